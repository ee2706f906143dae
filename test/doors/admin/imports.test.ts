// A table comes in by pages: looked at, corrected, checked, imported, mended, undone; and what is no table is told so.
import { connect } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { uploadMost } from '../../../src/doors/admin/uploads.ts'
import { consequences } from '../../../src/engine.ts'
import { workOnJobs } from '../../../src/operations/job-process.ts'
import { loadConfig } from '../../../src/platform/config.ts'
import { openLog } from '../../../src/platform/log.ts'
import { adminDoor, memberWith, signedIn, type TestDoor } from '../../support/admin-door.ts'
import { freshDatabase, type TestDatabase } from '../../support/database.ts'
import { at } from '../../support/people.ts'
import { openVisitor, signIn, type Visitor } from '../../support/visitor.ts'

let db: TestDatabase
let door: TestDoor
let own: Visitor
const working = new AbortController()
let now = at()
beforeAll(async () => {
  db = await freshDatabase()
  door = await adminDoor(db, {}, { clock: () => now })
  await memberWith(db, 'admin')
  own = await signedIn(db, door, 'coordinator')
  const config = loadConfig({ KUTSU_DATA: door.folder })
  const grounds = { sql: db.sql, config, clock: () => now, stopwatch: () => performance.now(), consequences }
  void workOnJobs(grounds, { log: openLog('error'), signal: working.signal })
})
afterAll(async () => {
  working.abort()
  await door.close()
  await db.drop()
})
beforeEach(() => {
  now = at()
})

const root = '/at/school/imports'
const table = [
  'Sukunimi;Etunimi;Sähköposti;Kieli;Lupa',
  'Mäkinen;Aino;aino@example.org;suomi;kyllä',
  'Lindqvist;Åke;ake@example.org;ruotsi;ei',
  'Virtanen;Väinö;vaino@example.org;suomi;ehkä',
  'Rikki;Riku;riku(at)example;suomi;kyllä',
].join('\r\n')

/** Gives a file and goes as far as the columns. @returns the draft's path */
async function give(visitor: Visitor, bytes: string | Buffer, name = 'alumnit.csv'): Promise<string> {
  const sent = await visitor.send(root, [{ name, bytes }])
  expect(sent.status).toBe(303)
  return sent.location ?? ''
}

/** Onto a list of that name; the check begins. */
const toList = (visitor: Visitor, draft: string, newName: string) =>
  visitor.post(`${draft}/target`, { list: '+', newName, purpose: 'invitations', source: 'Kanslia 3.10.2026' })

/** The page of the check, once nothing goes on any more. */
async function checked(visitor: Visitor, draft: string): Promise<string> {
  let text = ''
  await expect
    .poll(
      async () => {
        const page = await visitor.get(`${draft}/check`)
        text = page.text
        return page.status === 303 || !/hx-trigger/.test(page.text)
      },
      { timeout: 20_000 },
    )
    .toBe(true)
  return text
}
const planIn = (text: string) => /name="plan" value="([^"]+)"/.exec(text)?.[1] ?? ''

/** Imports what was checked. @returns where the answer is */
async function imported(visitor: Visitor, draft: string, plan: string): Promise<string> {
  expect((await visitor.post(`${draft}/check`, { plan })).status).toBe(303)
  let place = ''
  await expect
    .poll(
      async () => {
        const { location } = await visitor.get(`${draft}/check`)
        place = location ?? ''
        return place
      },
      { timeout: 20_000 },
    )
    .toMatch(/imports\/\d+\?told=imported/)
  return place
}

