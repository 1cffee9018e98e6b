import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('.', import.meta.url))
const alias = {
  '@payload-config': `${root}payload.config.ts`,
  '@/': root,
}

export default defineConfig({
  resolve: { alias },
  test: {
    // One file fails the run; a test that was forgotten with `.only` does too.
    allowOnly: false,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{src,plugins,collections,hooks,scripts}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // They share two cores with the build: tens of thousands of random cases take their time.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'int',
          include: ['tests/{int,conformance,adversarial}/**/*.test.ts'],
          environment: 'node',
          // Every file gets a process, a data folder and a clone of the database of its own.
          pool: 'forks',
          globalSetup: ['tests/helpers/global-setup.ts'],
          setupFiles: ['tests/helpers/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
