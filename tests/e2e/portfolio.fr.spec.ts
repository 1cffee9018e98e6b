import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { picture } from './support/files'
import { demoPerson, signInInFrench } from './support/people'

const seller = demoPerson('Awa Diop', 'awa@2krika.example')

test('a seller shows a work on the public profile, moves it and takes it back', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/fr/sign-in')
  await signInInFrench(page, seller)
  const title = `Enseigne peinte ${Date.now()}`

  await test.step('a work needs a picture', async () => {
    await page.goto('/fr/seller/portfolio')
    await page.getByRole('button', { name: 'Ajouter une réalisation' }).click()
    await page.getByLabel('Titre').fill(title)
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
    await expect(page.getByRole('group', { name: 'Images' }).getByRole('alert')).toBeVisible()
    await page
      .getByLabel('Choisir des images')
      .setInputFiles(await picture('enseigne.png', '#a8431e'))
    await expect(page.getByRole('img', { name: 'Image 1' })).toBeVisible()
    await page.getByLabel('En quelques mots').fill('Pour une quincaillerie de Pikine.')
    await page.getByRole('button', { name: 'Ajouter', exact: true }).click()
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  await test.step('it is moved by a button and says where it is', async () => {
    await page.getByRole('button', { name: `Monter « ${title} »` }).click()
    await expect(page.getByRole('status').filter({ hasText: /est à la place/u })).toContainText(
      title,
    )
  })

  await test.step('customers see it, and its picture leads to the whole one', async () => {
    await page.goto('/fr/sellers/awa-diop')
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    const link = page.getByRole('link', { name: `${title}, image 1 sur 1` })
    await expect(link).toHaveAttribute('href', /\.webp$/u)
    await expectAccessible(page)
    await expectNoSidewaysScroll(page)
  })

  await test.step('deleted, it can be brought back; deleted again, it is gone', async () => {
    await page.goto('/fr/seller/portfolio')
    const remove = page.getByRole('button', { name: `Supprimer « ${title} »` })
    await remove.click()
    await page.getByRole('button', { name: 'Rétablir' }).click()
    await expect(page.getByRole('heading', { name: title })).toBeVisible()
    await remove.click()
    await expect(page.getByText(`« ${title} » est supprimée.`)).toBeVisible()
    await page.goto('/fr/sellers/awa-diop')
    await expect(page.getByRole('heading', { name: title })).toBeHidden()
  })
})