test('a file is looked at, checked, imported, its rows downloaded, and taken back', async () => {
  const draft = await give(own, table)
  const columns = await own.get(`${draft}/columns`)
  expect(columns.text).toContain('rivillä 1')
  expect(columns.text).toContain('aino@example.org')
  expect((await own.get(draft)).location).toBe(`${draft}/columns`)
  expect((await own.post(`${draft}/columns`, {})).location).toBe(`${draft}/target`)
  expect((await toList(own, draft, 'Alumnit 2026')).location).toBe(`${draft}/check`)
  const check = await checked(own, draft)
  expect(check).toContain('Tuo 3 henkilöä')
  // What is in doubt comes first, and is no yes.
  expect(check.indexOf('>ehkä<')).toBeLessThan(check.indexOf('>kyllä<'))
  expect(check).toContain('riku(at)example')
  expect(await db.sql`select from contact`).toHaveLength(0)
  expect(await db.sql`select from kept_file`).toHaveLength(1)
  const place = await imported(own, draft, planIn(check))
  expect(await db.sql`select from contact`).toHaveLength(3)
  expect(await db.sql`select from kept_file`).toHaveLength(0)
  const [list] = await db.sql`select slug, name from list where slug <> 'bench'`
  expect(list).toEqual({ slug: 'alumnit-2026', name: 'Alumnit 2026' })
  const page = (await own.get(place)).text
  expect(page).toContain('Lataa rivit')
  const one = place.replace(/\?.*/, '')
  const rows = await own.post(`${one}/rows`, {}, one)
  expect(rows.headers.get('content-disposition')).toContain('attachment')
  expect(rows.text).toContain('riku(at)example')
  // The row that was wrong is mended where it stands, and comes in by its own check.
  expect(page).toContain('value="riku(at)example"')
  const line = /name="lines" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const [first = ''] = line.split(' ').filter((n) => page.includes(`cell-${n}-2" name="cell-${n}-2" value="riku`))
  const cells = {
    'cell-0': 'Rikki',
    'cell-1': 'Riku',
    'cell-2': 'riku@example.org',
    'cell-3': 'suomi',
    'cell-4': 'kyllä',
  }
  const given = Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [name.replace('cell-', `cell-${first}-`), value]),
  )
  const mended = await own.post(`${one}/mend`, { lines: first, ...given }, one)
  expect(mended.location).toMatch(/drafts\/\d+\/check/)
  const again = (mended.location ?? '').replace(/\/check$/, '')
  const back = await imported(own, again, planIn(await checked(own, again)))
  expect(await db.sql`select from contact where address = 'riku@example.org'`).toHaveLength(1)
  const other = back.replace(/\?.*/, '')
  expect((await own.post(`${other}/undo`, {}, other)).location).toContain(`${other}?told=undone`)
  expect((await own.post(`${one}/undo`, {}, one)).location).toContain(`${one}?told=undone`)
  expect(await db.sql`select from contact`).toHaveLength(0)
  const undone = await own.get(one)
  expect(undone.status).toBe(200)
  expect(undone.text).not.toContain('Peru tämä tuonti')
  // What is gone is told on the page of what was, not as a page that is not there.
  expect((await own.post(`${one}/undo`, {}, '/account')).status).toBe(422)
})

describe('what was guessed is corrected', () => {
  test('a column, once for all files with these columns', async () => {
    const strange = 'Kontakti;Kutsumanimi\r\naino@example.org;Aino'
    const draft = await give(own, strange, 'outo.csv')
    const none = await own.post(`${draft}/columns`, {})
    expect(none.status).toBe(422)
    expect(none.text).toContain('Mitään saraketta ei tulkita sähköpostiosoitteeksi')
    const chosen = await own.post(`${draft}/columns`, { 'column-0': 'address', 'column-1': 'first_name' })
    expect(chosen.location).toBe(`${draft}/target`)
    await toList(own, draft, 'Oudot')
    await imported(own, draft, planIn(await checked(own, draft)))
    const again = await give(own, `${strange}\r\nake@example.org;Åke`, 'outo2.csv')
    expect((await own.get(`${again}/columns`)).text).toMatch(/value="address" selected/)
    await own.post(`${again}/drop`, {}, `${again}/columns`)
  })

  test('the line of the header', async () => {
    const titled = 'Email;Nimi\r\nPosti;Kuka\r\naino.h@example.org;Aino H'
    const draft = await give(own, titled, 'otsikko.csv')
    const other = await own.post(`${draft}/columns`, { headerLine: '2' })
    expect(other.location).toBe(`${draft}/columns`)
    expect((await own.get(`${draft}/columns`)).text).toContain('rivillä 2')
    await own.post(`${draft}/columns`, { headerLine: '2', 'column-0': 'address', 'column-1': 'name' })
    await toList(own, draft, 'Otsikot')
    expect(await checked(own, draft)).toContain('Tuo 1 henkilö')
    const bad = await own.post(`${draft}/columns`, { headerLine: '40' })
    expect(bad.status).toBe(422)
    expect(bad.text).toContain('rivillä 40')
  })
})

