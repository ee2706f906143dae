// The import law of src/README.md: which room may import which.
const rooms = {
  contacts: [],
  content: [],
  campaigns: ['contacts', 'content'],
  dispatch: ['campaigns', 'contacts', 'content'],
  events: ['contacts', 'content', 'dispatch'],
  feedback: ['contacts'],
  privacy: ['contacts', 'dispatch', 'events', 'feedback'],
  public: ['contacts', 'content', 'campaigns', 'dispatch', 'events', 'feedback'],
  admin: ['contacts', 'content', 'campaigns', 'dispatch', 'events', 'feedback'],
  cli: ['contacts', 'content', 'campaigns', 'dispatch', 'events', 'feedback', 'privacy', 'public', 'admin'],
}
const all = Object.keys(rooms)

module.exports = {
  forbidden: [
    ...all.map((room) => ({
      name: `${room} imports only what it may`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${all.filter((other) => other !== room && !rooms[room].includes(other)).join('|')})/` },
    })),
    {
      name: 'root files import no room',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$', pathNot: '^src/main\\.ts$' },
      to: { path: `^src/(${all.join('|')})/` },
    },
    {
      name: 'content is pure',
      severity: 'error',
      from: { path: '^src/content/' },
      to: {
        path: '^(src/(db|config|clock|log|embedded)\\.ts|(node:)?(fs|net|http|https|child_process|dns|os|timers)(/|$))',
      },
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no orphans', severity: 'error', from: { orphan: true, pathNot: '(main|vendor\\.d)\\.ts$' }, to: {} },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
  },
}
