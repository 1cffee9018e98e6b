import { expect, test } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { demoPerson, signInInFrench } from './support/people'

/** Nobody else's journey leads to this seller. */
const seller = demoPerson('Aminata Traoré', 'aminata@2krika.example')
const service = '/fr/services/portrait-famille-illustre'
const back = /Vous pourrez commander à partir du \d{1,2}(?:er)? \p{L}+ 20\d{2}/u

test('a seller’s time off is seen by customers, ends, and comes back', async ({
  page,
  browser,
}) => {
  const visitor = await (await browser.newContext()).newPage()
  const order = visitor.getByRole('region', { name: 'Commander', exact: true })

  await test.step('whoever comes meanwhile can write, and cannot order', async () => {
    await visitor.setViewportSize({ width: 360, height: 740 })
    await visitor.goto(service)
    await expect(order.getByText(back)).toBeVisible()
    await expect(order.getByRole('link', { name: 'Contacter le vendeur' })).toBeVisible()
    await expect(visitor.getByRole('button', { name: 'Continuer' })).toHaveCount(0)
    await expectAccessible(visitor)
    await expectNoSidewaysScroll(visitor)
  })

  await test.step('ended in the calendar, orders are taken at once', async () => {
    await page.goto('/fr/sign-in')
    await signInInFrench(page, seller)
    await page.goto('/fr/seller/calendar')
    await page.getByRole('button', { name: 'Reprendre les commandes maintenant' }).click()
    await expect(page.getByText('Vous prenez de nouveau des commandes.')).toBeVisible()
    await expect(async () => {
      await visitor.reload()
      await expect(order.getByRole('button', { name: 'Continuer' })).toBeVisible({ timeout: 500 })
    }).toPass()
  })

  await test.step('it comes back as it was', async () => {
    await page.getByRole('button', { name: 'Rétablir' }).click()
    await expect(page.getByText(/^Votre absence dure jusqu’au/u)).toBeVisible()
    await expect(async () => {
      await visitor.reload()
      await expect(order.getByText(back)).toBeVisible({ timeout: 500 })
    }).toPass()
  })

  await test.step('days in the wrong order are refused in place', async () => {
    await page.getByRole('button', { name: 'Modifier' }).click()
    await page.getByLabel('Premier jour d’absence').fill('2027-03-10')
    await page.getByLabel('Dernier jour d’absence').fill('2027-03-02')
    await page.getByRole('button', { name: 'Enregistrer l’absence' }).click()
    await expect(page.getByText('Le dernier jour vient après le premier.')).toBeVisible()
    await expectAccessible(page)
  })
})

test('the months of the calendar are links, without JavaScript too', async ({ browser }) => {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto('/fr/sign-in')
  await signInInFrench(page, demoPerson('Awa Diop', 'awa@2krika.example'))
  const still = await browser.newContext({
    javaScriptEnabled: false,
    storageState: await context.storageState(),
  })
  const plain = await still.newPage()
  await plain.goto('/fr/seller/calendar')
  const months = plain.getByRole('navigation', { name: 'Changer de mois' })
  const here = await months.getByRole('heading').textContent()
  await months.getByRole('link').nth(1).click()
  await expect(plain).toHaveURL(/\?month=20\d{2}-\d{2}$/u)
  await expect(months.getByRole('heading')).not.toHaveText(here ?? '')
  await months.getByRole('link', { name: 'Ce mois-ci' }).click()
  await expect(months.getByRole('heading')).toHaveText(here ?? '')
  await page.goto('/fr/seller/calendar')
  await expectAccessible(page)
  await expectNoSidewaysScroll(page)
  await still.close()
})
