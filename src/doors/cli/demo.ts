// The main job end to end: a register, an invitation to everybody mailable, and what comes back.
import path from 'node:path'
import { DateTime } from 'luxon'
import { type Campaign, campaignById } from '../../campaigns/campaigns.ts'
import { createCampaign } from '../../campaigns/create-campaign.ts'
import { scheduleCampaign } from '../../campaigns/schedule.ts'
import { importFile } from '../../contacts/imports/import.ts'
import { composer } from '../../content/message.ts'
import { emptyCatcher, mailFolder } from '../../dispatch/catcher/catcher.ts'
import { firstAccepted } from '../../dispatch/outbox.ts'
import { leavesMachine } from '../../dispatch/relays.ts'
import { type Engine, openDispatcher, planningOf } from '../../engine.ts'
import { report } from '../../feedback/campaign-report.ts'
import { loadKeys } from '../../institutions/token-keys.ts'
import { stopwatch, systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { revisionIn } from '../../templates/revisions.ts'
import { readArguments } from './arguments.ts'
import { demoRegister } from './demo-register.ts'
import { madeFolder, written } from './files.ts'
import { printImport, withReasons } from './import-told.ts'
import type { Output } from './output.ts'
import { printReport, sendUntilDone } from './send.ts'
import { keepTicking, openDoors, stopSignal } from './serve.ts'

const listSlug = 'alumnirekisteri'

/** `kutsu demo [--once]` */
export async function demoCommand(engine: Engine, output: Output, args: string[]): Promise<void> {
  const { values } = readArguments(args, { once: { type: 'boolean', default: false } })
  const { sql, institution, config } = engine
  if (leavesMachine((await engine.outgoing()).url)) throw new Refusal('demo.real_relay')
  const doors = await openDoors(engine)
  const thrownAway = config.smtpUrl ? 0 : await emptyCatcher(config.dataFolder)
  if (thrownAway) output.say('demo.emptied', { count: thrownAway })
  const dispatcher = await openDispatcher(engine).catch(async (error: unknown) => {
    await doors.close()
    throw error
  })
  try {
    const imported = await importRegister(engine, output)
    const campaign = await createInvitation(engine)
    await scheduleCampaign(planningOf(engine), campaign, {
      dueAt: systemClock(),
    })
    output.say('demo.sending')
    await sendUntilDone(engine, output, campaign, dispatcher)
    const scanned = await playRecipients(engine, campaign, doors.publicPort)
    const figures = await report(sql, institution.institutionId, campaign.campaignId)
    const http = { opens: figures.opens, clicks: figures.clicks, unsubscribes: figures.unsubscribes, scanned }
    output.answer({ import: [withReasons(imported, output)], campaign: figures, http }, () => {
      printReport(figures, output)
      output.say('demo.http', http)
      output.say('demo.look', {
        mail: mailFolder(config.dataFolder),
        admin: `http://localhost:${doors.adminPort}`,
        list: listSlug,
        id: campaign.campaignId,
      })
      output.say(values.once ? 'demo.start_again' : 'cli.until_stop')
    })
    const { state } = await campaignById(sql, institution.institutionId, campaign.campaignId)
    if (state !== 'finished') throw new Refusal('demo.not_finished', { state: { said: `state.${state}` } })
    if (values.once) return
    const stopTicking = keepTicking(dispatcher, engine)
    await stopSignal()
    await stopTicking()
  } finally {
    await dispatcher.stop()
    await doors.close()
  }
}

async function importRegister({ sql, institution, config }: Engine, output: Output) {
  const folder = path.join(config.dataFolder, 'demo')
  const file = path.join(folder, 'alumnirekisteri.csv')
  await madeFolder(folder)
  await written(file, demoRegister())
  const order = {
    file,
    list: listSlug,
    createList: true,
    purpose: 'invitations' as const,
    source: 'kutsu demo',
    recordedBy: 'kutsu demo',
    dryRun: false,
    map: {},
  }
  const imported = await importFile(sql, institution, order, systemClock(), stopwatch)
  if (!output.json) printImport(imported, output)
  return imported
}

/** An alumni evening on a Thursday seven weeks from now. */
function createInvitation(engine: Engine) {
  const { institution } = engine
  const today = DateTime.fromJSDate(systemClock(), { zone: institution.zone })
  const day = today.plus({ weeks: 7 }).set({ weekday: 4 })
  const fields = {
    event_date: day.toISODate() ?? '',
    event_start: '17:00',
    event_end: '20:00',
    'place.fi': 'Esimerkkilukio, juhlasali',
    'place.sv': 'Exempelgymnasiet, festsalen',
    'place.en': 'Example Upper Secondary School, assembly hall',
    street: 'Koulukatu 1, Helsinki',
    answer_by: day.minus({ days: 10 }).toISODate() ?? '',
    programme_url: 'https://school.example/alumni/ohjelma',
    signed_by: 'Outi Ohjaaja',
  }
  const order = {
    name: `Alumni-ilta ${day.year}`,
    list: listSlug,
    template: 'alumni-evening',
    purpose: 'invitations',
    tracking: 'aggregate',
    fields,
  }
  return createCampaign(planningOf(engine), order)
}

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const scanner = 'Mozilla/5.0 (compatible; link-scanner-bot/1.0)'

/** One opens, one follows a link, one leaves with one click, and a scanner looks at every link of a fourth. */
async function playRecipients(engine: Engine, campaign: Campaign, port: number): Promise<number> {
  const get = async (place: string | undefined, agent: string, method = 'GET') => {
    if (!place) return
    const body = method === 'POST' ? 'List-Unsubscribe=One-Click' : null
    const headers = { 'User-Agent': agent, ...(body ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}) }
    const response = await fetch(`http://127.0.0.1:${port}${place}`, { method, headers, body, redirect: 'manual' })
    await response.arrayBuffer()
  }
  const [opener, clicker, leaver, scanned] = await linksOfFirst(engine, campaign, 4)
  await get(
    opener?.find((link) => link.startsWith('/o/')),
    browser,
  )
  await get(
    clicker?.find((link) => link.startsWith('/c/')),
    browser,
  )
  await get(
    leaver?.find((link) => link.startsWith('/u/')),
    browser,
    'POST',
  )
  for (const link of scanned ?? []) await get(link, scanner)
  return scanned?.length ?? 0
}

/** The links of ours in the messages of the first few recipients, as paths. */
async function linksOfFirst(
  { sql, institution, config }: Engine,
  { mailingId }: Campaign,
  people: number,
): Promise<string[][]> {
  const { institutionId } = institution
  const recipients = await firstAccepted(sql, { institutionId, mailingId }, people)
  const keys = await loadKeys(sql, institutionId)
  return Promise.all(
    recipients.map(async (recipient) => {
      const revision = await revisionIn(sql, recipient, recipient.language)
      const links = [
        ...composer(revision, keys)
          .html(recipient)
          .matchAll(/(?:href|src)="(https?:[^"]+)"/g),
      ]
      const ours = links.map(([, link = '']) => link).filter((link) => link.startsWith(config.publicUrl))
      return ours.map((link) => link.slice(config.publicUrl.length))
    }),
  )
}
