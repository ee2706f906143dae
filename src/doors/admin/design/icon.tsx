/** Strokes on a ground of 20 by 20. */
const paths = {
  mail: ['M3 5.5h14v9H3z', 'm3.5 6 6.5 5 6.5-5'],
  people: [
    'M10.2 7a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0z',
    'M2.5 16c.4-3 2.3-4.5 5-4.5s4.6 1.5 5 4.5',
    'M13 4.5a2.75 2.75 0 0 1 0 5M14.5 12c1.7.6 2.7 1.9 3 4',
  ],
  catch: ['M3.5 4.5h13M3.5 8h13M3 11.5h4c.3 1.5 1.3 2.25 3 2.25s2.7-.75 3-2.25h4v4H3z'],
  person: ['M12.9 7a2.9 2.9 0 1 1-5.8 0 2.9 2.9 0 0 1 5.8 0z', 'M4.5 16.5c.5-3.2 2.6-4.8 5.5-4.8s5 1.6 5.5 4.8'],
  tray: ['M3 11.5 5.5 4.5h9l2.5 7v4H3z', 'M3 11.5h4c.3 1.5 1.3 2.25 3 2.25s2.7-.75 3-2.25h4'],
  key: ['M12.5 11a3.5 3.5 0 1 0-3.2-2.1L3.5 14.7v2.1h2.3v-1.9h1.9V13h1.9l.9-2.3'],
  down: ['m6 8 4 4 4-4'],
  right: ['m8 6 4 4-4 4'],
  left: ['m12 6-4 4 4 4'],
  check: ['m4.5 10.5 3.5 3.5 7.5-8'],
  plus: ['M10 4.5v11M4.5 10h11'],
  menu: ['M3.5 6h13M3.5 10h13M3.5 14h13'],
  clock: ['M16.5 10a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z', 'M10 6.5V10l2.5 1.75'],
  pencil: ['m4.5 15.5.75-3L12.5 5.25l2.25 2.25-7.25 7.25z'],
  pause: ['M7.5 5.5v9M12.5 5.5v9'],
  send: ['M4 10h11M11 5.5 15.5 10 11 14.5'],
  work: ['M16.5 10a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z', 'M10 6.5v3.5h3'],
  alert: ['M10 3.5 17.5 16.5h-15z', 'M10 8.5v3.5M10 14v.5'],
  stop: ['M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z', 'M10 6.5v4.5M10 13.25v.5'],
  info: ['M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z', 'M10 9.25v4.5M10 6.5v.5'],
  done: ['M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z', 'm6.75 10.25 2.25 2.25 4.25-4.75'],
  off: ['M16.5 10a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z', 'm5.5 14.5 9-9'],
} as const
export type IconName = keyof typeof paths

/** A sign beside words; it says nothing that they do not. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">
    {paths[name].map((d) => (
      <path key={d} d={d} />
    ))}
  </svg>
)

/** Kutsu's own. */
export const Mark = () => (
  <svg class="mark" viewBox="0 0 24 24" aria-hidden="true">
    <path d="M3 6.5 12 13l9-6.5" />
    <path d="M3 6.5V18h18V6.5" />
  </svg>
)
