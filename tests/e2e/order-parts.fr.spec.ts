import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible, expectNoSidewaysScroll } from './support/accessibility'
import { pdf } from './support/files'
import { payInSandbox } from './support/order-journey'
import { demoPerson, signInInFrench, signUpInFrench, stranger } from './support/people'
import { openFromList, signInAsStaff } from './support/staff'

const seller = demoPerson('Awa Diop', 'awa@2krika.example')
const service = 'logo-restaurant-boutique-salon'
const offerTitle = 'Un logo puis sa charte, en deux étapes'

const openPage = async (browser: Browser, width = 1280): Promise<Page> => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width, height: 900 } })
  return context.newPage()
}

/** A button of the page, then the same in the question that it asks. */
async function actAndConfirm(page: Page, name: string, says: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText(says)
  await dialog.getByRole('button', { name, exact: true }).click()
  await expect(dialog).toHaveCount(0)
}

async function deliver(page: Page, file: string): Promise<void> {
  const form = page.getByRole('region', { name: 'Livrer le travail' })
  await form.getByLabel(/Joindre des fichiers/u).setInputFiles(pdf(file))
  await expect(page.getByRole('button', { name: `Retirer ${file}` })).toBeVisible()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  await page.getByRole('button', { name: 'Livrer maintenant' }).click()
  await expect(page.getByRole('heading', { name: /vérifie votre livraison/ })).toBeVisible()
}

/** A new customer and Awa Diop talk; the address of their conversation. */
async function meet(buying: Page, selling: Page, name: string): Promise<string> {
  const customer = stranger(name)
  await buying.goto('/fr/sign-up')
  await signUpInFrench(buying, customer)
  await signInInFrench(buying, customer)
  await buying.goto(`/fr/services/${service}`)
  const contact = buying.locator('a[href*="/messages/new"]').first()
  await buying.goto(String(await contact.getAttribute('href')))
  await buying.getByLabel('Votre message').fill('Bonjour, pouvez-vous me faire une offre ?')
  await buying.getByRole('button', { name: 'Envoyer le message' }).click()
  await buying.waitForURL(/\/fr\/messages\/[0-9a-f-]{36}/u)
  await selling.goto('/fr/sign-in')
  await signInInFrench(selling, seller)
  return new URL(buying.url()).pathname
}

/** 30 000 then 50 000, without any revision included. */
async function offerInTwoSteps(selling: Page, thread: string): Promise<void> {
  await selling.goto(thread)
  await selling.getByRole('link', { name: 'Faire une offre', exact: true }).click()
  await selling.waitForURL(/\/offer$/u)
  await selling
    .getByLabel('Service de référence')
    .selectOption({ label: 'Je dessine le logo de votre restaurant, boutique ou salon' })
  await selling.getByLabel('Titre de l’offre').fill(offerTitle)
  await selling.getByLabel('Ce que vous livrerez').fill('Trois pistes, puis une charte.')
  await selling.getByLabel(/^Prix/u).fill('80 000')
  await selling.getByLabel('Délai en jours').fill('10')
  await selling.getByLabel('Retouches comprises').selectOption('0')
  const steps = [
    ['Trois pistes', '30 000', '4'],
    ['La charte', '50 000', '6'],
  ] as const
  await selling.getByRole('button', { name: 'Ajouter une étape' }).click()
  for (const [index, [title, amount, days]] of steps.entries()) {
    await selling.getByLabel(`Titre de l’étape ${index + 1}`).fill(title)
    await selling.getByLabel(`Montant de l’étape ${index + 1}`).fill(amount)
    await selling.getByLabel(`Jours de l’étape ${index + 1}`).fill(days)
  }
  await selling.getByRole('button', { name: 'Envoyer l’offre' }).click()
  await selling.waitForURL(`**${thread}`)
}

