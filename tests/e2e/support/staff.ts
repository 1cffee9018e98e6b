import type { Page } from '@playwright/test'
import { demoPassword } from '../../../scripts/demo/accounts'

/** Opens the staff app as one of the demo team. */
export async function signInAsStaff(page: Page, email: string): Promise<void> {
  await page.goto('/admin')
  await page.locator('input[name="email"]').fill(email)
  await page.locator('input[name="password"]').fill(demoPassword)
  await page.locator('button[type="submit"]').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}
