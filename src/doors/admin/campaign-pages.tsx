import type { Campaign } from '../../campaigns/campaigns.ts'
import { whyItWaits } from '../../dispatch/holds.ts'
import { deliveryStates, type Overview, type Report, type UncertainPerson } from '../../feedback/campaign-report.ts'
import type { MessageKey } from '../../i18n/translate.ts'
import { isMessageKey } from '../../i18n/translate.ts'
import { Course } from './plot.tsx'
import { figure, moment, page, type Reader, type T, wordsFor } from './shell.tsx'

const stateKey = (state: string): MessageKey => `state.${state}` as MessageKey

/** A reason word of the database in the reader's language. */
const reasonWord = (t: T, reason: string): string => {
  const key = `exclusion.${reason}`
  return isMessageKey(key) ? t(key) : reason
}

/** People who are through with, of those in the audience. */
const settled = (report: Report): number => report.audience - report.queued - report.sending - report.deferred

interface CampaignsPageProps {
  reader: Reader
  campaigns: (Campaign & Overview)[]
  /** The last one that is shown, where there are older ones. */
  older: number | null
  zone: string
}

/** Campaigns with how far they are, newest first. */
export function campaignsPage({ reader, campaigns, older, zone }: CampaignsPageProps): string {
  const t = wordsFor(reader)
  const rows = campaigns.map(({ audience, accepted, answered, ...campaign }) => (
    <tr key={campaign.campaignId}>
      <th scope="row">
        <a href={`/campaigns/${campaign.campaignId}?lang=${reader.language}`}>{campaign.name}</a>
      </th>
      <td>
        <span class="state">{t(stateKey(campaign.state))}</span>
      </td>
      <td>{campaign.dueAt ? moment(reader, campaign.dueAt, zone) : '–'}</td>
      <td class="n">{figure(reader, audience)}</td>
      <td class="n">{figure(reader, accepted)}</td>
      <td class="n">{figure(reader, answered)}</td>
    </tr>
  ))
  const children = (
    <>
      <h1>{t('admin.campaigns')}</h1>
      <p class="lead">{t('admin.campaigns_lead')}</p>
      <section class="card scroll">
        {rows.length ? (
          <table>
            <thead>
              <tr>
                <th scope="col">{t('admin.name')}</th>
                <th scope="col">{t('admin.state')}</th>
                <th scope="col">{t('admin.time')}</th>
                <th scope="col" class="n">
                  {t('admin.audience')}
                </th>
                <th scope="col" class="n">
                  {t('state.accepted')}
                </th>
                <th scope="col" class="n">
                  {t('admin.answers')}
                </th>
              </tr>
            </thead>
            <tbody>{rows}</tbody>
          </table>
        ) : (
          <p>{t('admin.no_campaigns')}</p>
        )}
      </section>
      {older !== null && (
        <p class="pages">
          <a href={`/campaigns?lang=${reader.language}&before=${older}`}>{t('admin.older_campaigns')}</a>
        </p>
      )}
    </>
  )
  return page({ reader, title: t('admin.campaigns'), here: 'campaigns', children })
}

interface CampaignPageProps {
  reader: Reader
  campaign: Campaign
  report: Report
  overTime: { at: Date; accepted: number }[]
  uncertain: UncertainPerson[]
  zone: string
}

