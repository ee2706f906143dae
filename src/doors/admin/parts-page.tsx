// Every part of the pages in every state, for whoever builds pages: what is not here is not used. In English, as the code is.
import { Title } from './design/parts.tsx'
import { Specimen } from './design/specimen.tsx'
import { page } from './frame.tsx'
import { Buttons, Fields, InLanguages } from './parts-of-forms.tsx'
import { Amounts, Sheets, Tables, Telling, Ways } from './parts-of-pages.tsx'
import type { Reader } from './words.ts'

const scales = ['neutral', 'school', 'red', 'amber', 'green', 'blue'] as const
const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const

/** Letters, colours and spaces: all of them are properties in tokens.css. */
const Tokens = () => (
  <>
    <Specimen id="type" title="Letters" lead="One family, six sizes, two weights; no line is longer than 70 letters.">
      <p class="type-2xl">What the page answers</p>
      <p class="type-xl">What a part of it is about</p>
      <p class="type-l">What stands within a part</p>
      <p>What people read.</p>
      <p class="lead">What the page is about, in a sentence.</p>
      <p class="hint">What helps with a field.</p>
    </Specimen>
    <Specimen
      id="colours"
      title="Colours"
      lead="1 is the ground and 9 the letters: in the dark the scale turns around."
    >
      {scales.map((scale) => (
        <ol key={scale} class={`swatches swatches-${scale}`} aria-label={scale}>
          {steps.map((step) => (
            <li key={step} class={`swatch swatch-${step}`}>
              {step}
            </li>
          ))}
        </ol>
      ))}
    </Specimen>
    <Specimen id="spaces" title="Spaces" lead="From 4 to 64 pixels.">
      <ol class="spaces">
        {steps.slice(0, 8).map((step) => (
          <li key={step} class={`space space-${step}`}>
            {step}
          </li>
        ))}
      </ol>
    </Specimen>
  </>
)

/** All of them. */
export function partsPage(reader: Reader): string {
  const children = (
    <div lang="en">
      <Title title="Parts" lead="Every part of the pages in every state. What is not here is not used." />
      <Tokens />
      <Buttons />
      <Fields reader={reader} />
      <InLanguages reader={reader} />
      <Telling />
      <Amounts />
      <Tables />
      <Ways reader={reader} />
      <Sheets />
    </div>
  )
  return page({ reader, title: 'Parts', children })
}
