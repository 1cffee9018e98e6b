import { randomUUID } from 'node:crypto'
import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectAccessible } from './support/accessibility'
import { pdf, picture } from './support/files'
import { expectSaved, payInSandbox } from './support/order-journey'
import { signInInFrench, signUpInFrench, stranger } from './support/people'
import { openFromList, signInAsStaff } from './support/staff'

/** Made-up words without digits, which could pass for a telephone number. */
const madeUpWords = (): string =>
  randomUUID().replaceAll(/[\d-]/gu, (sign) => (sign === '-' ? ' ' : 'ghijklmnop'.charAt(+sign)))

/** A word that no other service has, so that a search finds this one. */
const word = `zakari${madeUpWords().slice(0, 8)}`
const title = `Motif ${word} pour votre marque`
/** Words of its own, so that a second run is not taken for a copy of the first. */
const description = Array.from({ length: 4 }, madeUpWords).join(', ')

const seller = stranger('Mariama Sanogo')
const customer = stranger('Koffi Adjei')

const openPage = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ locale: 'fr-FR' })).newPage()

test('a seller publishes, staff approve, a customer finds, pays, receives, accepts and reviews', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const [selling, staff, buying] = await Promise.all([
    openPage(browser),
    openPage(browser),
    openPage(browser),
  ])

  await test.step('the seller signs up and confirms the address', async () => {
    await selling.goto('/fr/sign-up?sell')
    await expectAccessible(selling)
    await signUpInFrench(selling, seller)
    await expectAccessible(selling)
    await signInInFrench(selling, seller)
    await expect(selling.getByRole('heading', { name: 'Vendez votre savoir-faire' })).toBeVisible()
    await expectAccessible(selling)
  })

  await test.step('the seller creates a profile with a portrait', () => createProfile(selling))
  await test.step('the seller writes a service and sends it', () => writeService(selling))

  await test.step('staff approve it', async () => {
    await signInAsStaff(staff, 'moderation@2krika.example')
    await openFromList(staff, 'moderation-cases', word)
    await expect(staff.getByRole('heading', { name: title }).first()).toBeVisible()
    const decided = staff.url()
    await staff.getByRole('button', { name: 'Approuver' }).click()
    // The desk goes on to the next case by itself.
    await staff.waitForURL((url) => url.href !== decided)
    await staff.goto(decided)
    await expect(staff.getByText(/^Approuvé par /u)).toBeVisible()
  })

  await test.step('the seller sees it live without a reload', async () => {
    await expect(selling.getByText('Ce service est en ligne.')).toBeVisible()
    await selling.goto('/fr/seller/orders')
    await expect(selling.getByRole('heading', { name: 'Pas encore de commande' })).toBeVisible()
  })

  await test.step('the customer signs up, searches and finds it', async () => {
    await buying.goto('/fr/sign-up')
    await signUpInFrench(buying, customer)
    await signInInFrench(buying, customer)
    await buying.goto('/fr')
    await buying.getByRole('searchbox').first().fill(word)
    await buying.keyboard.press('Enter')
    await buying.waitForURL(/\/fr\/search\?.*q=/)
    await buying.getByRole('link', { name: title }).first().click()
    await expect(buying.getByRole('heading', { name: title, level: 1 })).toBeVisible()
    await expectAccessible(buying)
  })

  await test.step('the customer knows the total, then pays', () => order(buying))

  await test.step('the seller is told live, without a reload', async () => {
    await expect(selling.getByRole('link', { name: new RegExp(word) })).toBeVisible()
    await expect(selling.getByText('Informations attendues')).toBeVisible()
    await expectAccessible(selling)
  })

  await test.step('the customer answers the seller’s questions', async () => {
    await expectAccessible(buying)
    await buying.getByLabel('Quel nom faut-il dessiner ?').fill('Boutique Wari')
    await buying
      .getByLabel(/Joindre des fichiers/)
      .setInputFiles(await picture('croquis.png', '#27704f'))
    await expect(buying.getByRole('button', { name: 'Retirer croquis.png' })).toBeVisible()
    await expect(buying.getByRole('progressbar')).toHaveCount(0)
    await buying.getByRole('button', { name: 'Envoyer mes réponses' }).click()
    await expect(buying.getByRole('heading', { name: /doit accepter/ })).toBeVisible()
  })

  await test.step('the seller accepts; the customer sees it live', async () => {
    await selling.getByRole('link', { name: new RegExp(word) }).click()
    await expect(selling.getByText('Boutique Wari')).toBeVisible()
    await expectAccessible(selling)
    await selling.getByRole('button', { name: 'Accepter la commande' }).click()
    await expect(buying.getByRole('heading', { name: /travaille pour vous/ })).toBeVisible()
  })

  await test.step('the seller delivers with a file; the customer opens it', async () => {
    await selling
      .getByLabel(/Joindre des fichiers/)
      .first()
      .setInputFiles(pdf('motif.pdf'))
    await selling.getByLabel(/Message pour/).fill('Voici le motif, en vectoriel.')
    await selling.getByRole('button', { name: 'Livrer maintenant' }).click()
    await expect(selling.getByRole('heading', { name: /vérifie votre livraison/ })).toBeVisible()
    await expect(buying.getByRole('heading', { name: 'Votre livraison est arrivée' })).toBeVisible()
    await expectAccessible(buying)
    const download = buying.waitForEvent('download')
    await buying.getByRole('link', { name: /Télécharger motif\.pdf/ }).click()
    expect((await download).suggestedFilename()).toBe('motif.pdf')
  })

  await test.step('the customer accepts and the earnings move', async () => {
    await buying.getByRole('button', { name: 'Accepter la livraison' }).click()
    const dialog = buying.getByRole('dialog')
    await expect(dialog).toContainText('30 000 F CFA seront versés')
    await dialog.getByRole('button', { name: 'Accepter la livraison' }).click()
    await expect(buying.getByRole('heading', { name: 'C’est terminé' })).toBeVisible()
    await expect(selling.getByRole('heading', { name: /Commande terminée/ })).toBeVisible()
    await selling.goto('/fr/seller/earnings')
    await expectAccessible(selling)
    // 30 000 less the commission of 15 %.
    await expect(cardOf(selling, 'En validation')).toContainText('25 500 F CFA')
    await expect(cardOf(selling, 'Protégé')).toContainText('0 F CFA')
  })

  await test.step('the customer writes a review', async () => {
    await buying.getByRole('radio', { name: '5 étoiles' }).check()
    await buying.getByLabel('Votre avis').last().fill('Très beau motif, livré à l’heure. Merci !')
    await buying.getByRole('button', { name: 'Publier mon avis' }).click()
    await expect(buying.getByText('Très beau motif, livré à l’heure.')).toBeVisible()
    await expectAccessible(buying)
  })
})

