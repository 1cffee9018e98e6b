import { expect, test } from 'vitest'
import type { ServiceDraft } from '../../contracts/services'
import { missingForSubmission } from './missing-for-submission'
import { slugOf } from './slug-of'

const empty: ServiceDraft = {
  title: '',
  description: '',
  language: 'fr',
  titleSecond: '',
  descriptionSecond: '',
  categoryId: null,
  currency: 'XOF',
  tags: [],
  packages: [],
  extras: [],
  faq: [],
  requirements: [],
  galleryIds: [],
  extraRevisionMinor: null,
}

const complete: ServiceDraft = {
  ...empty,
  title: 'Je dessine votre logo',
  description: 'Une description. '.repeat(10),
  categoryId: '0190a000-0000-7000-8000-000000000001',
  galleryIds: ['0190a000-0000-7000-8000-000000000002'],
  packages: [
    {
      tier: 'basic',
      name: 'Essentiel',
      description: 'Un logo',
      nameSecond: '',
      descriptionSecond: '',
      priceMinor: 5000,
      deliveryDays: 2,
      revisions: null,
      features: [],
    },
  ],
}

test('an empty draft says everything it needs, field by field', () => {
  expect(missingForSubmission(empty)).toEqual({
    title: 'tooShort:15',
    description: 'tooShort:120',
    categoryId: 'required',
    galleryIds: 'tooFew:1',
    packages: 'tooFew:1',
  })
})

test('a complete draft needs nothing', () => {
  expect(missingForSubmission(complete)).toEqual({})
})

test('wrong entries are named by their place', () => {
  const [basic] = complete.packages
  const missing = missingForSubmission({
    ...complete,
    titleSecond: 'I draw your logo',
    packages: [...complete.packages, ...(basic ? [{ ...basic, name: '', priceMinor: 10 }] : [])],
    extras: [
      { name: '', description: '', nameSecond: '', priceMinor: 0, extraDays: 0, isExpress: false },
    ],
    requirements: [
      {
        question: 'Couleur ?',
        questionSecond: '',
        kind: 'choice',
        choices: ['bleu'],
        isRequired: true,
      },
    ],
  })
  expect(missing).toEqual({
    'packages.1.name': 'required',
    'packages.1.priceMinor': 'tooSmall:500',
    'packages.1.tier': 'choice',
    'extras.0.name': 'required',
    'extras.0.priceMinor': 'tooSmall:1',
    'requirements.0.choices': 'tooFew:2',
    descriptionSecond: 'required',
  })
})

test('an address is made of whole words, without accents, sixty characters at most', () => {
  expect(slugOf('Création d’un logo « sur mesure » & œuvre')).toBe(
    'creation-d-un-logo-sur-mesure-oeuvre',
  )
  expect(slugOf('🎨🎨')).toBe('service')
  expect(slugOf('mot '.repeat(40)).length).toBeLessThanOrEqual(60)
})
