import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { signInInFrench, signUpInFrench, stranger } from './support/people'

const title = 'Je dessine le logo de votre restaurant, boutique ou salon'
const service = '/fr/services/logo-restaurant-boutique-salon'

test('a visitor keeps a service by signing in, puts it into a list, and lets it go', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const customer = stranger('Mariam Sanogo')
  await page.goto('/fr/sign-up')
  await signUpInFrench(page, customer)

  await test.step('the heart leads to signing in, and back', async () => {
    await page.goto(service)
    await page.getByRole('link', { name: 'Ajouter aux favoris' }).click()
    await signInInFrench(page, customer)
    await expect(page).toHaveURL(new RegExp(`${service}$`, 'u'))
    await page.getByRole('button', { name: 'Ajouter aux favoris' }).click()
    const kept = page.getByRole('button', { name: 'Dans vos favoris' })
    await expect(kept).toHaveAttribute('aria-pressed', 'true')
    await page.reload()
    await expect(kept).toBeVisible()
  })

  await test.step('it stands among the favourites, and goes into a new list', async () => {
    await page.goto('/fr/favourites')
    const loose = page.getByRole('region', { name: /^Sans liste/u })
    await expect(loose.getByRole('link', { name: title })).toBeVisible()
    await page.getByRole('button', { name: 'Créer une liste' }).click()
    await page.getByLabel('Nom de la liste').fill('Mariage')
    await page.getByRole('button', { name: 'Créer la liste' }).click()
    const list = page.getByRole('region', { name: /^Mariage/u })
    await expect(list.getByText('Rien dans cette liste pour l’instant.')).toBeVisible()
    await page.getByLabel(`Liste de « ${title} »`).selectOption('Mariage')
    await expect(list.getByRole('link', { name: title })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  await test.step('a list goes without what is in it; the service goes last', async () => {
    await page.getByRole('button', { name: 'Supprimer la liste' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('reste dans vos favoris')
    await dialog.getByRole('button', { name: 'Supprimer la liste' }).click()
    await expect(page.getByRole('region', { name: /^Mariage/u })).toBeHidden()
    await page.getByRole('button', { name: `Retirer « ${title} » des favoris` }).click()
    await expect(page.getByText('Rien de gardé pour l’instant')).toBeVisible()
  })
})

test('a service is shared by its link where the device has nothing better', async ({ browser }) => {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  const page = await context.newPage()
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', { value: undefined })
  })
  await page.goto(service)
  const link = page.getByRole('link', { name: 'Partager' })
  await expect(link).toHaveAttribute('href', /^https:\/\/wa\.me\/\?text=.+logo-restaurant/u)
  await link.click()
  await expect(page.getByRole('link', { name: 'Lien copié' })).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toBe(new URL(service, page.url()).href)
  await context.close()
})
