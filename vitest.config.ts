import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** The folder of a test is the environment that it needs. */
export default defineConfig({
  test: {
    // Browsers wait more than they work: two beside each other take little longer than one, more
    // would slow each other down past their time limits.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,truth}/**/*.test.ts'],
          environment: 'node',
          restoreMocks: true,
          // Some start ESLint or a command: slow on a busy machine, and no test is about time.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/setup.component.ts'],
          restoreMocks: true,
          unstubGlobals: true,
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          expect: { poll: { timeout: 10_000 } },
          // Each that needs it is named at the end of a run: tools/verify/secondTries.ts.
          retry: 1,
        },
      },
    ],
  },
})
