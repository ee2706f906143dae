// What a terminal is given: text that stands there, whoever wrote it, and nothing that it would obey.
import { spawn } from 'node:child_process'
import { closeSync, openSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Writable } from 'node:stream'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLog } from '../../../src/platform/log.ts'
import { visible, visibleJson } from '../../../src/platform/terminal.ts'
import { builtMain } from '../../support/build.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { dataFolder, kutsu } from '../../support/kutsu.ts'
import { openRelay } from '../../support/relay.ts'

/** Everything a terminal obeys, a line's end aside. */
const obeyed = /[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu
const strangers = (text: string) => (text.match(obeyed) ?? []).filter((character) => character !== '\n')

describe('visible', () => {
  test('no character of Unicode is obeyed, and all others stand as they are', () => {
    for (let code = 0; code <= 0x10ffff; code++) {
      const character = String.fromCodePoint(code)
      const shown = visible(character)
      if (shown.match(obeyed)) throw new Error(`U+${code.toString(16)} is obeyed`)
      if (!character.match(obeyed) && shown !== character && !(code >= 0xd800 && code <= 0xdfff))
        throw new Error(`U+${code.toString(16)} does not stand as it is`)
    }
    expect(visible('\x1b[31m\n\u009b31m\u202e')).toBe('␛[31m␊⟨U+009B⟩31m⟨U+202E⟩')
  })

  test('JSON stays the same value', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: false }), (json) => {
        const shown = visibleJson(json)
        expect(JSON.parse(shown)).toEqual(JSON.parse(json))
        expect(strangers(shown)).toEqual([])
      }),
    )
    const value = { 'a\u009b': 'Åsa \u202e \u2028 \x7f \u061c' }
    expect(JSON.parse(visibleJson(JSON.stringify(value)))).toEqual(value)
  })

  test('lines of the log, too', () => {
    const lines: string[] = []
    const { write } = process.stderr
    process.stderr.write = (line: string | Uint8Array) => lines.push(String(line)) > 0
    try {
      openLog('error').error({ file: '\u009b2J\u202e' }, 'a file \x1b[2J')
    } finally {
      process.stderr.write = write
    }
    expect(lines).toHaveLength(1)
    expect(strangers(lines.join())).toEqual([])
    expect(JSON.parse(lines.join())).toMatchObject({ file: '\u009b2J\u202e', msg: 'a file \x1b[2J' })
  })
})

describe('commands', () => {
  const evil = '\x1b]0;pwned\x07\x1b[2J\u009b31m\u202edrowssap\u2066\x7f\u2028!\x08'
  /** What passes for text in a file. */
  const sly = '\u009b31m\u202edrowssap\u2066\u2028'
  let db: TestDatabase
  let folder: string
  let file: string
  beforeAll(async () => {
    db = await freshDatabase()
    folder = await dataFolder()
    file = path.join(await mkdtemp(path.join(tmpdir(), 'kutsu-evil-')), `reki${evil.replaceAll('/', '')}\nsteri.csv`)
    await writeFile(
      file,
      `Etunimi;Sukunimi;Sähköposti;"Oma ${sly}";Kutsuluvat\nElli${sly};Mäkinen;elli@example.org;x${sly};ehkä${sly}\n` +
        `Matti${sly};Y;matti${sly}@@example;;kyllä\nToinen${sly};Ihminen;elli@example.org;;kyllä\n`,
    )
  })
  afterAll(() => db.drop())
  const run = (args: string[], env: Record<string, string> = {}) =>
    kutsu(args, { DATABASE_URL: db.url, KUTSU_DATA: folder, LOG_LEVEL: 'trace', ...env })

  async function harmless(args: string[], env: Record<string, string> = {}) {
    const { out, err, code } = await run(args, env)
    expect(strangers(out + err), args.join(' ')).toEqual([])
    expect(err).not.toMatch(/\n {4}at /)
    return { out, err, code }
  }

  test('files, headers, cells, names and reasons', { timeout: 240_000 }, async () => {
    const options = ['--list', 'alumni', '--create-list', '--source', `x${evil}`]
    const told = await harmless(['import', file, ...options])
    expect(told.out, told.err).toContain('␛]0;pwned')
    await harmless(['import', file, ...options, '--json'])
    await harmless(['import', 'mapping', file])
    await harmless(['import', `/nowhere/${evil}.csv`, ...options])
    await harmless(['import', 'list'])
    // As somebody may have called themselves in the public form, or a database that is older than its check.
    await db.sql`update contact set first_name = ${`Elli${evil}\n✗ rejected`} where address_key = 'elli@example.org'`
    await db.sql`insert into contact (institution_id, address, address_key, address_hash, first_name, last_name, name_key, created_at, updated_at)
      select institution_id, ${`"${evil}"@example.org`}, 'evil@example.org', '\\x00', ${evil}, last_name, name_key, now(), now()
      from contact limit 1`
    const found = await harmless(['contacts', 'find', 'Mäkinen'])
    expect(found.out).not.toMatch(/^✗ rejected/m)
    const certificate = await harmless(['consent', 'certificate', 'elli@example.org'])
    expect(certificate.out).not.toMatch(/^✗ rejected/m)
    await harmless(['contacts', 'export', 'elli@example.org'])
    await harmless(['contacts', 'find', evil, '--json'])
    await harmless(['duplicates', 'list'])
    await harmless(['campaign', `dance${evil}`])
    await harmless(['import', 'problems', '1', '--out', `/nowhere/${evil}`])
  })

  test('what a relay says', { timeout: 120_000 }, async () => {
    const create = [
      'campaign',
      'create',
      '--name',
      `X${evil}`,
      '--list',
      'alumni',
      '--template',
      'alumni-evening',
      '--json',
    ]
    const set = ['event_date=2027-11-18', 'event_start=17:00', 'place=Sali'].flatMap((pair) => ['--set', pair])
    const { id } = JSON.parse((await harmless([...create, ...set])).out)
    const relay = await openRelay({ onRcpt: () => ({ code: 550, text: `5.1.1 no ${evil}` }) })
    const refused = await harmless(['campaign', 'test', String(id), '--to', 'me@example.org'], { SMTP_URL: relay.url })
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('5.1.1 no')
    await relay.close()
  })

  test('whoever reads along may leave: no command is ended by it, and nothing is told', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" "${builtMain}" help; echo "ended $?" >&2`], {
      env: { PATH: process.env.PATH ?? '', DATABASE_URL: db.url, KUTSU_DATA: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child.stdout.destroy()
    let err = ''
    child.stderr.pipe(
      new Writable({
        write(chunk, _encoding, done) {
          err += chunk
          done()
        },
      }),
    )
    await new Promise((resolve) => child.on('close', resolve))
    expect(err).toBe('ended 0\n')
  })

  test('an answer that a full disk did not take is a failure, in one sentence', async () => {
    const full = openSync('/dev/full', 'w')
    const child = spawn(process.execPath, [builtMain, 'institution', '--json'], {
      env: { PATH: process.env.PATH ?? '', DATABASE_URL: db.url, KUTSU_DATA: folder },
      stdio: ['ignore', full, 'pipe'],
    })
    let err = ''
    child.stderr?.on('data', (chunk) => {
      err += chunk
    })
    const code = await new Promise((resolve) => child.on('close', resolve))
    closeSync(full)
    expect({ code, err }).toEqual({
      code: 1,
      err: 'The output could not be written in full: no space is left on the disk. The work itself was done.\n',
    })
  })
})
