import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { signInInFrench, signUpInFrench, stranger } from './support/people'

test('a member sees where she is signed in, and signs the other device out', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const member = stranger('Mariam Sanogo')
  await page.goto('/fr/sign-up')
  await signUpInFrench(page, member)
  await page.goto('/fr/sign-in?to=/fr/account')
  await signInInFrench(page, member)
  const elsewhere = await browser.newContext()
  const other = await elsewhere.newPage()
  await other.goto('/fr/sign-in?to=/fr/account')
  await signInInFrench(other, member)
  await expect(other).toHaveURL(/\/fr\/account$/u)

  await page.goto('/fr/account')
  await expect(page.getByText('Cet appareil', { exact: true })).toBeVisible()
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  const end = page.getByRole('button', { name: /^Déconnecter (?!les)/u })
  await expect(end).toHaveCount(1)
  await end.click()
  await expect(end).toHaveCount(0)

  await other.goto('/fr/account')
  await expect(other).toHaveURL(/\/fr\/sign-in/u)
  await elsewhere.close()
})
