import type { Campaign } from '../../campaigns/campaigns.ts'
import type { Preview } from '../../campaigns/preview.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { ErrorSummary, TextField, type Wrong } from './design/fields.tsx'
import { Crumbs, Notice, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { figure, type Reader, within, wordsFor } from './words.ts'

interface PreviewProps {
  reader: Reader
  campaign: Campaign
  shown: Preview
  /** Address or number of whoever it is shown as; empty: an invented person. */
  contact: string
  language: Language
  wrong: Wrong
}

interface ChooseProps extends Pick<PreviewProps, 'reader' | 'shown' | 'contact' | 'wrong'> {
  path: string
}

/** As whom the message is shown; asked for without the rest of the page where there is a script. */
const Choose = ({ reader, path, shown, contact, wrong }: ChooseProps) => {
  const t = wordsFor(reader)
  const swap = { 'hx-get': path, 'hx-target': '#preview', 'hx-select': '#preview', 'hx-swap': 'outerHTML' }
  return (
    <form method="get" action={path} class="choose" {...swap}>
      <div class="field">
        <label for="language">{t('admin.preview_language')}</label>
        <select id="language" name="language">
          {languages.map((one) => (
            <option key={one} value={one} selected={one === shown.language}>
              {t(`language.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <TextField
        {...{ reader, wrong }}
        name="contact"
        label={t('admin.preview_contact')}
        value={contact}
        autocomplete="off"
      />
      <button class="button" type="submit">
        {t('admin.preview_show')}
      </button>
    </form>
  )
}

/** The message in frames, and what it is made of. */
const Shown = ({ reader, shown, source }: { reader: Reader; shown: Preview; source: string }) => {
  const t = wordsFor(reader)
  const views = [
    { title: t('admin.preview_desktop'), kind: 'desktop', from: source },
    { title: t('admin.preview_phone'), kind: 'phone', from: source },
    { title: t('admin.preview_dark'), kind: 'phone', from: `${source}&dark=1` },
  ]
  const size = t('preview.size', {
    html: figure(reader, Math.ceil(shown.htmlBytes / 1000)),
    message: figure(reader, Math.ceil(shown.messageBytes / 1000)),
  })
  const texts = [
    { title: t('admin.text'), text: shown.text, lang: shown.language },
    { title: t('admin.headers'), text: shown.headers },
    ...(shown.calendar ? [{ title: t('admin.calendar'), text: shown.calendar }] : []),
  ]
  return (
    <div class="split-main" aria-live="polite">
      <section aria-labelledby="h-shown">
        <h2 id="h-shown" lang={shown.language}>
          {shown.subject}
        </h2>
        <p class="hint">{size}</p>
        {shown.isOwn && <Notice kind="info" title={t('preview.own')} />}
      </section>
      <div class="previews">
        {views.map(({ title, kind, from }) => (
          <figure key={title} class={`preview preview-${kind}`}>
            <figcaption>{title}</figcaption>
            <iframe sandbox="" class="message" title={title} src={from} />
          </figure>
        ))}
      </div>
      {texts.map(({ title, text, lang }) => (
        <section key={title}>
          <h2>{title}</h2>
          <pre lang={lang}>{text}</pre>
        </section>
      ))}
    </div>
  )
}

/** One message of a campaign: on a desk, on a phone, in the dark, as text, and its headers. */
export function previewPage({ reader, campaign, shown, contact, language, wrong }: PreviewProps): string {
  const t = wordsFor(reader)
  const of = new URLSearchParams(contact && !wrong.length ? { contact } : { language })
  const path = within(reader, `/campaigns/${campaign.campaignId}`)
  const children = (
    <>
      <Crumbs label={t('frame.where')} href={path} words={campaign.name} />
      <Title title={t('admin.preview_title')} lead={campaign.name} />
      <div id="preview">
        <ErrorSummary {...{ reader, wrong }} fields={['contact']} />
        <Choose {...{ reader, shown, contact, wrong }} path={`${path}/preview`} />
        <Shown {...{ reader, shown }} source={`${path}/preview/html?${of}`} />
      </div>
    </>
  )
  return page({ reader, title: `${t('admin.preview_title')}: ${campaign.name}`, here: 'campaigns', children })
}
