// Ordinary letters in three languages: what is written is what is shown.
import { describe, expect, test } from 'vitest'
import { htmlOfMarkdown } from '../../src/content/markdown.ts'
import { textPart } from '../../src/content/text-part.ts'

/** What somebody reads. */
const read = (markdown: string): string => textPart(htmlOfMarkdown(markdown), (href) => href).trim()

describe('what is written is what is read', () => {
  test.each([
    '19. maaliskuuta on alumni-ilta.\n20. maaliskuuta on toinen.',
    '19. mars träffas vi.\n23. mars igen.',
    '1. toukokuuta',
    '1. luokan oppilaat kutsuvat',
    '5. 12. 2026 klo 17',
    '2026.',
    '3) kahvia',
    '(1) kahvia',
    'Tervetuloa!\n--\nOuti',
    'Katso https://koulu.example/_alumni_ilta_/_x_ ja *etu_suku*'.replace(/\*/g, ''),
    '_etu_suku_@koulu.example',
    'https://koulu.example/*a*b*c',
    '2*3*4 = 24 ja 5€* tai 3€*',
    '>18-vuotiaat',
    '> 18 v.',
    '+ kahvitarjoilu',
    '[1]: tulossa',
    '&amp; ja &auml;',
    '`lainaus´ ja ~~noin~~',
    '#alumni',
    '___',
    'R&D; och A&B',
    'Elever*na och kolleg*innen',
  ])('%j', (text) => {
    expect(read(text)).toBe(text)
  })

  test('what is meant as Markdown is Markdown', () => {
    expect(htmlOfMarkdown('1. a\n2. b\n\n3. c')).toMatch(/<ol/)
    expect(htmlOfMarkdown('- a\n- b')).toMatch(/<ul/)
    expect(htmlOfMarkdown('**a** *b*')).toContain('<strong>a</strong> <em>b</em>')
    expect(htmlOfMarkdown('> so')).toMatch(/<blockquote/)
    expect(htmlOfMarkdown('# Otsikko')).toMatch(/<h2/)
  })

  test('a line below a list or a quotation is a paragraph of its own', () => {
    expect(htmlOfMarkdown('- a\n- b\nTervetuloa!')).toMatch(/<\/ul>\s*<p[^>]*>Tervetuloa!<\/p>/)
    expect(htmlOfMarkdown('> a\nTervetuloa!')).toMatch(/<\/blockquote>\s*<p[^>]*>Tervetuloa!<\/p>/)
  })
})
