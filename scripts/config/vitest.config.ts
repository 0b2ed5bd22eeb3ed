import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import LongestFirst from './longest-first.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const shared = fileURLToPath(new URL('../../../shared', import.meta.url))
/** Verbs' pure parts: they need no database. */
const pureDomain = [
  'links-kept',
  'reports/burn-up',
  'reports/forecast',
  'reports/kpis',
  'reports/plan',
  'reports/suppress-small',
].map((name) => `test/domain/${name}.test.ts`)
const databases = ['test/http/**/*.test.ts', 'test/db/**/*.test.ts', 'test/domain/**/*.test.ts']
/** Files of one process share what they import: reading the server's code anew for each took a third of the time. */
const isolate = false
const hasShared = existsSync(shared)
if (!hasShared) console.log('test/shared is left out: ../shared does not exist here.')

export default defineConfig({
  root,
  test: {
    maxWorkers: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './scripts/config/closing-line-reporter.ts'],
    projects: [
      {
        root,
        test: {
          name: 'fast',
          isolate,
          include: [
            'test/engine/**/*.test.ts',
            'test/data/**/*.test.ts',
            'test/intake/**/*.test.ts',
            'test/web/**/*.test.ts',
            'test/architecture.test.ts',
            ...pureDomain,
          ],
          testTimeout: 30_000,
        },
      },
      {
        root,
        test: {
          name: 'databases',
          isolate,
          include: databases,
          exclude: pureDomain,
          globalSetup: ['test/helpers/database-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        root,
        test: {
          name: 'e2e',
          isolate,
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/helpers/stage-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      ...(hasShared
        ? [
            {
              root,
              test: {
                name: 'shared',
                isolate,
                include: ['test/shared/**/*.test.ts'],
                globalSetup: ['test/helpers/database-setup.ts', 'test/helpers/stage-setup.ts'],
                testTimeout: 180_000,
                hookTimeout: 180_000,
              },
            },
          ]
        : []),
    ],
  },
})
