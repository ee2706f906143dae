import { defineConfig } from 'vitest/config'
import { LongestFirst } from './test/support/longest-first.ts'

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const

export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/support/count-reporter.ts'],
    projects: [
      { oxc, test: { name: 'laws', include: ['test/laws/**/*.test.ts'], setupFiles: 'test/support/strict.ts' } },
      {
        oxc,
        test: {
          name: 'rooms',
          include: ['test/**/*.test.ts'],
          exclude: ['test/laws/**'],
          globalSetup: 'test/support/surroundings.ts',
          setupFiles: 'test/support/strict.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
