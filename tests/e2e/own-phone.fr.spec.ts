import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { signInInFrench, signUpInFrench, stranger } from './support/people'

test('a phone number is optional; a wrong one is said in place and nothing typed is lost', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const customer = stranger('Nafi Bâ')
  const phone = page.getByLabel('Téléphone (facultatif)')
  await page.goto('/fr/sign-up')
  await page.getByLabel('Votre nom').fill(customer.name)
  await page.getByLabel('Adresse e-mail').fill(customer.email)
  await page.getByLabel(/^Mot de passe/).fill(customer.password)
  await phone.fill('07 08 09')
  await page.getByRole('button', { name: 'Créer mon compte' }).click()
  await expect(phone).toHaveAccessibleDescription(/Indiquez un numéro avec son indicatif/u)
  await expect(phone).toHaveValue('07 08 09')
  await expect(page.getByLabel('Votre nom')).toHaveValue(customer.name)
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await phone.fill('+221 77 123 45 67')
  await signUpInFrench(page, customer)

  await page.goto('/fr/sign-in?to=/fr/account')
  await signInInFrench(page, customer)
  await expect(phone).toHaveValue('+221771234567')
  await phone.fill('')
  await page.getByRole('button', { name: 'Enregistrer' }).first().click()
  await expect(page.getByText('C’est enregistré.')).toBeVisible()
  await expect(phone).toHaveValue('')
  await expectAccessible(page)
})
