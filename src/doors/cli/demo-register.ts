// An invented alumni register as a Finnish Excel would save it: the same rows every time.
import iconv from 'iconv-lite'

const lastNames = [
  'Virtanen',
  'Mäkinen',
  'Korhonen',
  'Hämäläinen',
  'Järvinen',
  'Åkerblom',
  'Öhman',
  'Sjöberg',
  'Nyström',
  'Lehtonen',
  'Yli-Kääriä',
  'Ahonen',
  'Wäre',
  'Lindström',
  'Räsänen',
]
const firstNames = [
  'Aino',
  'Eero',
  'Åsa',
  'Örjan',
  'Päivi',
  'Väinö',
  'Elli',
  'Niilo',
  'Kaarina',
  'Sampo',
  'Ähti',
  'Maija',
  'Jänis',
  'Riitta',
  'Lauri',
  'Anna-Maija',
  'Björn',
  'Grace',
]
const programmes = ['Lukio', 'Merkonomi', 'Datanomi', 'Liiketalous']
const yes = ['kyllä', 'Kyllä', 'k', 'x', '1', 'on']
const no = ['ei', 'Ei', 'e', '0']
const languages = ['suomi', 'suomi', 'suomi', 'suomi', 'svenska', 'English', '']

const demoRows = 1200
const duplicates = 24
const conflicts = 6
const badAddresses = ['puuttuu@', 'x@@example.org', 'ei ole', '@example.org']

/** A small generator (mulberry32): the register must not change from run to run. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const ascii = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')

/** The file's bytes: `;`, Windows-1252, CRLF, a title row above the header, a row of separators at the end. */
export function demoRegister(): Buffer {
  const random = generator(2019)
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
  const rows: string[][] = []
  const people = demoRows - duplicates - conflicts - badAddresses.length - 2
  for (let i = 0; i < people; i++) {
    const [last, first] = [pick(lastNames), pick(firstNames)]
    const plain = `${ascii(first)}.${ascii(last)}.${i}@example.org`
    const typed = pick([plain, plain, plain, plain.toUpperCase(), ` ${plain} `, `mailto:${plain}`])
    const address = random() < 0.02 ? '' : typed
    const number = String(1_000_000 + i)
    const phone = random() < 0.4 ? '' : pick([`040 ${number}`, `+358 40 ${number}`, `40${number}`, `050${number}`])
    const chance = random()
    const permission = chance < 0.76 ? pick(yes) : chance < 0.92 ? pick(no) : ''
    const year = String(1969 + Math.floor(random() * 56))
    rows.push([
      random() < 0.02 && address ? '' : last,
      random() < 0.02 && address ? '' : first,
      address,
      phone,
      year,
      pick(programmes),
      pick(languages),
      permission,
    ])
  }
  const withAddress = rows.filter((row) => row[2] && row[0] && row[1])
  for (let i = 0; i < duplicates; i++)
    rows.push(withAddressCell(pick(withAddress), (address) => address.trim().toUpperCase()))
  for (let i = 0; i < conflicts; i++) {
    const [, , address = ''] = pick(withAddress)
    rows.push(['Toinen', `Henkilö${i}`, address, '', '1999', 'Lukio', 'suomi', 'kyllä'])
  }
  for (const address of badAddresses)
    rows.push([pick(lastNames), pick(firstNames), address, '', '2001', 'Lukio', 'suomi', 'kyllä'])
  rows.push(['', '', '', '', '2004', 'Lukio', '', 'kyllä'], ['', '', '', '', '1987', 'Merkonomi', '', ''])
  const header = [
    'Sukunimi',
    'Etunimi',
    'Sähköposti',
    'Puhelin',
    'Valmistumisvuosi',
    'Linja',
    'Kieli',
    'Markkinointilupa',
  ]
  const title = ['Esimerkkilukio – alumnirekisteri', ...header.slice(1).map(() => '')]
  const lines = [title, header, ...rows, header.map(() => '')].map((row) => row.join(';'))
  return iconv.encode(`${lines.join('\r\n')}\r\n`, 'windows-1252')
}

const withAddressCell = (row: string[], change: (cell: string) => string): string[] =>
  row.map((cell, i) => (i === 2 ? change(cell) : cell))
