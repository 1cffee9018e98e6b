import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { signInInFrench, signUpInFrench, stranger } from './support/people'

test('a visitor saves a search by signing in, renames it, changes its alert, and deletes it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  const customer = stranger('Salimata Ouattara')
  await page.goto('/fr/sign-up')
  await signUpInFrench(page, customer)

  await test.step('the link leads to signing in, and back to the search', async () => {
    await page.goto('/fr/search?q=logo&maxPrice=50000')
    await page.getByRole('link', { name: 'Enregistrer cette recherche' }).click()
    await signInInFrench(page, customer)
    await expect(page).toHaveURL(/\/fr\/saved-searches\/new\?q=logo&maxPrice=50000$/u)
    await expect(page.getByText('« logo »')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('Nom de la recherche').fill('Logo pour le salon')
    await page.getByLabel('Prévenez-moi par e-mail').selectOption('Une fois par semaine')
    await page.getByRole('button', { name: 'Enregistrer la recherche' }).click()
    await expect(page.getByText('Recherche enregistrée.')).toBeVisible()
  })

  await test.step('it stands in the list and leads to its results', async () => {
    const alert = page.getByLabel('Alerte de « Logo pour le salon »')
    await expect(alert).toHaveValue('weekly')
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
    await page.getByRole('link', { name: 'Voir les résultats' }).click()
    await expect(page).toHaveURL(/\/fr\/search\?q=logo&maxPrice=50000$/u)
  })

  await test.step('the same search is not saved twice', async () => {
    await page.getByRole('link', { name: 'Enregistrer cette recherche' }).click()
    await page.getByRole('button', { name: 'Enregistrer la recherche' }).click()
    await expect(page.getByText('Cette recherche est déjà enregistrée.')).toBeVisible()
  })

  await test.step('its name and its alert change in place, and stay', async () => {
    await page.goto('/fr/saved-searches')
    await page.getByRole('button', { name: 'Renommer' }).click()
    await page.getByLabel('Nom de la recherche').fill('Logo du salon')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    const alert = page.getByLabel('Alerte de « Logo du salon »')
    const changed = page.waitForResponse((answer) => answer.request().method() === 'PATCH')
    await alert.selectOption('Jamais')
    await changed
    await page.reload()
    await expect(alert).toHaveValue('none')
  })

  await test.step('it goes after a question', async () => {
    await page.getByRole('button', { name: 'Supprimer « Logo du salon »' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Supprimer la recherche' }).click()
    await expect(page.getByText('Aucune recherche enregistrée')).toBeVisible()
  })
})

test('a link that nobody made stops nothing, and says so', async ({ page }) => {
  await page.goto('/fr/stop-alerts?token=search.of.nothing')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Arrêter les e-mails' }).click()
  await expect(page.getByText('Ce lien n’est pas valable.')).toBeVisible()
})
