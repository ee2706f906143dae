import type { CaughtMail } from '../../dispatch/catcher/catcher.ts'
import { Crumbs, Empty, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { figure, type Reader, within, wordsFor } from './words.ts'

interface MailPageProps {
  mails: CaughtMail[]
  /** Of other schools, or for their reader's eyes only. */
  hidden: number
  /** From the `start`th newest on. */
  start: number
  total: number
  perPage: number
}

/** Caught messages, the newest first. */
export function mailPage(reader: Reader, { mails, hidden, start, total, perPage }: MailPageProps): string {
  const t = wordsFor(reader)
  const at = (from: number) => within(reader, `/mail?start=${Math.max(0, from)}`)
  const children = (
    <>
      <Title title={t('admin.mail')} lead={t('admin.mail_note')} />
      {mails.length ? (
        <table class="table table-list table-mail">
          <caption>
            {t('admin.mail_count', {
              from: start + 1,
              until: Math.min(start + perPage, total),
              total: figure(reader, total),
            })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.subject')}</th>
              <th scope="col">{t('admin.to')}</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ id, email }) => (
              <tr key={id}>
                <th scope="row" class="cell-name">
                  <a href={within(reader, `/mail/${id}`)}>{email.subject || '–'}</a>
                </th>
                <td>{email.to?.map((to) => to.name || to.address).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <Empty icon="tray" title={t('admin.no_mail')}>
          <p>{t('admin.no_mail_lead')}</p>
        </Empty>
      )}
      {hidden > 0 && <p class="hint">{t('admin.mail_hidden', { hidden })}</p>}
      <p class="more">
        {start > 0 && <a href={at(start - perPage)}>{t('admin.newer')}</a>}{' '}
        {start + perPage < total && <a href={at(start + perPage)}>{t('admin.older')}</a>}
      </p>
    </>
  )
  return page({ reader, title: t('admin.mail'), here: 'mail', children })
}

/** One caught message: as its reader sees it, as text, and its headers. */
export function oneMailPage(reader: Reader, { id, email, bytes }: CaughtMail): string {
  const t = wordsFor(reader)
  const headers = bytes.toString('utf8').split('\r\n\r\n')[0] ?? ''
  const to = email.to?.map((one) => (one.name ? `${one.name} <${one.address}>` : one.address)).join(', ')
  const children = (
    <>
      <Crumbs label={t('frame.where')} href={within(reader, '/mail')} words={t('admin.mail')} />
      <Title title={email.subject || '–'} lead={to} />
      <div class="split-main">
        <section>
          <h2>{t('admin.html')}</h2>
          <iframe sandbox="" class="message" title={t('admin.html')} src={within(reader, `/mail/${id}/html`)} />
        </section>
        <section>
          <h2>{t('admin.text')}</h2>
          <pre>{email.text}</pre>
        </section>
        <section>
          <h2>{t('admin.headers')}</h2>
          <pre>{headers}</pre>
        </section>
      </div>
    </>
  )
  return page({ reader, title: email.subject || '–', here: 'mail', children })
}
