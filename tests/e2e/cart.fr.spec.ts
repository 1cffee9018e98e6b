import { randomUUID } from 'node:crypto'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { demoPerson, signInInFrench, signUpInFrench, stranger } from './support/people'

const seller = demoPerson('Awa Diop', 'awa@2krika.example')
const customer = stranger('Rokia Coulibaly')
const code = `BOGOLAN-${randomUUID().slice(0, 6).toUpperCase()}`

test('two sellers, a code, one payment, two orders', async ({ browser }) => {
  test.setTimeout(240_000)
  const newPage = async (width: number): Promise<Page> => {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width, height: 800 } })
    return context.newPage()
  }
  const [selling, buying] = await Promise.all([newPage(1280), newPage(360)])

  await test.step('a seller makes a code', async () => {
    await selling.goto('/fr/sign-in?to=/fr/seller/coupons')
    await signInInFrench(selling, seller)
    const form = selling.getByRole('form', { name: 'Nouveau code promo' })
    await selling.getByRole('button', { name: 'Créer un code' }).click()
    await form.getByLabel(/^Code/).fill(code.toLowerCase())
    await form.getByLabel('Pourcentage', { exact: true }).fill('10')
    await expectAccessible(selling)
    await form.getByRole('button', { name: 'Créer le code' }).click()
    await expect(selling.getByText(code)).toBeVisible()
    await expectAccessible(selling)
  })

  await test.step('a guest fills the cart', async () => {
    await buying.goto('/fr/sign-up')
    await signUpInFrench(buying, customer)
    for (const service of ['logo-restaurant-boutique-salon', 'logo-anime-intro']) {
      await buying.goto(`/fr/services/${service}`)
      await buying.getByRole('button', { name: 'Ajouter au panier' }).click()
      await expect(buying.getByText('Ajouté au panier.')).toBeVisible()
    }
    await buying.getByRole('link', { name: 'Panier, 2 commandes' }).click()
    await expect(buying.getByRole('region', { name: 'Chez Awa Diop' })).toBeVisible()
    await expectAccessible(buying)
    await expectNoSidewaysScroll(buying)
  })

  const total = buying.getByRole('region', { name: 'Total de 2 commandes' })
  await test.step('quantities and codes change the total', async () => {
    await buying.getByLabel(/^Quantité pour Je dessine/).selectOption('2')
    await expect(total).toContainText('65 000 F CFA')
    await buying.getByRole('textbox', { name: 'Code promo' }).fill('INCONNU')
    await buying.getByRole('button', { name: 'Appliquer' }).click()
    await expect(buying.getByText('Ce code promo n’existe pas.')).toBeVisible()
    await buying.getByRole('textbox', { name: 'Code promo' }).fill(code)
    await buying.getByRole('button', { name: 'Appliquer' }).click()
    await expect(total).toContainText('5 000 F CFA')
    await expect(buying.getByText('Ce code promo n’existe pas.')).toHaveCount(0)
    await expectAccessible(buying)
  })

  await test.step('the cart follows through the sign-in, and one payment pays for all', async () => {
    await total.getByRole('link', { name: 'Commander les 2 services' }).click()
    await buying.waitForURL(/\/fr\/sign-in/)
    await signInInFrench(buying, customer)
    const recap = buying.getByRole('region', { name: 'Récapitulatif' })
    await expect(recap).toContainText('65 000 F CFA')
    await expect(recap).toContainText('5 000 F CFA')
    await expectAccessible(buying)
    await expectNoSidewaysScroll(buying)
    const pay = buying.getByRole('button', { name: /^Payer / })
    const amount = (await pay.innerText()).replace('Payer ', '')
    await pay.click()
    await buying.waitForURL('**/sandbox/pay/**')
    await buying.getByRole('button', { name: `Payer ${amount}`, exact: true }).click()
    await buying.waitForURL(/\/fr\/checkout\/[\w-]+/)
    await expect(buying.getByRole('heading', { name: 'C’est payé, merci !' })).toBeVisible()
    await expectAccessible(buying)
  })

  await test.step('each order goes its own way', async () => {
    const orders = buying.getByRole('main').getByRole('link', { name: /par (Awa|Edwige)/ })
    await expect(orders).toHaveCount(2)
    await orders.filter({ hasText: 'Awa Diop' }).click()
    await expect(buying.getByText(`Code ${code}`)).toBeVisible()
    await buying.goto('/fr/cart')
    await expect(buying.getByRole('heading', { name: 'Votre panier est vide' })).toBeVisible()
  })
})
