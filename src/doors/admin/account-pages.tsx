// One's own account.
import type { Language } from '../../i18n/languages.ts'
import { Before } from './before.tsx'
import { browserIn } from './browsers.ts'
import { ErrorSummary, Form, TextField, type Wrong } from './design/fields.tsx'
import { Facts, Notice, Title } from './design/parts.tsx'
import { LanguageField, NewPassword } from './entry-pages.tsx'
import { page } from './frame.tsx'
import { moment, type Reader, wordsFor } from './words.ts'

interface Account {
  name: string
  address: string
  language: Language
  hasTotp: boolean
  hasPassword: boolean
  codesLeft: number
  codesMark: string
  identities: { issuer: string; linkedAt: Date }[]
  sessions: { sessionId: number; way: string; agent: string; begunAt: Date; seenAt: Date; isThis: boolean }[]
}

interface AccountProps {
  account: Account
  providers: readonly { name: string; title: string; issuer: string }[]
  zone: string
  /** What has just been done. */
  told: string | null
  wrong: Wrong
}

const tellable = ['first', 'by_link', 'changed', 'password', 'dropped', 'unlinked', 'linked', 'ended']

type Of<Names extends keyof AccountProps> = { reader: Reader } & Pick<AccountProps, Names>

const Self = ({ reader, account, wrong }: Of<'account' | 'wrong'>) => {
  const t = wordsFor(reader)
  return (
    <section class="part" aria-labelledby="h-self">
      <h2 id="h-self">{t('account.self')}</h2>
      <Form reader={reader} action="/account">
        <TextField
          {...{ reader, wrong }}
          name="name"
          label={t('first.name')}
          value={account.name}
          autocomplete="name"
        />
        <LanguageField {...{ reader, wrong }} value={account.language} />
        <Send words={t('account.save')} />
      </Form>
    </section>
  )
}

const Send = ({ words, kind = '' }: { words: string; kind?: string }) => (
  <p class="form-actions">
    <button class={`button ${kind}`} type="submit">
      {words}
    </button>
  </p>
)

const Password = ({ reader, account, told, wrong }: Of<'account' | 'told' | 'wrong'>) => {
  const t = wordsFor(reader)
  const { hasPassword, address } = account
  const title = t(hasPassword ? 'account.change_password' : 'account.choose_password')
  return (
    <section class="part" aria-labelledby="h-password">
      <h2 id="h-password">{title}</h2>
      <p class="hint">{t('account.password_lead')}</p>
      <Form reader={reader} action="/account/password">
        <Before {...{ reader, wrong }} hasPassword={hasPassword && told !== 'by_link'} />
        <NewPassword {...{ reader, wrong, address }} />
        <Send words={title} />
      </Form>
    </section>
  )
}

const SecondStep = ({ reader, account }: Of<'account'>) => {
  const t = wordsFor(reader)
  const { hasPassword, hasTotp, codesLeft } = account
  return (
    <section class="part" aria-labelledby="h-step">
      <h2 id="h-step">{t('account.second_step')}</h2>
      {hasTotp ? (
        <>
          <p>{t('account.has_step', { codes: codesLeft })}</p>
          <Form reader={reader} action="/account/codes">
            <input type="hidden" name="mark" value={account.codesMark} />
            <Before {...{ reader, hasPassword }} form="codes" />
            <Send words={t('account.new_codes')} />
          </Form>
          <Form reader={reader} action="/account/second-step/drop">
            <Before {...{ reader, hasPassword }} form="drop" />
            <Send words={t('account.drop_step')} kind="button-danger" />
          </Form>
        </>
      ) : (
        <>
          <p class="hint">{t('account.no_step')}</p>
          <p class="form-actions">
            <a class="button" href="/account/second-step">
              {t('account.set_up_step')}
            </a>
          </p>
        </>
      )}
    </section>
  )
}

