import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { payInSandbox } from './support/order-journey'
import { demoPerson, signInInFrench, signUpInFrench, stranger } from './support/people'

const seller = demoPerson('Awa Diop', 'awa@2krika.example')
const customer = stranger('Koffi Adjei')
const offerTitle = 'Un logo et sa charte pour la boutique Wari'
const briefTitle = 'Une enseigne lisible de loin pour ma boutique'

const openPage = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ locale: 'fr-FR' })).newPage()

test('an offer is countered, agreed to and paid; a brief is answered and compared', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const [selling, buying] = await Promise.all([openPage(browser), openPage(browser)])

  await test.step('the customer signs up and writes to the seller', async () => {
    await buying.goto('/fr/sign-up')
    await signUpInFrench(buying, customer)
    await signInInFrench(buying, customer)
    await buying.goto('/fr/services/logo-restaurant-boutique-salon')
    const contact = buying.locator('a[href*="/messages/new"]').first()
    await buying.goto(String(await contact.getAttribute('href')))
    await buying.getByLabel('Votre message').fill('Bonjour, pouvez-vous me faire une offre ?')
    await buying.getByRole('button', { name: 'Envoyer le message' }).click()
    await buying.waitForURL(/\/fr\/messages\/[0-9a-f-]{36}/u)
  })
  const thread = new URL(buying.url()).pathname

  await test.step('the seller makes an offer in milestones', async () => {
    await selling.goto('/fr/sign-in')
    await signInInFrench(selling, seller)
    await selling.goto(thread)
    await selling.getByRole('link', { name: 'Faire une offre', exact: true }).click()
    await selling.waitForURL(/\/offer$/u)
    await expectAccessible(selling)
    await selling.getByLabel('Titre de l’offre').fill(offerTitle)
    await selling
      .getByLabel('Ce que vous livrerez')
      .fill('Trois pistes, une charte de six pages et tous les fichiers sources.')
    await selling.getByLabel(/^Prix/u).fill('80 000')
    await selling.getByLabel('Délai en jours').fill('10')
    await selling.getByRole('button', { name: 'Ajouter une étape' }).click()
    await selling.getByLabel('Titre de l’étape 1').fill('Trois pistes')
    await selling.getByLabel('Montant de l’étape 1').fill('30 000')
    await selling.getByLabel('Jours de l’étape 1').fill('4')
    await selling.getByLabel('Titre de l’étape 2').fill('Charte')
    await selling.getByLabel('Montant de l’étape 2').fill('40 000')
    await selling.getByLabel('Jours de l’étape 2').fill('6')
    await selling.getByRole('button', { name: 'Envoyer l’offre' }).click()
    await expect(selling.getByText('La somme des étapes doit faire le prix.')).toBeVisible()
    await selling.getByLabel('Montant de l’étape 2').fill('50 000')
    await selling.getByRole('button', { name: 'Envoyer l’offre' }).click()
    await selling.waitForURL(`**${thread}`)
  })

  await test.step('the customer sees it live and proposes another price', async () => {
    const card = buying.getByRole('article', { name: offerTitle })
    await expect(card).toBeVisible()
    await expectAccessible(buying)
    await card.getByRole('link', { name: 'Proposer autre chose' }).click()
    await buying.waitForURL(/\/counter$/u)
    await buying.getByLabel(/^Prix/u).fill('60 000')
    await buying.getByRole('button', { name: 'Envoyer la contre-offre' }).click()
    await buying.waitForURL(`**${thread}`)
  })

  await test.step('the seller says yes to it', async () => {
    await selling.getByRole('button', { name: 'Accepter ces conditions' }).click()
    const dialog = selling.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Accepter ces conditions' }).click()
    await expect(selling.getByText('Accord trouvé, à payer')).toBeVisible()
  })

  await test.step('the customer pays and finds what was agreed on the order', async () => {
    await buying.getByRole('link', { name: 'Accepter et payer' }).click()
    await buying.waitForURL(/\/fr\/offers\//u)
    await expectAccessible(buying)
    await expect(buying.getByText(/63.000.F.CFA/u).first()).toBeVisible()
    await buying.getByRole('button', { name: /^Payer 63.000/u }).click()
    await payInSandbox(buying, /^Payer 63.000.F.CFA$/u)
    await expect(buying.getByRole('heading', { name: offerTitle })).toBeVisible()
    await expect(buying.getByText('Trois pistes').first()).toBeVisible()
    await expectAccessible(buying)
  })

  await test.step('the customer posts a brief; what is typed survives a reload', async () => {
    await buying.goto('/fr/briefs')
    await expectAccessible(buying)
    await buying.getByRole('link', { name: 'Publier un besoin' }).first().click()
    await buying.waitForURL(/\/fr\/briefs\/new/u)
    await buying.getByLabel('Titre').fill(briefTitle)
    await buying
      .getByLabel('Votre projet')
      .fill('Une enseigne de trois mètres pour ma boutique, sobre et lisible depuis la route.')
    await buying.reload()
    await expect(buying.getByLabel('Titre')).toHaveValue(briefTitle)
    await buying.getByLabel('Catégorie').selectOption({ label: 'Logos et identité visuelle' })
    await buying.getByLabel('Budget, à partir de').fill('20 000')
    await buying.getByLabel('Budget, jusqu’à').fill('50 000')
    await buying.getByRole('button', { name: 'Publier mon besoin' }).click()
    await expect(buying.getByRole('heading', { name: briefTitle, level: 1 })).toBeVisible()
    await expect(buying.getByText('Pas encore d’offre')).toBeVisible()
    await expectAccessible(buying)
  })

  await test.step('the seller answers it from the board', async () => {
    await selling.goto('/fr/briefs')
    await selling.getByRole('link', { name: briefTitle }).first().click()
    await selling.getByRole('link', { name: 'Répondre par une offre' }).click()
    await selling.waitForURL(/\/answer$/u)
    await selling.getByLabel('Titre de l’offre').fill('Votre enseigne en deux pistes')
    await selling
      .getByLabel('Ce que vous livrerez')
      .fill('Deux pistes, puis le fichier prêt pour l’enseigniste.')
    await selling.getByLabel(/^Prix/u).fill('35 000')
    await selling.getByLabel('Délai en jours').fill('5')
    await selling.getByRole('button', { name: 'Envoyer l’offre' }).click()
    await selling.waitForURL(/\/fr\/messages\//u)
  })

  await test.step('the customer compares it without a reload', async () => {
    await expect(buying.getByText('Votre enseigne en deux pistes')).toBeVisible()
    await expect(buying.getByRole('link', { name: 'Accepter et payer' })).toBeVisible()
    await expectAccessible(buying)
  })
})
