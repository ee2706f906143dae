// An institution's colours: whoever reads its messages must be able to read them.
import { wcagContrast } from 'culori'
import { Refusal } from '../refusal.ts'

/** What the templates put under letters: white, the paper of insets, the ground around the page. */
const papers = ['#ffffff', '#f3efe7', '#eef0ee']
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
