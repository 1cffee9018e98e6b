import { describe, expect, test } from 'vitest'
import type { ServiceDraft } from '../../contracts/services'
import { checkListing, type ListingFacts } from './check-listing'
import { findBannedWords, parseBannedWords } from './find-banned-words'
import { findContactDetails } from './find-contact-details'
import { findExternalLinks } from './find-external-links'

const facts: ListingFacts = {
  bannedWords: ['faux avis', 'brouteur'],
  closest: null,
  categoryPrices: null,
  ordersCompleted: 4,
}

const listing: ServiceDraft = {
  title: 'Je crée le logo de votre entreprise à Dakar',
  description:
    'Deux propositions, trois retouches, fichiers sources remis. Stickers WhatsApp en option.',
  language: 'fr',
  titleSecond: '',
  descriptionSecond: '',
  categoryId: null,
  currency: 'XOF',
  tags: ['logo', 'identité'],
  packages: [
    {
      tier: 'basic',
      name: 'Essentiel',
      description: 'Un logo livré en 3 jours pour 25 000 F CFA',
      nameSecond: '',
      descriptionSecond: '',
      priceMinor: 25_000,
      deliveryDays: 3,
      revisions: 2,
      features: ['Fichier PNG 3000 x 3000'],
    },
  ],
  extras: [],
  faq: [],
  requirements: [],
  galleryIds: [],
  extraRevisionMinor: null,
}

const codes = (draft: Partial<ServiceDraft>, other: Partial<ListingFacts> = {}) =>
  checkListing({ ...listing, ...draft }, { ...facts, ...other }).map(({ code }) => code)

describe('contact details', () => {
  test.each([
    'Appelez le 77 123 45 67',
    'Mon numéro : +221 77 123 45 67',
    '07 07 12 34 56',
    '00225 07 07 12 34 56',
    'joignable au 90 12 34 56 le matin',
    'tel 771234567',
    'tel 7 7 1 2 3 4 5 6 7',
    'sept sept un deux trois quatre cinq six sept',
    'ecris à awa.ndiaye@gmail.com',
    'awa.ndiaye (at) gmail (point) com',
    'awa arobase gmail point com',
    'Écrivez-moi sur WhatsApp',
    'Contactez moi par W.h.a.t.s.a.p.p',
    'Contactez-nous sur Ｔelegram',
    'whatsapp : awa_design',
    'wa.me/221771234567',
  ])('are found in “%s”', (text) => {
    expect(findContactDetails(text)).not.toEqual([])
  })

  test.each([
    'Stickers WhatsApp personnalisés pour votre marque',
    'Gestion de votre page Facebook et Instagram pendant 30 jours',
    'Un budget de 1 500 000 F CFA, soit 2 290 €',
    'Édition 2024-2025, livrée le 12/05/2026',
    'Format 1920 x 1080, 25 images par seconde',
    'Textes de 500, 1000 ou 1500 mots',
  ])('are not seen in “%s”', (text) => {
    expect(findContactDetails(text)).toEqual([])
  })

  test('an excerpt shows the words of the seller around the match', () => {
    const [excerpt] = findContactDetails(
      `${'Très bon service. '.repeat(5)}Tél. 77 123 45 67 à tout moment`,
    )
    expect(excerpt).toMatch(/^….*77 123 45 67 à tout moment$/u)
  })
})

test.each(['voir https://exemple.com/page', 'www.monsite.sn', 'monsite.ci', 'bit.ly/abc'])(
  'a link is found in “%s”',
  (text) => expect(findExternalLinks(text)).not.toEqual([]),
)

test.each(['Développement Node.js et Vue.js', 'Fin.Commençons', 'version 2.0 du site'])(
  'no link is seen in “%s”',
  (text) => expect(findExternalLinks(text)).toEqual([]),
)

test('a banned phrase is found whatever its accents, case and separators, as whole words only', () => {
  const words = parseBannedWords('Carte clonée\n\n brouteur \nbrouteur')
  expect(words).toEqual(['Carte clonée', 'brouteur'])
  expect(findBannedWords('des CARTE-CLONEE neuves', words)).toHaveLength(1)
  expect(findBannedWords('la brouteuse', words)).toEqual([])
})

test('a clean listing of a known seller raises nothing', () => {
  expect(codes({})).toEqual([])
})

test('flags name the field and stand in order of severity', () => {
  const flags = checkListing(
    {
      ...listing,
      title: 'LOGO PROFESSIONNEL PAS CHER !!!',
      faq: [
        { question: 'Délai ?', answer: 'Voir monsite.ci', questionSecond: '', answerSecond: '' },
      ],
      packages: listing.packages.map((entry) => ({ ...entry, description: 'Avec faux avis' })),
    },
    { ...facts, ordersCompleted: 0 },
  )
  expect(flags.map(({ code, field }) => `${code} ${field}`)).toEqual([
    'banned_word packages.basic.description',
    'external_link faq.0.answer',
    'shouting title',
    'new_seller seller',
  ])
})

test('a listing copied from another seller is serious, a similar one a warning', () => {
  const near = { title: 'Logo', sellerHandle: 'awa', similarity: 0.95 }
  expect(checkListing(listing, { ...facts, closest: near })[0]).toMatchObject({
    code: 'duplicate',
    severity: 'serious',
    excerpt: '95 % · Logo (@awa)',
  })
  expect(codes({}, { closest: { ...near, similarity: 0.7 } })).toEqual(['duplicate'])
  expect(codes({}, { closest: { ...near, similarity: 0.5 } })).toEqual([])
})

test('a price is compared with its category only when enough services stand there', () => {
  const prices = { medianMinor: 400_000, count: 9 }
  expect(codes({}, { categoryPrices: prices })).toEqual(['price_outlier'])
  expect(codes({}, { categoryPrices: { ...prices, count: 4 } })).toEqual([])
  expect(codes({}, { categoryPrices: { ...prices, medianMinor: 60_000 } })).toEqual([])
})
