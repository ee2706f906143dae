import type { Campaign } from '../../campaigns/campaigns.ts'
import { whyItWaits } from '../../dispatch/holds.ts'
import { deliveryStates, type Report, type UncertainPerson } from '../../feedback/campaign-report.ts'
import { isMessageKey, type MessageKey } from '../../i18n/translate.ts'
import { Badge, Crumbs, Facts, Figures, Notice, Progress, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { Course } from './plot.tsx'
import { figure, moment, type Reader, stateKey, type T, within, wordsFor } from './words.ts'

/** A reason word of the database in the reader's language. */
const reasonWord = (t: T, reason: string): string => {
  const key = `exclusion.${reason}`
  return isMessageKey(key) ? t(key) : reason
}

/** People who are through with, of those in the audience. */
const settled = (report: Report): number => report.audience - report.queued - report.sending - report.deferred

interface CampaignPageProps {
  reader: Reader
  campaign: Campaign
  report: Report
  overTime: { at: Date; accepted: number }[]
  uncertain: UncertainPerson[]
  zone: string
  /** Whoever sees sums only is shown nobody's message. */
  mayPreview: boolean
}

interface SumsProps {
  reader: Reader
  id: string
  title: string
  caption: string
  rows: { name: string; people: number }[]
  sum?: { name: string; people: number }
}

/** Rows of names and figures, with their sum. */
const Sums = ({ reader, id, title, caption, rows, sum }: SumsProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    <table class="table table-sum">
      <caption>{caption}</caption>
      <tbody>
        {rows.map(({ name, people }) => (
          <tr key={name} class={people ? undefined : 'zero'}>
            <th scope="row">{name}</th>
            <td class="n">{figure(reader, people)}</td>
          </tr>
        ))}
      </tbody>
      {sum && (
        <tfoot>
          <tr>
            <th scope="row">{sum.name}</th>
            <td class="n">{figure(reader, sum.people)}</td>
          </tr>
        </tfoot>
      )}
    </table>
  </section>
)

type Of<Names extends keyof CampaignPageProps> = Pick<CampaignPageProps, 'reader' | Names>

/** What needs a person: why it waits, and whom nobody knows of. */
const Waiting = ({ reader, campaign, report, uncertain }: Of<'campaign' | 'report' | 'uncertain'>) => {
  const t = wordsFor(reader)
  const why = whyItWaits(campaign)
  return (
    <>
      {why && <Notice kind="warn" title={t(why)} />}
      {report.uncertain > 0 && (
        <Notice kind="warn" title={t('admin.uncertain_title', { people: report.uncertain })}>
          <p>{t('admin.uncertain_note', { people: report.uncertain })}</p>
          {uncertain.length > 0 && (
            <details class="more-table">
              <summary>{t('admin.uncertain_who')}</summary>
              <ul>
                {uncertain.map(({ name, address, left }) => (
                  <li key={address}>
                    {name} &lt;{address}&gt;{left ? ` · ${t('admin.uncertain_left')}` : ''}
                  </li>
                ))}
              </ul>
              <p>{t('admin.uncertain_what_to_do', { id: campaign.campaignId })}</p>
            </details>
          )}
        </Notice>
      )}
    </>
  )
}

/** How far it is, and the four figures that people ask for first. */
const Now = ({ reader, campaign, report, left }: Of<'campaign' | 'report'> & { left: number }) => {
  const t = wordsFor(reader)
  const n = (value: number) => figure(reader, value)
  const { audience, answers, accepted, unsubscribes } = report
  const done = settled(report)
  const kind = { paused: 'warn', finished: 'good' }[campaign.state as string] as 'warn' | 'good' | undefined
  return (
    <section class="overview" aria-labelledby="h-progress">
      <h2 class="visually-hidden" id="h-progress">
        {t('admin.progress')}
      </h2>
      <Progress
        id="progress-words"
        words={t('admin.settled', { done, audience })}
        value={done}
        max={audience}
        {...(kind ? { kind } : {})}
      />
      <Figures
        figures={[
          { label: t('admin.audience'), figure: n(audience), note: t('admin.audience_note', { left }) },
          { label: t('state.accepted'), figure: n(accepted) },
          {
            label: t('admin.answers'),
            figure: n(answers.yes + answers.maybe + answers.no),
            note: t('admin.answers_note', { ...answers }),
          },
          { label: t('admin.unsubscribes'), figure: n(unsubscribes) },
        ]}
      />
    </section>
  )
}

/** What came back: answers are facts, opens and clicks estimates. */
const CameBack = ({ reader, report }: Of<'report'>) => {
  const t = wordsFor(reader)
  const { answers, opens, clicks, machineHits, bounces } = report
  const choices = (['yes', 'maybe', 'no'] as const).map((choice) => ({
    name: t('admin.answer', { choice: t(`answer.${choice}`) }),
    people: answers[choice],
  }))
  const rows = [
    ...choices,
    { name: t('admin.opens'), people: opens },
    { name: t('admin.clicks'), people: clicks },
    { name: t('admin.machine_hits'), people: machineHits },
    { name: t('admin.bounces'), people: bounces },
  ]
  return <Sums {...{ reader, rows }} id="h-back" title={t('admin.came_back')} caption={t('admin.estimates')} />
}

const About = ({ reader, campaign, report }: Of<'campaign' | 'report'>) => {
  const t = wordsFor(reader)
  const languages = Object.entries(report.languages).sort((a, b) => b[1] - a[1])
  return (
    <section aria-labelledby="h-about">
      <h2 id="h-about">{t('admin.about')}</h2>
      <Facts
        facts={[
          { name: t('admin.purpose'), fact: <span class="sentence">{t(`topic.${campaign.purpose}`)}</span> },
          {
            name: t('admin.languages'),
            fact: (
              <span class="sentence">
                {languages
                  .map(([language, people]) => `${t(`language.${language}` as MessageKey)} ${figure(reader, people)}`)
                  .join(', ')}
              </span>
            ),
          },
        ]}
      />
    </section>
  )
}

/** Asked for anew while it changes (htmx); without a script the page loads itself. */
const refreshSeconds = 3

/** One campaign: progress, the sum that adds up, languages, the course of the sending, what came back. */
export function campaignPage(props: CampaignPageProps): string {
  const { reader, campaign, report, overTime, zone, mayPreview } = props
  const t = wordsFor(reader)
  const isRunning = ['scheduled', 'preparing', 'sending'].includes(campaign.state)
  const path = within(reader, `/campaigns/${campaign.campaignId}`)
  const leftOut = Object.entries(report.leftOut).map(([reason, people]) => ({ name: reasonWord(t, reason), people }))
  const left = leftOut.reduce((sum, { people }) => sum + people, 0)
  const states = deliveryStates.map((state) => ({ name: t(stateKey(state)), people: report[state] }))
  const polled = {
    'hx-get': path,
    'hx-trigger': `every ${refreshSeconds}s`,
    'hx-select': '#course',
    'hx-swap': 'outerHTML',
  }
  const status = (
    <span class="status">
      <Badge state={campaign.state} words={t(stateKey(campaign.state))} />
      {campaign.dueAt ? moment(reader, campaign.dueAt, zone) : t('admin.no_time')}
    </span>
  )
  const preview = mayPreview && (
    <a class="button" href={`${path}/preview`}>
      {t('admin.preview_link')}
    </a>
  )
  const children = (
    <>
      <Crumbs label={t('frame.where')} href={within(reader, '/campaigns')} words={t('admin.campaigns')} />
      <Title title={campaign.name} lead={status} actions={preview} />
      <div id="course" class="split-main" {...(isRunning ? polled : {})}>
        <Waiting {...props} />
        <Now {...{ reader, campaign, report, left }} />
        <div class="pair">
          <Sums
            {...{ reader, rows: states, sum: { name: t('admin.audience'), people: report.audience } }}
            id="h-sum"
            title={t('admin.sum')}
            caption={t('admin.sum_caption')}
          />
          <Sums
            {...{ reader, rows: leftOut, sum: { name: t('admin.together'), people: left } }}
            id="h-left"
            title={t('admin.left_out')}
            caption={t('admin.left_out_caption')}
          />
          <CameBack {...{ reader, report }} />
          <About {...{ reader, campaign, report }} />
        </div>
        <Course reader={reader} overTime={overTime} zone={zone} />
      </div>
    </>
  )
  const refresh = isRunning ? { refresh: refreshSeconds } : {}
  return page({ reader, title: campaign.name, here: 'campaigns', ...refresh, children })
}
