import { expect, type Page } from '@playwright/test'
import { demoPassword } from '../../../scripts/demo/accounts'

/** Opens the staff app as one of the demo team. */
export async function signInAsStaff(page: Page, email: string): Promise<void> {
  await page.goto('/admin')
  await page.locator('input[name="email"]').fill(email)
  await page.locator('input[name="password"]').fill(demoPassword)
  await page.locator('button[type="submit"]').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

/**
 * Searches a list of the staff app and opens what it found. By address: while the list starts, its
 * search field writes the address once more, which would undo a click made in that moment.
 */
export async function openFromList(page: Page, collection: string, word: string): Promise<void> {
  await page.goto(`/admin/collections/${collection}?search=${encodeURIComponent(word)}`)
  const found = page.getByRole('table').getByRole('link').first()
  await expect(found).toBeVisible()
  await page.goto((await found.getAttribute('href')) ?? '')
}
