import { scaleLinear, scaleTime } from 'd3-scale'
import { area, curveMonotoneX, line } from 'd3-shape'
import type { Language } from '../i18n/languages.ts'

export interface Point {
  at: Date
  total: number
}

const width = 640
const height = 220
const margin = { left: 72, right: 16, top: 12, bottom: 30 }

/** A running total over time as SVG. The table beside it says the same in figures. */
export function Plot({
  points,
  label,
  zone,
  language,
}: {
  points: Point[]
  label: string
  zone: string
  language: Language
}) {
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
  const clock = new Intl.DateTimeFormat(language, {
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
            {tick.toLocaleString(language)}
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
