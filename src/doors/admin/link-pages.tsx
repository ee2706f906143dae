// What a link by mail leads to.
import { ErrorSummary, Form, type Wrong } from './design/fields.tsx'
import { NewPassword, type Providers, Ways } from './entry-pages.tsx'
import { signPage } from './frame.tsx'
import { type Reader, wordsFor } from './words.ts'

interface TakeLinkProps extends Providers {
  reader: Reader
  wrong: Wrong
  token: string
  reason: 'invitation' | 'way_back'
  name: string
  address: string
  /** Whose invitation it is. */
  school: string
  /** They sign in with what they have: here they only join. */
  hasWay: boolean
}

/** Whoever has an account joins one more school. */
function joinPage({ reader, token, name, school }: TakeLinkProps): string {
  const t = wordsFor(reader)
  const title = t('link.join_title', { school })
  const children = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t('link.join_lead', { name, school })}</p>
      <Form reader={reader} action={`/l/${token}`}>
        <p class="form-actions">
          <button class="button button-primary button-wide" type="submit">
            {t('link.join_do')}
          </button>
        </p>
      </Form>
    </>
  )
  return signPage({ reader, title, children })
}

/** A link that lets somebody in: nothing happens before they press the button, since mail scanners open links, too. */
export function takeLinkPage(props: TakeLinkProps): string {
  const { reader, wrong, token, reason, name, address, school, hasWay, providers } = props
  const t = wordsFor(reader)
  if (hasWay && reason === 'invitation') return joinPage(props)
  const isInvitation = reason === 'invitation'
  const title = t(isInvitation ? 'link.invitation_title' : 'link.way_back_title', { name })
  const children = (
    <>
      <h1>{title}</h1>
      <p class="lead">{t(isInvitation ? 'link.invitation_lead' : 'link.way_back_lead', { address, school })}</p>
      <ErrorSummary reader={reader} wrong={wrong} fields={['password', 'again']} />
      <Form reader={reader} action={`/l/${token}`}>
        {isInvitation && <NewPassword {...{ reader, wrong, address }} />}
        <p class="form-actions">
          <button class="button button-primary button-wide" type="submit">
            {t(isInvitation ? 'link.invitation_do' : 'link.way_back_do', { name })}
          </button>
        </p>
      </Form>
      {isInvitation && providers.length > 0 && (
        <>
          <div class="or">
            <span>{t('link.or')}</span>
          </div>
          <div class="ways">
            <Ways {...{ reader, providers, invitation: token }} />
          </div>
        </>
      )}
    </>
  )
  return signPage({ reader, title, children })
}
