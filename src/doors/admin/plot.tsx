import { scaleLinear, scaleTime } from 'd3-scale'
import { area, line } from 'd3-shape'
import type { Language } from '../../i18n/languages.ts'
import { Icon } from './design/icon.tsx'
import { figure, locales, type Reader, wordsFor } from './words.ts'

interface CourseProps {
  reader: Reader
  overTime: { at: Date; accepted: number }[]
  zone: string
}

interface Point {
  at: Date
  total: number
}

/** The drawing's own measures; how big it is the page decides. */
const [width, height] = [600, 200]
const gridLines = 4
const briefMs = 20_000

interface PlotProps {
  points: Point[]
  label: string
  zone: string
  language: Language
}

/** A running total over time. The words stand beside the drawing, so that they keep their size however narrow it gets. */
function Plot({ points, label, zone, language }: PlotProps) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const x = scaleTime([first.at, last.at], [0, width])
  const y = scaleLinear([0, Math.max(1, last.total)], [height, 0]).nice(gridLines)
  const ticks = y.ticks(gridLines).reverse()
  const across = (point: Point) => x(point.at)
  const up = (point: Point) => y(point.total)
  const clock = new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    // What was over within seconds would begin and end at the same one.
    ...(last.at.getTime() - first.at.getTime() < briefMs ? { fractionalSecondDigits: 1 as const } : {}),
  })
  return (
    <div class="plot-frame">
      <ol class="plot-y" aria-hidden="true">
        {ticks.map((tick) => (
          <li key={tick}>{tick.toLocaleString(locales[language])}</li>
        ))}
      </ol>
      <svg
        class="plot-area"
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={label}
      >
        <path class="plot-grid" d={ticks.map((tick) => `M0 ${y(tick)}H${width}`).join('')} />
        <path class="plot-ground" d={`M0 ${height}H${width}`} />
        <path class="plot-fill" d={area<Point>(across, height, up)(points) ?? ''} />
        <path class="plot-line" d={line<Point>(across, up)(points) ?? ''} />
      </svg>
      <ol class="plot-x" aria-hidden="true">
        <li>{clock.format(first.at)}</li>
        <li>{clock.format((first.at.getTime() + last.at.getTime()) / 2)}</li>
        <li>{clock.format(last.at)}</li>
      </ol>
    </div>
  )
}

/** The plot of the sending and the table that says the same. */
export function Course({ reader, overTime, zone }: CourseProps) {
  const t = wordsFor(reader)
  if (!overTime.length) return null
  let total = 0
  const points = overTime.map(({ at, accepted }) => {
    total += accepted
    return { at, total, accepted }
  })
  const clock = new Intl.DateTimeFormat(locales[reader.language], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    fractionalSecondDigits: 1,
  })
  return (
    <section aria-labelledby="h-course">
      <h2 id="h-course">{t('admin.course')}</h2>
      <figure class="plot">
        <figcaption>{t('admin.course_caption')}</figcaption>
        <Plot
          points={points}
          label={t('admin.course_label', { people: figure(reader, total) })}
          zone={zone}
          language={reader.language}
        />
        <details class="more-table">
          <summary>
            <Icon name="right" />
            {t('admin.course_table')}
          </summary>
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{t('admin.until')}</th>
                <th scope="col" class="n">
                  {t('state.accepted')}
                </th>
                <th scope="col" class="n">
                  {t('admin.together')}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.at.getTime()}>
                  <th scope="row">{clock.format(point.at)}</th>
                  <td class="n">{figure(reader, point.accepted)}</td>
                  <td class="n">{figure(reader, point.total)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figure>
    </section>
  )
}
