/** A picture of squares that a phone's camera reads (QR code), with the quiet ground around it that it needs. */
export const Squares = ({
  label,
  size,
  isDark,
}: {
  label: string
  size: number
  isDark: (row: number, column: number) => boolean
}) => {
  const quiet = 4
  const dark = Array.from({ length: size * size }, (_, i) => [Math.floor(i / size), i % size] as const)
    .filter(([row, column]) => isDark(row, column))
    .map(([row, column]) => `M${column + quiet} ${row + quiet}h1v1h-1z`)
    .join('')
  const whole = size + 2 * quiet
  return (
    <svg class="squares" viewBox={`0 0 ${whole} ${whole}`} role="img" aria-label={label}>
      <rect class="squares-ground" width={whole} height={whole} />
      <path class="squares-dark" d={dark} />
    </svg>
  )
}
