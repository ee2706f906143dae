// A campaign's figures, as people and programs read them.
import type { Engine } from '../../engine.ts'
import { campaignReport } from '../../feedback/asks/campaign-report.ts'
import { deliveryStates, type Report } from '../../feedback/campaign-report.ts'
import { type MessageKey, translate } from '../../i18n/translate.ts'
import { type Output, table } from './output.ts'

/** Prints or answers a campaign's figures as they are now. */
export async function showReport(engine: Engine, output: Output, campaign: number): Promise<Report> {
  const figures = await engine.ask(campaignReport, { campaign })
  output.answer(figures, () => printReport(figures, output))
  return figures
}

/** Prints a campaign's figures: every state, and their sum. */
export function printReport(figures: Report, output: Output): void {
  const t = (key: MessageKey) => translate(output.language, key)
  const states = deliveryStates.map((state): [string, number] => [t(`state.${state}`), figures[state]])
  output.lines(
    table([
      [t('admin.state'), t(`state.${figures.state}` as MessageKey)],
      ...states,
      [`= ${t('admin.audience')}`, figures.audience],
      [t('admin.opens'), figures.opens],
      [t('admin.clicks'), figures.clicks],
      [t('admin.machine_hits'), figures.machineHits],
      [t('admin.unsubscribes'), figures.unsubscribes],
      [t('admin.bounces'), figures.bounces],
    ]),
  )
}
