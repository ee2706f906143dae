import { expect, test } from 'vitest'
import { keptRevision, readRevision } from '../../src/content/kept-revision.ts'
import type { Revision } from '../../src/content/revision.ts'

const sender = {
  fromName: 'Koulu',
  fromAddress: 'alumni@school.example',
  replyTo: null,
  listId: 'alumni.school.example',
  listName: 'Alumni',
  feedbackId: 'x',
  baseUrl: 'https://kutsu.example',
  mark: 'm',
}
const calendar = {
  method: 'PUBLISH' as const,
  isCancelled: false,
  uid: 'u',
  domain: 'school.example',
  sequence: 0,
  start: '2030-11-19T17:00',
  end: null,
  zone: 'Europe/Helsinki',
  summary: 'Ilta',
  location: 'Sali',
  organiser: null,
  answer: 'Vastaa',
}
const revision: Revision = {
  language: 'fi',
  subject: 'Hei {{first_name}}',
  html: '<p>Hei</p>',
  text: 'Hei',
  tracking: 'aggregate',
  sender,
  calendar,
  isService: false,
  event: { name: 'Ilta', lines: ['ti 19.11.'], begins: '2030-11-19T17:00' },
  footer: ['Koulukatu 1'],
  seal: 's',
}
const through = (content: unknown) => readRevision(JSON.parse(JSON.stringify(content)))

test('a revision comes back as it was kept', () => {
  expect(keptRevision(revision)).toMatchObject({ format: 1 })
  expect(through(keptRevision(revision))).toEqual(revision)
})

test('those of before formats were counted are read, whatever they lack', () => {
  const { mark: _, ...unmarked } = sender
  const { isCancelled: _1, organiser: _2, answer: _3, ...plain } = calendar
  const { event: _4, footer: _5, seal: _6, isService: _7, ...old } = revision
  expect(through({ ...old, sender: unmarked, calendar: plain })).toEqual({
    ...old,
    sender: unmarked,
    calendar: { ...plain, isCancelled: false, organiser: null },
    isService: false,
  })
  const { calendar: _8, ...before } = old
  expect(through(before).calendar).toBeNull()
})

test.each([
  [{ ...revision, format: 2 }, 'format'],
  [{ ...revision, html: 7 }, 'html'],
  [{ ...revision, sender: { ...sender, baseUrl: null } }, 'sender.baseUrl'],
  [null, 'all of it'],
])('what cannot be read is named, and not repeated', (content, field) => {
  expect(() => through(content)).toThrow(`a revision cannot be read: ${field}`)
  expect(() => through(content)).not.toThrow(/alumni@|Koulukatu/)
})
