import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

// Tests never assert times. These limits only end a test that hangs, and are generous for slow machines.
const patient = { testTimeout: 180_000, hookTimeout: 180_000 }

/** A test's folder decides its environment. */
export default defineConfig({
  test: {
    // Two browsers in parallel take little longer than one; more would slow each other down.
    maxWorkers: 2,
    coverage: { include: ['src/**/*.{ts,tsx}'], reporter: ['text-summary', 'html'] },
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/{unit,truth}/**/*.test.ts'],
          environment: 'node',
          // What is read once serves all files of a worker: half of the time went into imports.
          isolate: false,
          restoreMocks: true,
          ...patient,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          // One window for all files of a worker: to make one for each took more time than the tests.
          isolate: false,
          setupFiles: ['tests/setup.component.ts'],
          restoreMocks: true,
          unstubGlobals: true,
          ...patient,
        },
      },
      // These need a build.
      ...['built', 'browser', 'ci'].map((name) => ({
        test: {
          name,
          include: [`tests/${name}/**/*.test.ts`],
          environment: 'node' as const,
          expect: { poll: { timeout: 10_000 } },
          // All share one browser and one site, of two records.
          ...(name !== 'built' && {
            isolate: false,
            globalSetup: 'tests/browser/siteOfTwo.ts',
          }),
          ...patient,
        },
      })),
    ],
  },
})
