// An institution's colours: whoever reads its messages must be able to read them.
import { clampChroma, converter, formatHex, wcagContrast } from 'culori'
import { Refusal } from '../platform/refusal.ts'

/** What the templates put under letters: white, and the ground around the page. */
const papers = ['#ffffff', '#eef0ee']
/** WCAG 2.2, 1.4.3, for letters of any size. */
const contrastMin = 4.5

export interface Brand {
  /** Behind white letters, and the colour of links. `#rrggbb` */
  colour: string
  /** Small letters on the colour. `#rrggbb` */
  accent: string
  logoUrl: string | null
}

/** @throws Refusal `institution.contrast`, naming the two colours and how far they are from readable */
export function checkBrand({ colour, accent }: Brand): void {
  const pairs: [string, string, string][] = [
    ['colour', colour, '#ffffff'],
    ...papers.map((paper): [string, string, string] => ['colour', colour, paper]),
    ['accent', accent, colour],
  ]
  for (const [key, one, other] of pairs) {
    const ratio = wcagContrast(one, other)
    if (ratio < contrastMin)
      throw new Refusal(
        'institution.contrast',
        { key, one, other, ratio: ratio.toFixed(2), min: String(contrastMin) },
        2,
      )
  }
}

/** What the templates and pages put under letters in the dark. */
const darkPaper = '#1a252c'
/** WCAG 2.2, 1.4.6: links among words, and the grounds of buttons with dark letters on them. */
const darkContrastMin = 7
const inOklch = converter('oklch')

/** The colour as light as it has to be to be read in the dark; the same hue, so that it is still the school's. `#rrggbb` */
export function colourInDark(colour: string): string {
  const { c = 0, h } = inOklch(colour) ?? { c: 0 }
  for (let lightness = 0.7; lightness < 1; lightness += 0.02) {
    const lighter = formatHex(
      clampChroma({ mode: 'oklch', l: lightness, c: Math.min(c, 0.12), ...(h !== undefined && { h }) }, 'oklch'),
    )
    if (wcagContrast(lighter, darkPaper) >= darkContrastMin) return lighter
  }
  return '#ffffff'
}
