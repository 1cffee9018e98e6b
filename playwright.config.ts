import { defineConfig, devices } from '@playwright/test'

// npm test starts the market these addresses belong to; see scripts/testing/browser.ts.
const { E2E_WEB_URL, E2E_CHROMIUM } = process.env
if (!E2E_WEB_URL) throw new Error('Run the browser tests with: npm test -- e2e [files]')

const launchOptions = {
  executablePath: E2E_CHROMIUM,
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: '.data-test/playwright',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: E2E_WEB_URL,
    launchOptions,
    locale: 'fr-FR',
    timezoneId: 'Africa/Abidjan',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    actionTimeout: 20_000,
    navigationTimeout: 45_000,
  },
  projects: [
    {
      name: 'desktop',
      testIgnore: '**/*.phone.spec.ts',
      use: { ...devices['Desktop Chrome'], locale: 'fr-FR' },
    },
    {
      name: 'phone',
      testMatch: '**/*.phone.spec.ts',
      use: { ...devices['Pixel 7'], locale: 'fr-FR' },
    },
  ],
})