/** One campaign: progress, the sum that adds up, languages, the course of the sending, what came back. */
export function campaignPage({ reader, campaign, report, overTime, uncertain, zone }: CampaignPageProps): string {
  const t = wordsFor(reader)
  const n = (value: number) => figure(reader, value)
  const isRunning = ['scheduled', 'preparing', 'sending'].includes(campaign.state)
  const why = whyItWaits(campaign)
  const children = (
    <>
      <h1>{campaign.name}</h1>
      <p class="lead">
        <span class="state">{t(stateKey(campaign.state))}</span>{' '}
        {campaign.dueAt ? moment(reader, campaign.dueAt, zone) : ''} · {t(`topic.${campaign.purpose}`)}
      </p>
      <p>
        <a href={`/campaigns/${campaign.campaignId}/preview?lang=${reader.language}`}>{t('admin.preview_link')}</a>
      </p>
      {why && <p class="note">{t(why)}</p>}
      {report.uncertain > 0 && <p class="note">{t('admin.uncertain_note', { people: report.uncertain })}</p>}
      {uncertain.length > 0 && (
        <section class="card" aria-labelledby="uncertain">
          <h2 id="uncertain">{t('state.uncertain')}</h2>
          <p>{t('admin.uncertain_what_to_do', { id: campaign.campaignId })}</p>
          <ul>
            {uncertain.map(({ name, address, left }) => (
              <li key={address}>
                {name} &lt;{address}&gt;{left ? ` · ${t('admin.uncertain_left')}` : ''}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="card" aria-labelledby="progress">
        <h2 id="progress">{t('admin.progress')}</h2>
        <progress
          max={Math.max(1, report.audience)}
          value={settled(report)}
          aria-labelledby="progress"
        >{`${settled(report)} / ${report.audience}`}</progress>
        <dl class="figures">
          <div>
            <dt>{t('admin.audience')}</dt>
            <dd>{n(report.audience)}</dd>
          </div>
          <div>
            <dt>{t('state.accepted')}</dt>
            <dd>{n(report.accepted)}</dd>
          </div>
          <div>
            <dt>{t('admin.answers')}</dt>
            <dd>{n(report.answers.yes + report.answers.maybe + report.answers.no)}</dd>
          </div>
          <div>
            <dt>{t('admin.unsubscribes')}</dt>
            <dd>{n(report.unsubscribes)}</dd>
          </div>
        </dl>
      </section>
      <div class="columns">
        <section class="card">
          <h2>{t('admin.sum')}</h2>
          <table>
            <caption>{t('admin.sum_caption')}</caption>
            <tbody>
              {deliveryStates.map((state) => (
                <tr key={state}>
                  <th scope="row">{t(stateKey(state))}</th>
                  <td class="n">{n(report[state])}</td>
                </tr>
              ))}
              <tr class="sum">
                <th scope="row">{t('admin.audience')}</th>
                <td class="n">{n(report.audience)}</td>
              </tr>
            </tbody>
          </table>
        </section>
        <section class="card">
          <h2>{t('admin.left_out')}</h2>
          <table>
            <caption>{t('admin.left_out_caption')}</caption>
            <tbody>
              {Object.entries(report.leftOut).map(([reason, people]) => (
                <tr key={reason}>
                  <th scope="row">{reasonWord(t, reason)}</th>
                  <td class="n">{n(people)}</td>
                </tr>
              ))}
              <tr class="sum">
                <th scope="row">{t('admin.together')}</th>
                <td class="n">{n(Object.values(report.leftOut).reduce((a, b) => a + b, 0))}</td>
              </tr>
            </tbody>
          </table>
        </section>
        <section class="card">
          <h2>{t('admin.languages')}</h2>
          <table>
            <tbody>
              {Object.entries(report.languages)
                .sort((a, b) => b[1] - a[1])
                .map(([language, people]) => (
                  <tr key={language}>
                    <th scope="row">{t(`language.${language}` as MessageKey)}</th>
                    <td class="n">{n(people)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </section>
        <section class="card">
          <h2>{t('admin.came_back')}</h2>
          <table>
            <caption>{t('admin.estimates')}</caption>
            <tbody>
              {(['yes', 'maybe', 'no'] as const).map((choice) => (
                <tr key={choice}>
                  <th scope="row">{t('admin.answer', { choice: t(`answer.${choice}`) })}</th>
                  <td class="n">{n(report.answers[choice])}</td>
                </tr>
              ))}
              <tr>
                <th scope="row">{t('admin.opens')}</th>
                <td class="n">{n(report.opens)}</td>
              </tr>
              <tr>
                <th scope="row">{t('admin.clicks')}</th>
                <td class="n">{n(report.clicks)}</td>
              </tr>
              <tr>
                <th scope="row">{t('admin.machine_hits')}</th>
                <td class="n">{n(report.machineHits)}</td>
              </tr>
              <tr>
                <th scope="row">{t('admin.bounces')}</th>
                <td class="n">{n(report.bounces)}</td>
              </tr>
            </tbody>
          </table>
        </section>
      </div>
      <Course reader={reader} overTime={overTime} zone={zone} />
    </>
  )
  return page({ reader, title: campaign.name, here: 'campaigns', ...(isRunning ? { refresh: 3 } : {}), children })
}
