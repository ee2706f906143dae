// The main job end to end: a register, an invitation to everybody mailable, and what comes back.
import path from 'node:path'
import { DateTime } from 'luxon'
import { createCampaign } from '../../campaigns/asks/create-campaign.ts'
import { scheduleCampaign } from '../../campaigns/asks/schedule-campaign.ts'
import { importFile } from '../../contacts/asks/import-file.ts'
import type { ImportReport } from '../../contacts/imports/report.ts'
import { mailLeaves } from '../../dispatch/asks/mail-leaves.ts'
import { emptyCatcher, mailFolder } from '../../dispatch/catcher/catcher.ts'
import type { Dispatcher } from '../../dispatch/dispatcher.ts'
import { openDispatcher } from '../../dispatching.ts'
import type { Engine } from '../../engine.ts'
import { campaignReport } from '../../feedback/asks/campaign-report.ts'
import { linksOfFirst } from '../../operations/asks/links-of-first.ts'
import { systemClock } from '../../platform/clock.ts'
import { Refusal } from '../../platform/refusal.ts'
import { cli } from './command.ts'
import { demoRegister } from './demo-register.ts'
import { madeFolder, written } from './files.ts'
import { printImport, withReasons } from './import-told.ts'
import type { Output } from './output.ts'
import { printReport } from './report.ts'
import { sendUntilDone } from './send.ts'
import { type Doors, keepTicking, openDoors, sayFirstLink } from './serve.ts'
import { stopSignal } from './stop-signal.ts'

const listSlug = 'alumnirekisteri'

export const demoCommand = cli({
  name: 'demo',
  migrates: true,
  stays: true,
  options: { once: { type: 'boolean' } },
  asks: [mailLeaves, importFile, createCampaign, scheduleCampaign, linksOfFirst, campaignReport],
  run: async ({ engine, output, options }) => {
    if (await engine.ask(mailLeaves, {})) throw new Refusal('demo.real_relay')
    const doors = await openDoors(engine)
    const { config } = engine
    const thrownAway = config.smtpUrl ? 0 : await emptyCatcher(config.dataFolder)
    if (thrownAway) output.say('demo.emptied', { count: thrownAway })
    const dispatcher = await openDispatcher(engine).catch(async (error: unknown) => {
      await doors.close()
      throw error
    })
    try {
      await play({ engine, output, doors, dispatcher }, options.once)
      if (options.once) return
      const stopTicking = keepTicking(dispatcher, engine)
      await stopSignal()
      await stopTicking()
    } finally {
      await dispatcher.stop()
      await doors.close()
    }
  },
})

interface Stage {
  engine: Engine
  output: Output
  doors: Doors
  dispatcher: Dispatcher
}

/** From the register to the report. */
async function play({ engine, output, doors, dispatcher }: Stage, isOnce: boolean): Promise<void> {
  const imported = await importRegister(engine, output)
  const { campaignId: campaign } = await createInvitation(engine)
  await engine.ask(scheduleCampaign, { campaign, at: 'now' })
  output.say('demo.sending')
  await sendUntilDone(engine, output, { campaign, dispatcher })
  const scanned = await playRecipients(engine, campaign, doors.publicPort)
  const figures = await engine.ask(campaignReport, { campaign })
  const http = { opens: figures.opens, clicks: figures.clicks, unsubscribes: figures.unsubscribes, scanned }
  output.answer({ import: [withReasons(imported, output)], campaign: figures, http }, () => {
    printReport(figures, output)
    output.say('demo.http', http)
    output.say('demo.look', {
      mail: mailFolder(engine.config.dataFolder),
      admin: doors.adminUrl,
      list: listSlug,
      id: campaign,
    })
    if (!isOnce) sayFirstLink(doors, output)
    output.say(isOnce ? 'demo.start_again' : 'cli.until_stop')
  })
  if (figures.state !== 'finished')
    throw new Refusal('demo.not_finished', { state: { said: `state.${figures.state}` as 'state.draft' } })
}

async function importRegister(engine: Engine, output: Output): Promise<ImportReport> {
  const folder = path.join(engine.config.dataFolder, 'demo')
  const file = path.join(folder, 'alumnirekisteri.csv')
  await madeFolder(folder)
  await written(file, demoRegister())
  const order = { file, list: listSlug, createList: true, source: 'kutsu demo' }
  const imported = await engine.work(importFile, order)
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
    fields,
  }
  return engine.ask(createCampaign, order)
}

const browser = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const scanner = 'Mozilla/5.0 (compatible; link-scanner-bot/1.0)'

/** One opens, one follows a link, one leaves with one click, and a scanner looks at every link of a fourth. */
async function playRecipients(engine: Engine, campaign: number, port: number): Promise<number> {
  const get = async (place: string | undefined, agent: string, method = 'GET') => {
    if (!place) return
    const body = method === 'POST' ? 'List-Unsubscribe=One-Click' : null
    const headers = { 'User-Agent': agent, ...(body ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}) }
    const response = await fetch(`http://127.0.0.1:${port}${place}`, { method, headers, body, redirect: 'manual' })
    await response.arrayBuffer()
  }
  const [opener, clicker, leaver, scanned] = await engine.ask(linksOfFirst, { campaign, people: 4 })
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
