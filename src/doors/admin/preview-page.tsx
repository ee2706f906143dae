import type { Campaign } from '../../campaigns/campaigns.ts'
import type { Preview } from '../../campaigns/preview.ts'
import { type Language, languages } from '../../i18n/languages.ts'
import { figure, page, type Reader, wordsFor } from './shell.tsx'

interface PreviewProps {
  reader: Reader
  campaign: Campaign
  shown: Preview
  /** Address or number of whoever it is shown as; empty: an invented person. */
  contact: string
  language: Language
}

/** One message of a campaign: on a desk, on a phone, in the dark, as text, and its headers. */
export function previewPage({ reader, campaign, shown, contact, language }: PreviewProps): string {
  const t = wordsFor(reader)
  const of = new URLSearchParams(contact ? { contact } : { language })
  const source = (dark: boolean) => `/campaigns/${campaign.campaignId}/preview/html?${of}${dark ? '&dark=1' : ''}`
  const views = [
    { title: t('admin.preview_desktop'), class: 'desktop', dark: false },
    { title: t('admin.preview_phone'), class: 'phone', dark: false },
    { title: t('admin.preview_dark'), class: 'phone', dark: true },
  ]
  const children = (
    <>
      <h1>{shown.subject}</h1>
      <p class="lead">{t('admin.preview_of', { name: campaign.name })}</p>
      <form method="get" class="card preview-form">
        <input type="hidden" name="lang" value={reader.language} />
        <div>
          <label for="language">{t('admin.preview_language')}</label>
          <select id="language" name="language">
            {languages.map((one) => (
              <option key={one} value={one} selected={one === shown.language}>
                {t(`language.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for="contact">{t('admin.preview_contact')}</label>
          <input id="contact" name="contact" type="text" value={contact} autocomplete="off" />
        </div>
        <button type="submit">{t('admin.preview_show')}</button>
      </form>
      {shown.isOwn && <p class="note">{t('preview.own')}</p>}
      <p class="note">
        {t('preview.size', {
          html: figure(reader, Math.ceil(shown.htmlBytes / 1000)),
          message: figure(reader, Math.ceil(shown.messageBytes / 1000)),
        })}
      </p>
      <section class="card">
        <h2>{t('admin.html')}</h2>
        <div class="previews">
          {views.map((view) => (
            <figure key={view.title}>
              <figcaption>{view.title}</figcaption>
              <iframe sandbox="" class={view.class} title={view.title} src={source(view.dark)} />
            </figure>
          ))}
        </div>
      </section>
      <section class="card">
        <h2>{t('admin.text')}</h2>
        <pre lang={shown.language}>{shown.text}</pre>
      </section>
      <section class="card">
        <h2>{t('admin.headers')}</h2>
        <pre>{shown.headers}</pre>
      </section>
      {shown.calendar && (
        <section class="card">
          <h2>{t('admin.calendar')}</h2>
          <pre>{shown.calendar}</pre>
        </section>
      )}
    </>
  )
  return page({ reader, title: shown.subject, here: 'campaigns', children })
}
