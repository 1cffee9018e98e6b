import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { demoPerson, signInInFrench } from './support/people'

const awa = demoPerson('Awa Diop', 'awa@2krika.example')

test('a seller writes an answer once and puts it into a message', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/fr/sign-in')
  await signInInFrench(page, awa)
  const title = `Accusé de réception ${Date.now()}`

  await test.step('it is written, and survives a reload before it is sent', async () => {
    await page.goto('/fr/seller/replies')
    await page.getByRole('button', { name: 'Ajouter une réponse' }).click()
    await page.getByLabel('Titre').fill(title)
    await page.getByLabel('Texte du message').fill('Bien reçu {prénom}, je regarde ce soir.')
    await page.reload()
    await page.getByRole('button', { name: 'Ajouter une réponse' }).click()
    await expect(page.getByLabel('Titre')).toHaveValue(title)
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  await test.step('it goes where the cursor is; what was typed stays', async () => {
    await page.goto('/fr/messages')
    await page.getByRole('navigation', { name: 'Conversations' }).getByRole('link').first().click()
    const field = page.getByRole('textbox', { name: 'Votre message' })
    await field.fill('Signé Awa')
    await field.press('Home')
    await page.getByRole('button', { name: 'Réponses rapides', exact: true }).click()
    const picker = page.getByRole('region', { name: 'Réponses rapides', exact: true })
    await expectAccessible(page)
    await picker.getByRole('button', { name: new RegExp(title, 'u') }).click()
    await expect(picker).toBeHidden()
    await expect(field).toBeFocused()
    await expect(field).toHaveValue(/^Bien reçu [^{}]+, je regarde ce soir\.\nSigné Awa$/u)
  })

  await test.step('Escape leaves the answers for the field', async () => {
    await page.getByRole('button', { name: 'Réponses rapides', exact: true }).click()
    const picker = page.getByRole('region', { name: 'Réponses rapides', exact: true })
    await expect(picker.getByRole('listitem').first().getByRole('button')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(picker).toBeHidden()
    await expect(page.getByRole('textbox', { name: 'Votre message' })).toBeFocused()
    await page.getByRole('textbox', { name: 'Votre message' }).fill('')
  })

  await test.step('deleted, it can be brought back; deleted again, it is gone', async () => {
    await page.goto('/fr/seller/replies')
    const remove = page.getByRole('button', { name: `Supprimer la réponse « ${title} »` })
    await remove.click()
    await expect(page.getByRole('heading', { name: title })).toBeHidden()
    await page.getByRole('button', { name: 'Rétablir' }).click()
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await remove.click()
    await expect(page.getByText(`« ${title} » est supprimée.`)).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { name: title })).toBeHidden()
  })
})
