import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { pdf } from './support/files'
import { payInSandbox } from './support/order-journey'
import { demoPerson, signInInFrench } from './support/people'
import { openFromList, signInAsStaff } from './support/staff'

const customer = demoPerson('Adjoua N’Guessan', 'adjoua@2krika.example')
const seller = demoPerson('Awa Diop', 'awa@2krika.example')
const service = 'logo-restaurant-boutique-salon'

const openPage = async (browser: Browser, width = 1280): Promise<Page> => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width, height: 900 } })
  return context.newPage()
}

/** Orders and pays the logo of Awa Diop, and gives the address of the order. */
async function placeOrder(page: Page): Promise<string> {
  const checkout = `/fr/checkout/payment?service=${service}`
  await page.goto(`/fr/sign-in?to=${encodeURIComponent(checkout)}`)
  await signInInFrench(page, customer)
  await page.getByRole('button', { name: /^Payer 26 250/ }).click()
  await payInSandbox(page, /^Payer 26 250 F CFA$/)
  await expect(page.getByRole('heading', { name: /a besoin de vos informations/ })).toBeVisible()
  return new URL(page.url()).pathname
}

test('a partial cancellation is proposed, answered by the other side, and refunded', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const [buying, selling] = await Promise.all([openPage(browser, 360), openPage(browser)])
  const address = await placeOrder(buying)

  await test.step('the customer proposes it; what is typed survives a reload', async () => {
    await buying.getByRole('button', { name: 'Proposer d’annuler' }).click()
    await buying.getByLabel('Rendre une partie').check()
    await buying.getByLabel('Montant rendu au client').fill('20 000')
    await buying.getByLabel('Pourquoi annuler ?').fill('Le projet de boutique s’arrête ce mois-ci.')
    await buying.reload()
    await buying.getByRole('button', { name: 'Proposer d’annuler' }).click()
    await expect(buying.getByLabel('Montant rendu au client')).toHaveValue('20 000')
    await expectAccessible(buying)
    await expectNoSidewaysScroll(buying)
    await buying.getByRole('button', { name: 'Envoyer la proposition' }).click()
    await expect(
      buying.getByRole('heading', { name: 'Vous avez proposé d’annuler la commande' }),
    ).toBeVisible()
    await expectAccessible(buying)
  })

  await test.step('the seller finds it on top of the board and accepts', async () => {
    await selling.goto('/fr/sign-in?to=/fr/seller/orders')
    await signInInFrench(selling, seller)
    const waiting = selling.getByRole('region', { name: /On attend votre réponse/ })
    await expect(waiting.getByText('Une annulation vous est proposée').first()).toBeVisible()
    await selling.goto(address)
    await expect(
      selling.getByRole('heading', { name: /propose d’annuler la commande/ }),
    ).toBeVisible()
    await expectAccessible(selling)
    await selling.getByRole('button', { name: 'Accepter l’annulation' }).click()
    const dialog = selling.getByRole('dialog')
    await expect(dialog).toContainText('20 000 F CFA sont rendus')
    await dialog.getByRole('button', { name: 'Accepter l’annulation' }).click()
    await expect(selling.getByRole('heading', { name: 'Cette commande est annulée' })).toBeVisible()
  })

  await test.step('the customer sees it without a reload', async () => {
    await expect(buying.getByRole('heading', { name: 'Cette commande est annulée' })).toBeVisible()
    await expect(buying.getByText('Annulée d’un commun accord')).toBeVisible()
  })
})

test('a dispute is heard, split by staff, accepted by both sides and carried out', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const [buying, selling, staff] = await Promise.all([
    openPage(browser),
    openPage(browser, 360),
    openPage(browser),
  ])
  const address = await placeOrder(buying)

  await test.step('the customer opens it with evidence', async () => {
    await buying.getByRole('button', { name: 'Ouvrir un litige' }).click()
    await buying.getByLabel('L’autre personne ne répond plus').check()
    await buying
      .getByLabel('Que s’est-il passé ?')
      .fill('J’ai écrit trois fois au vendeur sans aucune réponse depuis dix jours.')
    await buying.getByLabel(/Joindre des fichiers : Pièces/).setInputFiles(pdf('echanges.pdf'))
    await expect(buying.getByRole('button', { name: 'Retirer echanges.pdf' })).toBeVisible()
    await expect(buying.getByRole('progressbar')).toHaveCount(0)
    await expectAccessible(buying)
    await buying.getByRole('button', { name: 'Ouvrir le litige' }).click()
    await expect(
      buying.getByRole('heading', { name: 'Notre équipe examine cette commande' }),
    ).toBeVisible()
    await expectAccessible(buying)
  })

  await test.step('the seller answers', async () => {
    await selling.goto(`/fr/sign-in?to=${encodeURIComponent(address)}`)
    await signInInFrench(selling, seller)
    await selling
      .getByLabel('Votre version des faits')
      .fill('J’étais malade, avec un certificat. La première piste est prête à être livrée.')
    await expectAccessible(selling)
    await expectNoSidewaysScroll(selling)
    await selling.getByRole('button', { name: 'Envoyer ma réponse' }).click()
    await expect(selling.getByText('La première piste est prête')).toBeVisible()
  })

  await test.step('staff divide the sum', async () => {
    await signInAsStaff(staff, 'assistance@2krika.example')
    const line = await buying
      .getByRole('main')
      .getByText(/^Commande [A-Z0-9-]{6,}$/)
      .innerText()
    const number = line.replace('Commande ', '')
    await openFromList(staff, 'disputes', number)
    await staff.getByRole('button', { name: 'Partager la somme' }).click()
    await staff.getByLabel('Montant rendu au client').fill('10000')
    await staff
      .getByLabel('Raisons de la décision')
      .fill('Une piste existe, les deux autres manquent : le client récupère leur part.')
    await staff.getByRole('button', { name: 'Enregistrer la décision' }).click()
    await expect(staff.getByText(/Délai d’appel/).first()).toBeVisible()
  })

  await test.step('both sides accept, and each sees its part', async () => {
    for (const page of [selling, buying]) {
      await expect(page.getByRole('heading', { name: 'La somme est partagée' })).toBeVisible()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Accepter la décision' }).click()
      const dialog = page.getByRole('dialog')
      await expect(dialog).toContainText('10 000 F CFA reviennent')
      await dialog.getByRole('button', { name: 'Accepter la décision' }).click()
      await expect(dialog).toHaveCount(0)
    }
    await expect(buying.getByText('Partage de la somme')).toBeVisible()
    await expect(selling.getByText('Partage de la somme')).toBeVisible()
    await expectNoSidewaysScroll(selling)
  })
})
