import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectNoSidewaysScroll } from './support/accessibility'
import { signInAsStaff } from './support/staff'

const waiting = '/admin/collections/disputes?where[status][equals]=deciding'

const staffPage = async (browser: Browser, email: string, width: number): Promise<Page> => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width, height: 900 } })
  const page = await context.newPage()
  await signInAsStaff(page, email)
  return page
}

test('a decision above the limit waits for a second person, who approves it', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const deciding = await staffPage(browser, 'assistance@2krika.example', 1280)
  await deciding.goto(waiting)
  await deciding.getByRole('table').getByRole('link').first().click()
  await expect(deciding).toHaveURL(/\/admin\/collections\/disputes\/[\w-]{36}/)
  const address = new URL(deciding.url()).pathname

  await test.step('whoever decided cannot approve', async () => {
    await expect(deciding.getByText('Vous avez pris cette décision')).toBeVisible()
    await expect(deciding.getByRole('button', { name: 'Approuver la décision' })).toHaveCount(0)
  })

  const approving = await staffPage(browser, 'finances@2krika.example', 390)
  await test.step('finance reads the case on a phone, and may neither decide nor write', async () => {
    await approving.goto(address)
    await expect(approving.getByText(/Une seconde personne doit approuver/)).toBeVisible()
    await expect(approving.getByRole('button', { name: 'Rembourser le client' })).toHaveCount(0)
    await expect(approving.getByLabel('Demander une précision aux deux parties')).toHaveCount(0)
    await expectNoSidewaysScroll(approving)
  })

  await test.step('the second approval starts the time for an appeal', async () => {
    await approving.getByRole('button', { name: 'Approuver la décision' }).click()
    await expect(approving.getByText('Délai d’appel').first()).toBeVisible()
    await expect(approving.getByText(/approuvée par/)).toBeVisible()
    await expect(approving.getByRole('button', { name: 'Approuver la décision' })).toHaveCount(0)
    await deciding.reload()
    await expect(deciding.getByText('Délai d’appel').first()).toBeVisible()
    await expect(deciding.getByText('Vous avez pris cette décision')).toHaveCount(0)
  })
})
