// Pages for whoever has not come in yet.
import { languages } from '../../i18n/languages.ts'
import { translate } from '../../i18n/translate.ts'
import { ErrorSummary, Form, SelectField, TextField, type Wrong } from './design/fields.tsx'
import { Icon } from './design/icon.tsx'
import { Notice } from './design/parts.tsx'
import { signPage } from './frame.tsx'
import { type Reader, wordsFor } from './words.ts'

export interface Providers {
  providers: readonly { name: string; title: string }[]
}

/** Other ways than a password. */
export const Ways = ({
  reader,
  providers,
  next,
  invitation,
}: Providers & { reader: Reader; next?: string; invitation?: string }) => {
  const t = wordsFor(reader)
  return (
    <>
      {providers.map(({ name, title }) => (
        <Form key={name} reader={reader} action={`/sign-in/with/${name}`} isInline>
          {next && <input type="hidden" name="next" value={next} />}
          {invitation && <input type="hidden" name="invitation" value={invitation} />}
          <button class="button button-wide" type="submit">
            <Icon name="key" />
            {t('sign_in.with', { title })}
          </button>
        </Form>
      ))}
    </>
  )
}

interface SignInProps extends Providers {
  reader: Reader
  wrong: Wrong
  address: string
  next: string
  /** Something that has just happened. */
  told?: 'signed_out' | 'over' | 'joined' | null
}

/** The password, or another way. */
export function signInPage({ reader, wrong, address, next, providers, told }: SignInProps): string {
  const t = wordsFor(reader)
  const children = (
    <>
      <h1>{t('sign_in.title')}</h1>
      <p class="lead">{t('sign_in.lead')}</p>
      {told && !wrong.length && <Notice kind="info" title={t(`sign_in.${told}`)} />}
      <ErrorSummary reader={reader} wrong={wrong} fields={['address', 'password']} />
      <Form reader={reader} action="/sign-in">
        <input type="hidden" name="next" value={next} />
        <TextField
          {...{ reader, wrong }}
          name="address"
          type="email"
          label={t('sign_in.address')}
          value={address}
          autocomplete="username"
          hasFocus={!address}
        />
        <TextField
          {...{ reader, wrong }}
          name="password"
          type="password"
          label={t('sign_in.password')}
          autocomplete="current-password"
        />
        <p class="form-actions">
          <button class="button button-primary button-wide" type="submit">
            {t('sign_in.do')}
          </button>
        </p>
      </Form>
      <div class="or">
        <span>{t('sign_in.or')}</span>
      </div>
      <div class="ways">
        <Ways {...{ reader, providers, next }} />
        <a class="button button-wide" href={`/sign-in/link?lang=${reader.language}`}>
          <Icon name="mail" />
          {t('sign_in.get_link')}
        </a>
      </div>
    </>
  )
  return signPage({ reader, title: t('sign_in.title'), children })
}

/** The second step. */
export function codePage({ reader, wrong, next }: { reader: Reader; wrong: Wrong; next: string }): string {
  const t = wordsFor(reader)
  const children = (
    <>
      <h1>{t('sign_in.code_title')}</h1>
      <p class="lead">{t('sign_in.code_lead')}</p>
      <ErrorSummary reader={reader} wrong={wrong} fields={['code']} />
      <Form reader={reader} action="/sign-in/code">
        <input type="hidden" name="next" value={next} />
        <TextField
          {...{ reader, wrong }}
          name="code"
          label={t('sign_in.code')}
          hint={t('sign_in.code_hint')}
          autocomplete="one-time-code"
          isShort
          hasFocus
        />
        <p class="form-actions">
          <button class="button button-primary button-wide" type="submit">
            {t('sign_in.do')}
          </button>
        </p>
      </Form>
      <p>
        <a href={`/sign-in?lang=${reader.language}`}>{t('sign_in.begin_again')}</a>
      </p>
    </>
  )
  return signPage({ reader, title: t('sign_in.code_title'), children })
}

/** A link by mail; once it was asked for, the same is said of every address. */
export function linkPage(props: { reader: Reader; wrong: Wrong; address: string; isAsked: boolean }): string {
  const { reader, wrong, address, isAsked } = props
  const t = wordsFor(reader)
  const children = (
    <>
      <h1>{t('sign_in.link_title')}</h1>
      {isAsked ? (
        <Notice kind="good" title={t('sign_in.link_sent')}>
          <p>{t('sign_in.link_sent_lead')}</p>
        </Notice>
      ) : (
        <>
          <p class="lead">{t('sign_in.link_lead')}</p>
          <ErrorSummary reader={reader} wrong={wrong} fields={['address']} />
          <Form reader={reader} action="/sign-in/link">
            <TextField
              {...{ reader, wrong }}
              name="address"
              type="email"
              label={t('sign_in.address')}
              value={address}
              autocomplete="username"
              hasFocus
            />
            <p class="form-actions">
              <button class="button button-primary button-wide" type="submit">
                {t('sign_in.send_link')}
              </button>
            </p>
          </Form>
        </>
      )}
      <p>
        <a href={`/sign-in?lang=${reader.language}`}>{t('sign_in.back')}</a>
      </p>
    </>
  )
  return signPage({ reader, title: t('sign_in.link_title'), children })
}

/** A new password, twice; a password manager knows whose it is. */
export const NewPassword = ({ reader, wrong, address }: { reader: Reader; wrong: Wrong; address?: string }) => {
  const t = wordsFor(reader)
  return (
    <>
      {address && <input type="hidden" name="username" value={address} autocomplete="username" />}
      <TextField
        {...{ reader, wrong }}
        name="password"
        type="password"
        label={t('password.new')}
        hint={t('password.hint')}
        autocomplete="new-password"
      />
      <TextField
        {...{ reader, wrong }}
        name="again"
        type="password"
        label={t('password.again')}
        autocomplete="new-password"
      />
    </>
  )
}

interface FirstProps {
  reader: Reader
  wrong: Wrong
  action: string
  given: { address: string; name: string; language: string }
}

/** Whoever started the installation becomes its first administrator. */
export function firstPage({ reader, wrong, action, given }: FirstProps): string {
  const t = wordsFor(reader)
  const children = (
    <>
      <h1>{t('first.title')}</h1>
      <p class="lead">{t('first.lead')}</p>
      <ErrorSummary reader={reader} wrong={wrong} fields={['name', 'address', 'language', 'password', 'again']} />
      <Form reader={reader} action={action}>
        <TextField {...{ reader, wrong }} name="name" label={t('first.name')} value={given.name} autocomplete="name" />
        <TextField
          {...{ reader, wrong }}
          name="address"
          type="email"
          label={t('sign_in.address')}
          hint={t('first.address_hint')}
          value={given.address}
          autocomplete="username"
        />
        <LanguageField {...{ reader, wrong }} value={given.language || reader.language} />
        <NewPassword {...{ reader, wrong }} />
        <p class="form-actions">
          <button class="button button-primary button-wide" type="submit">
            {t('first.do')}
          </button>
        </p>
      </Form>
    </>
  )
  return signPage({ reader, title: t('first.title'), children })
}

/** Which language somebody reads. */
export const LanguageField = ({ reader, wrong, value }: { reader: Reader; wrong: Wrong; value: string }) => (
  <SelectField
    {...{ reader, wrong, value }}
    name="language"
    label={wordsFor(reader)('first.language')}
    options={languages.map((one) => ({ value: one, label: translate(one, 'language.self'), lang: one }))}
  />
)
