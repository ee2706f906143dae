import type { Campaign } from '../../campaigns/campaigns.ts'
import { whyItWaits } from '../../dispatch/holds.ts'
import type { Overview } from '../../feedback/campaign-report.ts'
import { Badge, Empty, Title } from './design/parts.tsx'
import { page } from './frame.tsx'
import { figure, moment, type Reader, stateKey, within, wordsFor } from './words.ts'

/** On a phone rows are laid out as blocks: for screen readers it stays a table by these alone. */
const as = {
  table: { role: 'table' },
  rowGroup: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

interface CampaignsPageProps {
  reader: Reader
  campaigns: (Campaign & Overview)[]
  /** The last one that is shown, where there are older ones. */
  older: number | null
  zone: string
}

type Listed = CampaignsPageProps['campaigns'][number]

/** What needs a person first, then what comes, then what is over. */
const groups = ['waiting', 'coming', 'over'] as const
function groupOf(campaign: Listed): (typeof groups)[number] {
  if (campaign.state === 'paused' || whyItWaits(campaign)) return 'waiting'
  return ['finished', 'cancelled'].includes(campaign.state) ? 'over' : 'coming'
}

const Row = ({ reader, campaign, zone }: { reader: Reader; campaign: Listed; zone: string }) => {
  const t = wordsFor(reader)
  const { campaignId, name, state, dueAt, audience, accepted, answered } = campaign
  const why = whyItWaits(campaign)
  const isPlanned = state === 'draft' || state === 'scheduled'
  const cells = [
    ['admin.audience', isPlanned && !audience ? null : audience],
    ['state.accepted', isPlanned ? null : accepted],
    ['admin.answers', isPlanned ? null : answered],
  ] as const
  return (
    <tr {...as.row}>
      <th scope="row" {...as.rowHeader} class="cell-name">
        <a href={within(reader, `/campaigns/${campaignId}`)}>{name}</a>
        {why && <span class="why">{t(why)}</span>}
      </th>
      <td {...as.cell} class="cell-state">
        <Badge state={state} words={t(stateKey(state))} />
      </td>
      <td {...as.cell} class="cell-time">
        {dueAt ? moment(reader, dueAt, zone) : t('admin.no_time')}
      </td>
      {cells.map(([label, value]) => (
        <td key={label} {...as.cell} class="n" data-label={t(label)}>
          {value === null ? <span class="none">–</span> : figure(reader, value)}
        </td>
      ))}
    </tr>
  )
}

/** Campaigns with how far they are. */
export function campaignsPage({ reader, campaigns, older, zone }: CampaignsPageProps): string {
  const t = wordsFor(reader)
  const grouped = groups.flatMap((group) => {
    const all = campaigns.filter((one) => groupOf(one) === group)
    return all.length ? [{ group, all }] : []
  })
  const children = (
    <>
      <Title title={t('admin.campaigns')} lead={t('admin.campaigns_lead')} />
      {campaigns.length ? (
        <table {...as.table} class="table table-list">
          <caption class="visually-hidden">{t('admin.campaigns')}</caption>
          <thead {...as.rowGroup}>
            <tr {...as.row}>
              {(
                [
                  'admin.name',
                  'admin.state',
                  'admin.time',
                  'admin.audience',
                  'state.accepted',
                  'admin.answers',
                ] as const
              ).map((key, i) => (
                <th key={key} scope="col" {...as.columnHeader} class={i > 2 ? 'n' : undefined}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          {grouped.map(({ group, all }) => (
            <tbody key={group} {...as.rowGroup} class={`group group-${group}`}>
              <tr {...as.row} class="group-name">
                <th scope="rowgroup" {...as.rowHeader} colSpan={6}>
                  {t(`admin.group_${group}`)} <span class="count">{figure(reader, all.length)}</span>
                </th>
              </tr>
              {all.map((campaign) => (
                <Row key={campaign.campaignId} {...{ reader, campaign, zone }} />
              ))}
            </tbody>
          ))}
        </table>
      ) : (
        <Empty icon="mail" title={t('admin.no_campaigns_title')}>
          <p>{t('admin.no_campaigns')}</p>
        </Empty>
      )}
      {older !== null && (
        <p class="more">
          <a href={within(reader, `/campaigns?before=${older}`)}>{t('admin.older_campaigns')}</a>
        </p>
      )}
    </>
  )
  return page({ reader, title: t('admin.campaigns'), here: 'campaigns', children })
}
