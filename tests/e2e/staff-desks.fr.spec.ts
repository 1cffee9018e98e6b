import { expect, test } from '@playwright/test'
import { signInAsStaff } from './support/staff'

test('finance approves a payout that its seller requested, and the books add up', async ({
  page,
}) => {
  test.setTimeout(180_000)
  await signInAsStaff(page, 'finances@2krika.example')
  await page.goto('/admin/collections/payouts?where[status][equals]=awaiting_approval')
  await page.getByRole('table').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/admin\/collections\/payouts\/[\w-]{36}/)
  await page.getByRole('button', { name: 'Approuver et envoyer' }).click()
  await expect(page.getByText(/partiront vers .* Un envoi ne se reprend pas/)).toBeVisible()
  await page.getByRole('button', { name: 'Oui, envoyer' }).click()
  await expect(page.getByText(/^(?:En route|Versé)$/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Approuver et envoyer' })).toHaveCount(0)

  await page.goto('/admin/ledger')
  await page.getByRole('button', { name: 'Lancer le contrôle' }).click()
  await expect(page.getByText(/Tout est juste/)).toBeVisible()
})