test('milestones: a payment is tried again, a revision is bought, each step is paid out', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const [buying, selling] = await Promise.all([openPage(browser, 390), openPage(browser)])
  const thread = await meet(buying, selling, 'Fanta Camara')
  await offerInTwoSteps(selling, thread)

  await test.step('the first payment is refused; the same is ordered again in one click', async () => {
    await buying.goto(thread)
    await buying.getByRole('link', { name: 'Accepter et payer' }).click()
    await buying.getByRole('button', { name: /^Payer 84.000/u }).click()
    await buying.waitForURL('**/sandbox/pay/**')
    await buying.getByRole('button', { name: 'Simuler un refus' }).click()
    await buying.getByRole('link', { name: 'Revenir à ma commande' }).click()
    await buying.waitForURL(/\/fr\/orders\//u)
    const refused = new URL(buying.url()).pathname
    const again = buying.getByRole('region', { name: 'Payer de nouveau' })
    await expect(again.getByText(/Mêmes services, mêmes choix/u)).toBeVisible()
    await expectAccessible(buying)
    await expectNoSidewaysScroll(buying)
    await again.getByRole('radio', { name: /Carte bancaire/u }).check()
    await again.getByRole('button', { name: /^Payer 84.000/u }).click()
    await payInSandbox(buying, /^Payer 84.000.F.CFA$/u)
    await expect(buying.getByRole('heading', { name: /a besoin de vos inform/u })).toBeVisible()
    expect(new URL(buying.url()).pathname).not.toBe(refused)
  })
  const address = new URL(buying.url()).pathname

  await test.step('the seller begins and delivers the first step', async () => {
    await selling.goto(address)
    await actAndConfirm(selling, 'Commencer sans ces informations', /renoncez aux réponses/u)
    await selling.getByRole('button', { name: 'Accepter la commande' }).click()
    await expect(selling.getByRole('heading', { name: 'Livrer le travail' })).toBeVisible()
    await expect(selling.getByText('Étape 1 sur 2 : Trois pistes')).toBeVisible()
    await expectAccessible(selling)
    await deliver(selling, 'pistes.pdf')
  })

  await test.step('the customer buys a revision, and what is typed survives a reload', async () => {
    await expect(buying.getByRole('heading', { name: 'Votre livraison est arrivée' })).toBeVisible()
    await expect(buying.getByText(/la livraison est acceptée/u).first()).toBeVisible()
    const open = buying.getByRole('button', { name: /^Commander une retouche/u })
    await open.click()
    await buying
      .getByLabel('Que faut-il changer ?')
      .fill('Le vert de la deuxième piste est trop sombre pour une enseigne.')
    await buying.reload()
    await open.click()
    await expect(buying.getByLabel('Que faut-il changer ?')).toHaveValue(/trop sombre/u)
    await expectAccessible(buying)
    await expectNoSidewaysScroll(buying)
    await buying.getByRole('button', { name: /^Payer 6.300/u }).click()
    await payInSandbox(buying, /^Payer 6.300.F.CFA$/u)
    await expect(buying.getByRole('heading', { name: /prépare votre retouche/u })).toBeVisible()
    const bought = buying.getByRole('region', { name: 'Suppléments' })
    await expect(bought.getByText('Payée')).toBeVisible()
    await expectAccessible(buying)
  })

  await test.step('the seller delivers it; accepting pays out the step and the revision', async () => {
    await expect(selling.getByRole('heading', { name: /demande une retouche/u })).toBeVisible()
    await deliver(selling, 'pistes-2.pdf')
    await expect(buying.getByRole('heading', { name: 'Votre livraison est arrivée' })).toBeVisible()
    await actAndConfirm(
      buying,
      'Accepter la livraison',
      /36.000.F.CFA seront versés .+Trois pistes/u,
    )
    await expect(buying.getByText('Étape 2 sur 2 : La charte')).toBeVisible()
    const steps = buying.getByRole('region', { name: 'Les étapes' })
    await expect(steps.getByText('Acceptée')).toBeVisible()
    await expectNoSidewaysScroll(buying)
  })

  await test.step('the last step ends the order', async () => {
    await expect(selling.getByText('Étape 2 sur 2 : La charte')).toBeVisible()
    await deliver(selling, 'charte.pdf')
    await actAndConfirm(buying, 'Accepter la livraison', /50.000.F.CFA seront versés/u)
    await expect(buying.getByRole('heading', { name: 'C’est terminé' })).toBeVisible()
    await expect(selling.getByRole('heading', { name: /Commande terminée/u })).toBeVisible()
    await expectAccessible(buying)
  })

  await test.step('the customer finds it in their spending, with its receipts', async () => {
    await buying.goto('/fr/me/spending')
    await expect(buying.getByText(/90.300.F.CFA/u).first()).toBeVisible()
    await expect(buying.getByRole('link', { name: 'Reçu de paiement' }).first()).toBeVisible()
    await expectAccessible(buying)
    await expectNoSidewaysScroll(buying)
  })
})

