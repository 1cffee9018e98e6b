import { expect, test } from '@playwright/test'
import { expectNoSidewaysScroll } from './support/accessibility'
import { signInAsStaff } from './support/staff'

test.use({ viewport: { width: 360, height: 740 } })

test('staff can work from a phone: nothing sticks out, and a case can be read', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInAsStaff(page, 'admin@2krika.example')
  await expect(page.getByRole('heading', { level: 1, name: /^Bonjour/ })).toBeVisible()
  await expectNoSidewaysScroll(page)
  for (const list of ['moderation-cases', 'orders', 'disputes', 'services', 'users']) {
    await page.goto(`/admin/collections/${list}`)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await expectNoSidewaysScroll(page)
  }
  await page.goto('/admin/collections/orders?limit=10&sort=-placedAt')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/admin\/collections\/orders\/[\w-]{36}/)
  await expect(page.getByRole('heading').first()).toBeVisible()
  await expectNoSidewaysScroll(page)
})
