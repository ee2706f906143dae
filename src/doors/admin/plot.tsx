import { scaleLinear, scaleTime } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import type { Language } from '../../i18n/languages.ts'
import { figure, locales, type Reader, wordsFor } from './shell.tsx'

interface CourseProps {
  reader: Reader
  overTime: { at: Date; accepted: number }[]
  zone: string
}

interface Point {
  at: Date
  total: number
}

const width = 640
const height = 220
const margin = { left: 72, right: 16, top: 12, bottom: 30 }

/** A running total over time as SVG. */
function Plot({ points, label, zone, language }: { points: Point[]; label: string; zone: string; language: Language }) {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last) return null
  const x = scaleTime([first.at, last.at], [margin.left, width - margin.right])
  const y = scaleLinear([0, last.total], [height - margin.bottom, margin.top]).nice(4)
  const bottom = height - margin.bottom
  const curve =
    line<Point>(
      (point) => x(point.at),
      (point) => y(point.total),
    ).curve(curveMonotoneX)(points) ?? ''
  const under =
    area<Point>(
      (point) => x(point.at),
      bottom,
      (point) => y(point.total),
    ).curve(curveMonotoneX)(points) ?? ''
  const clock = new Intl.DateTimeFormat(locales[language], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  })
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line class="axis" x1={margin.left} x2={width - margin.right} y1={y(tick)} y2={y(tick)} />
          <text x={margin.left - 8} y={y(tick) + 4} text-anchor="end">
            {tick.toLocaleString(locales[language])}
          </text>
        </g>
      ))}
      <path class="area" d={under} />
      <path class="curve" d={curve} />
      <text x={margin.left} y={height - 8}>
        {clock.format(first.at)}
      </text>
      <text x={width - margin.right} y={height - 8} text-anchor="end">
        {clock.format(last.at)}
      </text>
    </svg>
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
    <section class="card">
      <h2>{t('admin.course')}</h2>
      <Plot
        points={points}
        label={t('admin.course_label', { people: figure(reader, total) })}
        zone={zone}
        language={reader.language}
      />
      <details>
        <summary>{t('admin.course_table')}</summary>
        <table>
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
    </section>
  )
}