const Providers = ({ reader, account, providers, zone }: Of<'account' | 'providers' | 'zone'>) => {
  const t = wordsFor(reader)
  if (!providers.length) return null
  return (
    <section class="part" aria-labelledby="h-providers">
      <h2 id="h-providers">{t('account.providers')}</h2>
      <p class="hint">{t('account.providers_lead')}</p>
      {providers.map(({ name, title, issuer }) => {
        const linked = account.identities.find((one) => one.issuer === issuer)
        return linked ? (
          <Form key={name} reader={reader} action="/account/unlink">
            <input type="hidden" name="issuer" value={issuer} />
            <p>{t('account.linked', { title, at: moment(reader, linked.linkedAt, zone) })}</p>
            <Before {...{ reader }} hasPassword={account.hasPassword} form={`unlink-${name}`} />
            <Send words={t('account.unlink', { title })} />
          </Form>
        ) : (
          <Form key={name} reader={reader} action={`/sign-in/with/${name}`}>
            <input type="hidden" name="link" value="1" />
            <input type="hidden" name="next" value="/account?told=linked" />
            <Before {...{ reader }} hasPassword={account.hasPassword} form={`link-${name}`} />
            <Send words={t('account.link', { title })} />
          </Form>
        )
      })}
    </section>
  )
}

const Session = ({ reader, session, zone }: { reader: Reader; session: Account['sessions'][number]; zone: string }) => {
  const t = wordsFor(reader)
  const { sessionId, way, agent, begunAt, seenAt, isThis } = session
  const browser = browserIn(agent) || t('account.some_browser')
  return (
    <li class="row">
      <div class="row-words">
        <strong>{browser}</strong>
        {isThis && <span class="badge">{t('account.this_one')}</span>}
        <Facts
          facts={[
            { name: t('account.seen'), fact: moment(reader, seenAt, zone) },
            { name: t('account.begun'), fact: moment(reader, begunAt, zone) },
            { name: t('account.way'), fact: t(`account.way_${way}` as 'account.way_link') },
          ]}
        />
      </div>
      {!isThis && (
        <Form reader={reader} action="/account/sessions" isInline>
          <input type="hidden" name="session" value={sessionId} />
          <button class="button" type="submit">
            {t('frame.sign_out')}
            <span class="visually-hidden"> {browser}</span>
          </button>
        </Form>
      )}
    </li>
  )
}

const Sessions = ({ reader, account, zone }: Of<'account' | 'zone'>) => {
  const t = wordsFor(reader)
  const { sessions } = account
  return (
    <section class="part" aria-labelledby="h-sessions">
      <h2 id="h-sessions">{t('account.sessions')}</h2>
      <p class="hint">{t('account.sessions_lead')}</p>
      <ul class="rows">
        {sessions.map((session) => (
          <Session key={session.sessionId} {...{ reader, session, zone }} />
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form reader={reader} action="/account/sessions">
          <Send words={t('account.end_others', { others: sessions.length - 1 })} />
        </Form>
      )}
    </section>
  )
}

/** All of it, with what has just been done or refused. */
export function accountPage(reader: Reader, props: AccountProps): string {
  const t = wordsFor(reader)
  const { account, told, wrong } = props
  const fields = ['name', 'language', 'before', 'password', 'again']
  const of = { reader, ...props }
  const children = (
    <>
      <Title title={t('account.title')} lead={account.address} />
      {told !== null && tellable.includes(told) && !wrong.length && (
        <Notice kind={told === 'by_link' ? 'info' : 'good'} title={t(`account.told_${told}` as 'account.told_first')}>
          {told === 'first' && (
            <p>
              <a href="/account/second-step">{t('account.first_next')}</a>
            </p>
          )}
        </Notice>
      )}
      <ErrorSummary {...{ reader, wrong, fields }} />
      <Self {...of} />
      <Password {...of} />
      <SecondStep {...of} />
      <Providers {...of} />
      <Sessions {...of} />
    </>
  )
  return page({ reader, title: t('account.title'), children })
}

/** Somebody has an account, and is a member nowhere. */
export function nowherePage(reader: Reader): string {
  const t = wordsFor(reader)
  const children = <Title title={t('account.nowhere')} lead={t('account.nowhere_lead')} />
  return page({ reader, title: t('account.nowhere'), children })
}
