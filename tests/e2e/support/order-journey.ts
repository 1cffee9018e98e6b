import { expect, type Page } from '@playwright/test'

/** Pays on the page of the sandbox provider and comes back to the order. */
export async function payInSandbox(page: Page, pay: RegExp): Promise<void> {
  await page.waitForURL('**/sandbox/pay/**')
  await page.getByRole('button', { name: pay }).click()
  await page.waitForURL(/\/(?:fr|en)\/orders\//)
}

/** Waits until everything typed into the service editor has reached the server. */
export const expectSaved = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: /^Enregistré$/ })).toBeVisible()
