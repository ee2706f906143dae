import type { CaughtMail } from '../../dispatch/catcher/catcher.ts'
import { figure, page, type Reader, wordsFor } from './shell.tsx'

/** Caught messages from the `start`th newest on. */
export function mailPage(reader: Reader, mails: CaughtMail[], start: number, total: number, perPage: number): string {
  const t = wordsFor(reader)
  const rows = mails.map(({ id, email }) => (
    <tr key={id}>
      <td>{email.to?.map((to) => to.name || to.address).join(', ')}</td>
      <th scope="row">
        <a href={`/mail/${id}?lang=${reader.language}`}>{email.subject || '–'}</a>
      </th>
    </tr>
  ))
  const children = (
    <>
      <h1>{t('admin.mail')}</h1>
      <p class="note">{t('admin.mail_note')}</p>
      <section class="card scroll">
        <table>
          <caption>
            {t('admin.mail_count', {
              from: mails.length ? start + 1 : 0,
              until: start + mails.length,
              total: figure(reader, total),
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.to')}</th>
              <th scope="col">{t('admin.subject')}</th>
            </tr>
          </thead>
          <tbody>{rows}</tbody>
        </table>
      </section>
      <p class="pages">
        {start > 0 && (
          <a href={`/mail?lang=${reader.language}&start=${Math.max(0, start - perPage)}`}>{t('admin.newer')}</a>
        )}
        {start + perPage < total && (
          <a href={`/mail?lang=${reader.language}&start=${start + perPage}`}>{t('admin.older')}</a>
        )}
      </p>
    </>
  )
  return page({ reader, title: t('admin.mail'), here: 'mail', children })
}

/** One caught message: as its reader sees it, as text, and its headers. */
export function oneMailPage(reader: Reader, { id, email, bytes }: CaughtMail): string {
  const t = wordsFor(reader)
  const headers = bytes.toString('utf8').split('\r\n\r\n')[0] ?? ''
  const children = (
    <>
      <h1>{email.subject || '–'}</h1>
      <p class="lead">{email.to?.map((to) => (to.name ? `${to.name} <${to.address}>` : to.address)).join(', ')}</p>
      <p class="note">{t('admin.mail_note')}</p>
      <section class="card">
        <h2>{t('admin.html')}</h2>
        <iframe sandbox="" title={t('admin.html')} src={`/mail/${id}/html`} />
      </section>
      <section class="card">
        <h2>{t('admin.text')}</h2>
        <pre>{email.text}</pre>
      </section>
      <section class="card">
        <h2>{t('admin.headers')}</h2>
        <pre>{headers}</pre>
      </section>
    </>
  )
  return page({ reader, title: email.subject || '–', here: 'mail', children })
}