test('what a word means is said once, and remembered for files with these columns', async () => {
  const ours =
    'Nimi;Email;Lupa\r\nAino A;a1@words.example;RK\r\nBo B;b1@words.example;RK\r\nCia C;c1@words.example;kyllä'
  const draft = await give(own, ours, 'sanat.csv')
  await own.post(`${draft}/columns`, {})
  await toList(own, draft, 'Sanat')
  const check = await checked(own, draft)
  expect(check.indexOf('>RK<')).toBeLessThan(check.indexOf('>kyllä<'))
  const [at] = [...check.matchAll(/id="word-(\d+)"[^>]*>RK</g)].map(([, n]) => n)
  await own.post(`${draft}/words`, { [`meaning-${at}`]: 'granted' }, `${draft}/check`)
  const again = await checked(own, draft)
  expect(again).toMatch(/figure-number">3</)
  await imported(own, draft, planIn(again))
  const granted = await db.sql`select from consent join contact using (institution_id, contact_id)
    where address like '%@words.example' and state = 'granted'`
  expect(granted).toHaveLength(3)
  const next = await give(
    own,
    'Nimi;Email;Lupa\r\nDan D;d1@words.example;rk\r\nElli E;e1@words.example;RK?',
    'sanat2.csv',
  )
  await own.post(`${next}/columns`, {})
  await toList(own, next, 'Sanat 2')
  const second = await checked(own, next)
  expect(second).toMatch(/>rk<[\s\S]*?lupa annettu/)
  await own.post(`${next}/drop`, {}, `${next}/columns`)
})

describe('nothing is lost', () => {
  test('a second person goes on where the first one stopped, and the file given again is known', async () => {
    const draft = await give(own, table.replaceAll('example.org', 'toinen.example'), 'kesken.csv')
    await own.post(`${draft}/columns`, { 'column-0': 'attribute' })
    const other = openVisitor(door.base)
    await signIn(other, await memberWith(db, 'admin', { name: 'paula' }))
    expect((await other.get(root)).text).toContain('kesken.csv')
    expect((await other.get(draft)).location).toBe(`${draft}/columns`)
    await toList(other, draft, 'Kesken')
    await checked(other, draft)
    // After its day the file is gone; what was decided stays.
    await db.sql`delete from kept_file`
    const lost = await own.get(`${draft}/check`)
    expect(lost.text).toContain('Valitse kesken.csv uudelleen')
    const again = await give(own, table.replaceAll('example.org', 'toinen.example'), 'sama-toisella-nimella.csv')
    expect(again).toBe(draft)
    expect((await own.get(`${draft}/target`)).text).toContain('Kanslia 3.10.2026')
    await own.post(`${draft}/check`, {})
    await imported(own, draft, planIn(await checked(own, draft)))
  })

  test('a form that is sent twice imports once', async () => {
    const draft = await give(own, 'Email;Nimi\r\nkaksi@example.org;Kaksi Kertaa', 'kahdesti.csv')
    await own.post(`${draft}/columns`, {})
    await toList(own, draft, 'Kahdesti')
    const plan = planIn(await checked(own, draft))
    const [one, other] = await Promise.all([own.post(`${draft}/check`, { plan }), own.post(`${draft}/check`, { plan })])
    expect([one.status, other.status].every((status) => status === 303 || status === 422)).toBe(true)
    await expect
      .poll(async () => (await own.get(`${draft}/check`)).location, { timeout: 20_000 })
      .toContain('told=imported')
    await expect
      .poll(async () => db.sql`select from job where state in ('queued', 'running')`, { timeout: 20_000 })
      .toHaveLength(0)
    expect(await db.sql`select from import where file_name = 'kahdesti.csv'`).toHaveLength(1)
  })

  test('where the register has changed since the check nothing is imported, and a new check is offered', async () => {
    const draft = await give(own, 'Email;Nimi\r\nmuuttui@example.org;Muu Ttui', 'muuttui.csv')
    await own.post(`${draft}/columns`, {})
    await toList(own, draft, 'Muuttui')
    const plan = planIn(await checked(own, draft))
    await db.sql`insert into contact (institution_id, address, address_key, address_hash, name_key, created_at, updated_at)
      values (1, 'muuttui@example.org', 'muuttui@example.org', 'x', '', ${now}, ${now})`
    await own.post(`${draft}/check`, { plan })
    const text = await checked(own, draft)
    expect(text).toContain('Mitään ei tuotu')
    expect(text).toContain('Tarkista uudelleen')
    await own.post(`${draft}/check`, {})
    expect(planIn(await checked(own, draft))).not.toBe(plan)
  })
})

describe('what is no table', () => {
  test.each([
    ['a damaged workbook', 'alumnit.xlsx', Buffer.from('PK\x03\x04 a workbook'), 'on vioittunut'],
    ['nothing', 'tyhja.csv', Buffer.alloc(0), 'on tyhjä'],
    ['bytes', 'kuva.csv', Buffer.from([0, 1, 2, 0, 0, 0, 255, 254, 0, 0, 1, 0]), 'ei ole tekstitiedosto'],
    ['a document', 'raportti.pdf', Buffer.from('%PDF-1.7\n%\xe2\xe3'), 'PDF'],
    ['cards', 'kontaktit.vcf', Buffer.from('BEGIN:VCARD\r\nFN:Aino\r\nEND:VCARD\r\n'), 'vCard'],
  ])('%s is told by its name, and nothing of it is kept', async (_, name, bytes, told) => {
    const before = (await db.sql`select from kept_file`).length
    const { status, text } = await own.send(root, [{ name, bytes }])
    expect(status).toBe(422)
    expect(text).toContain(told)
    expect(text).toContain(name)
    expect(text).not.toContain(door.folder)
    expect(await db.sql`select from kept_file`).toHaveLength(before)
  })

  test('no file, or none but a name without one', async () => {
    expect((await own.send(root, [])).status).toBe(422)
    const empty = await own.send(root, [{ name: '', bytes: '' }])
    expect(empty.text).toContain('Valitse ensin tiedosto')
  })

  test('more than there may be is told once all of it was said, and nothing of it stays', async () => {
    const before = (await db.sql`select from kept_file`).length
    const { status, text } = await own.send(root, [{ name: 'iso.csv', bytes: Buffer.alloc(uploadMost + 1, 'a;b\r\n') }])
    expect(status).toBe(422)
    expect(text).toContain('256')
    expect(await db.sql`select from kept_file`).toHaveLength(before)
  }, 60_000)
})

test('what non-disclosure hides is in no page and no file, once two are merged, too', async () => {
  const secret =
    'Nimi;Email;GSM;Katu;Turvakielto\r\nPaula P;paula.p@example.org;040 5556667;Piilotie 7;x\r\nRikki R;rikki(at)x;040 5556668;Piilotie 8;x'
  const draft = await give(own, secret, 'turva.csv')
  expect((await own.get(`${draft}/columns`)).text).not.toMatch(/Piilotie|5556667/)
  await own.post(`${draft}/columns`, {})
  await toList(own, draft, 'Turva')
  const one = (await imported(own, draft, planIn(await checked(own, draft)))).replace(/\?.*/, '')
  expect((await own.get(one)).text).not.toMatch(/Piilotie|555666/)
  const rows = await own.post(`${one}/rows`, {}, one)
  expect(rows.text).toContain('rikki(at)x')
  expect(rows.text).not.toMatch(/Piilotie|555666/)
  // The other one of the two said nothing of it: they are one person now.
  await db.sql`insert into contact (institution_id, first_name, last_name, name_key, phone, attributes, created_at, updated_at)
    values (1, 'Paula', 'P', 'p paula', '+358405556667', '{"Katu": "Piilotie 7"}', ${now}, ${now})`
  const ids = await db.sql<{ id: number }[]>`select contact_id as id from contact where first_name = 'Paula'
    order by address nulls last`
  const [kept, gone] = ids.map(({ id }) => String(id))
  const order = { one: kept ?? '', other: gone ?? '', decided: 'same' }
  expect((await own.post('/at/school/duplicates/pairs', order, '/at/school/duplicates')).location).toContain(
    'told=same',
  )
  for (const { id } of ids) {
    const { status, text } = await own.get(`/at/school/contacts/${id}`)
    expect(status).toBe(200)
    expect(text).not.toMatch(/Piilotie|5556667/)
  }
  expect((await own.get('/at/school/contacts?words=0405556667')).text).toContain('Ei ketään')
})

test('what was chosen for columns and words is known again in the file of rows to mend', async () => {
  const draft = await give(own, 'Sposti;Nimi\r\nmuista@example.org;Muista M', 'muista.csv')
  await own.post(`${draft}/columns`, { 'column-0': 'address', 'column-1': 'name' })
  await toList(own, draft, 'Muistot')
  await imported(own, draft, planIn(await checked(own, draft)))
  const again = await give(own, 'Sposti;Nimi;Syy\r\nuusi.m@example.org;Uusi M;korjattu', 'korjattavat.csv')
  expect((await own.get(`${again}/columns`)).text).toMatch(/value="address" selected/)
  await own.post(`${again}/drop`, {}, `${again}/columns`)
})

test('a stranger who goes on sending after the answer is hung up on', async () => {
  const { port } = new URL(door.base)
  const socket = connect(Number(port), 'localhost')
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  socket.on('error', () => {})
  socket.write(
    `POST /at/x/imports HTTP/1.1\r\nHost: evil.example\r\nContent-Type: multipart/form-data; boundary=b\r\nTransfer-Encoding: chunked\r\n\r\n`,
  )
  const sending = setInterval(() => socket.write('1\r\nx\r\n'), 50)
  await closed
  clearInterval(sending)
}, 10_000)

test('of a form that is not ours, or a stranger’s, no file is kept', async () => {
  const before = (await db.sql`select from kept_file`).length
  const body = new FormData()
  body.set('form', 'another')
  body.append('file', new Blob([table]), 'a.csv')
  expect((await own.get(root, { method: 'POST', body })).status).toBe(403)
  const stranger = openVisitor(door.base)
  const big = new FormData()
  big.append('file', new Blob([Buffer.alloc(8 << 20, 'x')]), 'a.csv')
  const answered = await stranger.get(root, { method: 'POST', body: big }).then(
    ({ status }) => status,
    () => 'hung up',
  )
  expect([403, 'hung up']).toContain(answered)
  expect(await db.sql`select from kept_file`).toHaveLength(before)
})

test('hostile names and cells run nowhere', async () => {
  const hostile = '<img src=x onerror=alert(1)>'
  const draft = await give(own, `Email;${hostile}\r\nh@example.org;${hostile}`, `${hostile}.csv`)
  for (const step of ['columns', 'target']) {
    const { text } = await own.get(`${draft}/${step}`)
    expect(text).not.toContain(hostile)
    expect(text).toContain('&lt;img src=x')
  }
})
