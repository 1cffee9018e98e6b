import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { demoPerson, signInInFrench, type Person } from './support/people'

const customer = demoPerson('Adjoua N’Guessan', 'adjoua@2krika.example')
const seller = demoPerson('Awa Diop', 'awa@2krika.example')

test('somebody without a session is asked to sign in and comes back to the page', async ({
  page,
}) => {
  await page.goto('/fr/orders')
  await page.waitForURL(/\/fr\/sign-in\?to=/)
  await signInInFrench(page, customer)
  await expect(page.getByRole('heading', { name: 'Mes commandes' })).toBeVisible()
})

test('a wrong password keeps the address that was typed and says why', async ({ page }) => {
  await page.goto('/fr/sign-in')
  await page.getByLabel('Adresse e-mail').fill('personne@exemple.test')
  await page.getByLabel(/^Mot de passe/).fill('pas le bon du tout')
  await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText('ne correspond pas')
  await expect(page.getByLabel('Adresse e-mail')).toHaveValue('personne@exemple.test')
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('signing in works, and a wrong password keeps what was typed', async ({ page }) => {
    await page.goto('/fr/sign-in?to=/fr/orders')
    await page.getByLabel('Adresse e-mail').fill(customer.email)
    await page.getByLabel(/^Mot de passe/).fill('pas le bon du tout')
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await expect(page.getByLabel('Adresse e-mail')).toHaveValue(customer.email)
    await page.getByLabel(/^Mot de passe/).fill(customer.password)
    await page.getByRole('button', { name: 'Se connecter', exact: true }).click()
    await expect(page.getByRole('heading', { name: 'Mes commandes' })).toBeVisible()
  })

  test('the total of an order is known before signing in', async ({ page }) => {
    await page.goto('/fr/checkout?service=logo-restaurant-boutique-salon&package=standard')
    await expect(page.getByRole('region', { name: 'Récapitulatif' })).toContainText('47 250 F CFA')
  })
})

const pages: { who: Person; paths: string[] }[] = [
  { who: customer, paths: ['/fr/orders', '/fr/messages', '/fr/account', '/en/orders'] },
  {
    who: seller,
    paths: [
      '/fr/seller',
      '/fr/seller/orders',
      '/fr/seller/services',
      '/fr/seller/earnings',
      '/fr/seller/profile',
      '/en/seller',
    ],
  },
]

for (const { who, paths } of pages) {
  test(`the pages of ${who.name} are accessible and fit, light and dark, wide and narrow`, async ({
    page,
  }) => {
    await page.goto('/fr/sign-in')
    await signInInFrench(page, who)
    for (const path of paths) await expectGood(page, path)
  })
}

test('the service editor is accessible and fits a phone, step by step', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/fr/sign-in?to=/fr/seller/services')
  await signInInFrench(page, seller)
  await page.getByRole('link', { name: 'Modifier' }).first().click()
  await expect(page.getByRole('textbox', { name: 'Titre' }).first()).not.toHaveValue('')
  for (const step of ['Formules', 'Images', 'Questions', 'Aperçu et envoi']) {
    await expectNoSidewaysScroll(page)
    await expectAccessible(page)
    await page.getByRole('button', { name: new RegExp(`^${step}`) }).click()
  }
  await expect(page.getByRole('heading', { name: 'Tel que les clients le verront' })).toBeVisible()
  await expectNoSidewaysScroll(page)
})

async function expectGood(page: Page, path: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(path)
  await expectAccessible(page)
  await page.setViewportSize({ width: 360, height: 740 })
  await expectNoSidewaysScroll(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // The page follows the system in an effect: half of it in each colour is not what people see.
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await expectAccessible(page)
}

test('a message arrives on the other side without a reload, and is sent once', async ({
  browser,
}) => {
  const buying = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  const selling = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await buying.goto('/fr/sign-in?to=/fr/messages')
  await signInInFrench(buying, customer)
  await selling.goto('/fr/sign-in?to=/fr/messages')
  await signInInFrench(selling, seller)
  await buying.getByRole('link', { name: /Awa Diop/ }).click()
  await selling.getByRole('link', { name: /Adjoua/ }).click()
  await expect(selling.getByRole('log')).toBeVisible()

  await buying.context().setOffline(true)
  const words = `Bonjour, une question du ${Date.now()}`
  await buying.getByLabel('Votre message').fill(words)
  await buying.getByRole('button', { name: 'Envoyer' }).click()
  await expect(buying.getByText('Vous êtes hors ligne.')).toBeVisible()
  await expect(buying.getByText('En attente de connexion')).toBeVisible()
  await buying.context().setOffline(false)
  await expect(selling.getByRole('log').getByText(words)).toHaveCount(1)
  await expect(buying.getByRole('log').getByText(words)).toHaveCount(1)
  await expectAccessible(buying)
})
