// The import law of src/README.md: which room may import which.

const { below, rooms } = require('./test/laws/rooms.cjs')

const above = (room) =>
  `^src/(doors|${rooms.filter((other) => other !== room && !below[room].includes(other)).join('|')}|asking\\.ts|dispatching\\.ts|engine\\.ts|main\\.ts)(/|$)`

module.exports = {
  forbidden: [
    ...rooms.map((room) => ({
      name: `${room} imports downward only`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: above(room) },
    })),
    {
      name: 'platform and i18n import no room',
      severity: 'error',
      from: { path: '^src/(platform|i18n)/' },
      to: { path: `^src/(doors|${rooms.join('|')}|asking\\.ts|dispatching\\.ts|engine\\.ts|main\\.ts)(/|$)` },
    },
    {
      name: 'only engine and main import a door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(doors/|engine\\.ts$|main\\.ts$)' },
      to: { path: '^src/doors/' },
    },
    {
      name: 'content is pure',
      severity: 'error',
      from: { path: '^src/content/' },
      to: {
        path: '^(src/platform/(db|config|clock|log|embedded)\\.ts|(node:)?(fs|net|http|https|child_process|dns|os|timers)(/|$))',
      },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '(main|vendor\\.d)\\.ts$|/design/keys\\.js$' },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