test('a decision is appealed; another one of the team decides for good', async ({ browser }) => {
  test.setTimeout(300_000)
  const [buying, selling, first, second] = await Promise.all([
    openPage(browser, 390),
    openPage(browser),
    openPage(browser),
    openPage(browser),
  ])
  const customer = stranger('Issouf Ouattara')
  await buying.goto('/fr/sign-up')
  await signUpInFrench(buying, customer)
  await buying.goto(
    `/fr/sign-in?to=${encodeURIComponent(`/fr/checkout/payment?service=${service}`)}`,
  )
  await signInInFrench(buying, customer)
  await buying.getByRole('button', { name: /^Payer 26.250/u }).click()
  await payInSandbox(buying, /^Payer 26.250.F.CFA$/u)
  const address = new URL(buying.url()).pathname

  await test.step('both sides are heard', async () => {
    await buying.getByRole('button', { name: 'Ouvrir un litige' }).click()
    await buying.getByLabel('Autre chose').check()
    await buying
      .getByLabel('Que s’est-il passé ?')
      .fill('Le vendeur veut changer le prix après la commande, et refuse de commencer.')
    await buying.getByRole('button', { name: 'Ouvrir le litige' }).click()
    await expect(buying.getByText(/Notre équipe décide/u)).toBeVisible()
    await selling.goto(`/fr/sign-in?to=${encodeURIComponent(address)}`)
    await signInInFrench(selling, seller)
    await selling
      .getByLabel('Votre version des faits')
      .fill('Le brief a doublé depuis la commande.')
    await selling.getByRole('button', { name: 'Envoyer ma réponse' }).click()
    await expect(selling.getByText('Le brief a doublé')).toBeVisible()
  })

  const number = (
    await buying
      .getByText(/^Commande [A-Z0-9-]{6,}$/u)
      .first()
      .innerText()
  ).slice(9)
  const decide = async (staff: Page, outcome: string, reason: string): Promise<void> => {
    await openFromList(staff, 'disputes', number)
    await staff.getByRole('button', { name: outcome }).click()
    await staff.getByLabel('Raisons de la décision').fill(reason)
    await staff.getByRole('button', { name: 'Enregistrer la décision' }).click()
  }

  await test.step('the first decision pays the seller; the customer appeals', async () => {
    await signInAsStaff(first, 'assistance@2krika.example')
    await decide(
      first,
      'Verser au vendeur',
      'Le vendeur est resté dans le cadre convenu au départ.',
    )
    await expect(
      buying.getByRole('heading', { name: 'Le vendeur est payé en entier' }),
    ).toBeVisible()
    await expect(buying.getByText(/appliquée quand les deux l’ont acceptée/u)).toBeVisible()
    await expectAccessible(buying)
    await buying.getByRole('button', { name: 'Faire appel' }).click()
    await buying
      .getByLabel('Pourquoi cette décision n’est-elle pas juste ?')
      .fill('Rien n’a été livré : le travail n’a jamais commencé, malgré mes relances.')
    await expectNoSidewaysScroll(buying)
    await buying.getByRole('button', { name: 'Faire appel' }).last().click()
    await expect(buying.getByText(/Un appel est en cours/u)).toBeVisible()
    await expect(selling.getByText(/Un appel est en cours/u)).toBeVisible()
    await expectAccessible(selling)
  })

  await test.step('somebody else decides, for good: the customer is refunded', async () => {
    await signInAsStaff(second, 'admin@2krika.example')
    await decide(second, 'Rembourser le client', 'Rien n’a été livré : la somme revient au client.')
    await expect(buying.getByRole('heading', { name: 'Vous êtes remboursé' })).toBeVisible()
    const refunded = { name: 'Le client est remboursé', exact: true } as const
    await expect(selling.getByRole('heading', refunded)).toBeVisible()
    await expect(buying.getByText('Remplacée en appel')).toBeVisible()
    await expectAccessible(buying)
    await expectNoSidewaysScroll(buying)
  })
})
