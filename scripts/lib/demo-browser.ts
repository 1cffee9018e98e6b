import { chromium, type Browser, type Page } from '@playwright/test'
import { demoAccounts } from '../demo/accounts.ts'
import { Failure } from './failure.ts'
import type { Progress } from './progress.ts'
import { findChromium } from '../testing/tools.ts'

export type Role = (typeof demoAccounts)[number]['role']

/** A browser for the running market at `url`; a clear failure when none answers there. */
export const openDemoBrowser = async (url: string, progress: Progress): Promise<Browser> => {
  const answer = await fetch(`${url}/api/healthz`).catch(() => undefined)
  if (answer?.ok !== true) throw new Failure(`No market answers at ${url}: run npm start first.`)
  return chromium.launch({ executablePath: await findChromium(progress), args: ['--no-sandbox'] })
}

/** Signs in as somebody of the demo market. */
export const signInAs = async (page: Page, role: Role): Promise<void> => {
  const account = demoAccounts.find((candidate) => candidate.role === role)
  if (!account) throw new Error(`the demo market has no ${role}`)
  await page.goto(account.path, { waitUntil: 'networkidle' })
  await page.locator('input[name="email"]').fill(account.email)
  await page.locator('input[name="password"]').fill(account.password)
  await page.locator('main form button[type="submit"], form button[type="submit"]').last().click()
  await page.waitForURL((url) => !/sign-in|\/login/u.test(url.pathname))
}
