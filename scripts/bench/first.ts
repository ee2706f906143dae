// The first campaign of an installation: a fresh database, people imported, and sent in the next second, by the commands
// that a person types. Nobody tells the database's planner anything. Beside the bench of dispatching in the same run.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { benchDispatch } from './dispatch.ts'
import { writeRegister } from './register-file.ts'
import { commandsOn, createByCommand, listSlug, openBenchDatabase, openSink } from './surroundings.ts'

export async function benchFirst({
  recipients = 100_000,
  connections = 50,
}: {
  recipients?: number
  connections?: number
}) {
  const dispatch = await benchDispatch({ recipients, connections })
  const db = await openBenchDatabase()
  const sink = await openSink()
  const folder = await mkdtemp(path.join(tmpdir(), 'kutsu-bench-data-'))
  const { file, remove } = await writeRegister(recipients, () => 'kyllä')
  process.env.KUTSU_CONNECTIONS = String(connections)
  const kutsu = commandsOn(db, `smtp://127.0.0.1:${sink.port}`, folder)
  await kutsu('import', file, '--list', listSlug, '--source', 'bench')
  const id = await createByCommand(kutsu)
  const asked = Date.now()
  const figures = await kutsu('campaign', 'send', String(id))
  const [campaign] = await db.sql<[{ startedAt: Date }]>`
    select started_at as "startedAt" from mailing where mailing_id = ${id}`
  const seen = await sink.count()
  sink.close()
  await db.close()
  await remove()
  await rm(folder, { recursive: true })
  const rate = Math.round(recipients / ((seen.lastAt - seen.firstAt) / 1000))
  return {
    name: 'first',
    count: recipients,
    rate,
    firstMessageMs: seen.firstAt - campaign.startedAt.getTime(),
    fromCommandToFirstMs: seen.firstAt - asked,
    longestGapMs: seen.longestGapMs,
    reference: { name: 'dispatch', rate: dispatch.rate },
    ratio: Math.round((rate / dispatch.rate) * 100) / 100,
    accepted: figures.accepted,
    seenOnce: seen.distinct - seen.twice,
    seenTwice: seen.twice,
  }
}