async function createProfile(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Créer mon profil' }).click()
  await expect(page.getByRole('heading', { name: 'Votre profil de vendeur' })).toBeVisible()
  await page.getByLabel('Choisir une photo').setInputFiles(await picture('moi.png', '#b44a23'))
  await cropPortrait(page)
  await expect(page.getByRole('button', { name: 'Retirer la photo' })).toBeVisible()
  await page.getByLabel(/^Identifiant/).fill(`mariama-${randomUUID().slice(0, 8)}`)
  await page.getByLabel(/^Ce que vous faites/).fill('Motifs textiles dessinés à Bamako')
  await page.getByLabel(/^Ville/).fill('Bamako')
  await page.getByLabel(/^Pays/).selectOption('ML')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Créer mon profil' }).click()
  await expect(page.getByRole('heading', { name: 'Bonjour Mariama Sanogo' })).toBeVisible()
  await expectAccessible(page)
}

/** By keyboard alone: nearer, and a little to the right. */
async function cropPortrait(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Recadrer la photo' })
  const sideways = dialog.getByLabel('Gauche, droite')
  await dialog.getByLabel('Agrandir').press('ArrowRight')
  await sideways.press('ArrowRight')
  await expect(sideways).toHaveValue('0.52')
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Utiliser cette photo' }).click()
  await expect(dialog).toBeHidden()
}

async function writeService(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Créer un service' }).click()
  await page.waitForURL(/\/seller\/services\//)
  await page.getByRole('textbox', { name: 'Titre' }).fill(title)
  await page.getByRole('textbox', { name: 'Description' }).fill(description)
  await page.getByLabel('Catégorie').selectOption({ index: 1 })
  await expectSaved(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Continuer' }).click()
  const basic = page.getByRole('region', { name: 'Basique' })
  await basic.getByLabel('Nom').fill('Un motif')
  await basic.getByLabel('Ce qui est compris').fill('Un motif répétable, en deux couleurs')
  await basic.getByLabel('Prix').fill('30000')
  await expectSaved(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Continuer' }).click()
  await page
    .getByLabel('Ajouter des images')
    .setInputFiles([await picture('un.png', '#1b1e3d'), await picture('deux.png', '#8a5a00')])
  await expect(
    page.getByRole('list', { name: 'Images du service' }).getByRole('listitem'),
  ).toHaveCount(2)
  await page.getByRole('button', { name: 'Avancer l’image 2' }).click()
  await expectSaved(page)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('button', { name: 'Ajouter une demande' }).click()
  await page
    .getByRole('group', { name: 'Demande 1' })
    .getByLabel('Ce que vous demandez')
    .fill('Quel nom faut-il dessiner ?')
  await page.getByRole('button', { name: 'Ajouter une demande' }).click()
  const second = page.getByRole('group', { name: 'Demande 2' })
  await second.getByLabel('Ce que vous demandez').fill('Un croquis, si vous en avez un')
  await second.getByLabel('Réponse attendue').selectOption('file')
  await second.getByLabel('Obligatoire').uncheck()
  await expectSaved(page)

  await page.reload()
  await expect(page.getByRole('group', { name: 'Demande 2' })).toBeVisible()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await expect(page.getByText('Tout est là.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Envoyer pour relecture' }).click()
  await expect(page.getByText('C’est envoyé.')).toBeVisible()
}

async function order(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Continuer', exact: true }).first().click()
  await page.waitForURL(/\/fr\/checkout/)
  const summary = page.getByRole('region', { name: 'Récapitulatif' })
  await expect(summary).toContainText('31 500 F CFA')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Vers le paiement' }).click()
  await expect(page.getByRole('heading', { name: 'Comment voulez-vous payer ?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: /Payer 31 500/ }).click()
  await payInSandbox(page, /^Payer 31 500 F CFA$/)
  await expect(page.getByRole('heading', { name: /a besoin de vos informations/ })).toBeVisible()
}

const cardOf = (page: Page, label: string) =>
  page.getByRole('listitem').filter({ has: page.getByText(label, { exact: true }) })
