import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServiceDraft } from '../../contracts/services'
import { compareListings } from './compare-listings'
import { diffWords } from './diff-words'

test('a changed word is shown where it stands', () => {
  expect(diffWords('Je monte vos vidéos de mariage', 'Je monte vos films de mariage')).toEqual([
    { kind: 'same', text: 'Je monte vos ' },
    { kind: 'removed', text: 'vidéos' },
    { kind: 'added', text: 'films' },
    { kind: 'same', text: ' de mariage' },
  ])
})

test('both texts can be read back from any difference', () => {
  const text = fc.array(fc.constantFrom('un', 'deux', 'trois', ' ', '\n', 'é'), { maxLength: 30 })
  fc.assert(
    fc.property(text, text, (left, right) => {
      const [before, after] = [left.join(''), right.join('')]
      const parts = diffWords(before, after)
      const read = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map((part) => part.text)
          .join('')
      expect(read('added')).toBe(before)
      expect(read('removed')).toBe(after)
    }),
  )
})

test('texts of six thousand characters are compared quickly, longer ones shown whole', () => {
  const long = 'mot '.repeat(1500)
  expect(diffWords(long, `${long}fin`)).toHaveLength(2)
})

const listing: ServiceDraft = {
  title: 'Un titre',
  description: 'Un texte',
  language: 'fr',
  titleSecond: '',
  descriptionSecond: '',
  categoryId: null,
  currency: 'XOF',
  tags: [],
  packages: [
    {
      tier: 'basic',
      name: 'Essentiel',
      description: '',
      nameSecond: '',
      descriptionSecond: '',
      priceMinor: 5000,
      deliveryDays: 2,
      revisions: null,
      features: [],
    },
  ],
  extras: [],
  faq: [],
  requirements: [],
  galleryIds: [],
  extraRevisionMinor: null,
}
const words = {
  money: (amount: number) => `${amount} F`,
  days: (count: number) => `${count} j`,
  revisions: (count: number | null) => String(count),
  category: (id: string | null) => id ?? '',
}

test('only what differs is listed, prices and new entries included', () => {
  const [basic] = listing.packages
  const changes = compareListings(
    listing,
    {
      ...listing,
      packages: basic === undefined ? [] : [{ ...basic, priceMinor: 9000 }],
      faq: [{ question: 'Délai ?', answer: 'Deux jours', questionSecond: '', answerSecond: '' }],
    },
    words,
  )
  expect(changes).toEqual([
    { field: 'packages.basic.price', before: '5000 F', after: '9000 F' },
    { field: 'faq.0.question', before: '', after: 'Délai ?' },
    { field: 'faq.0.answer', before: '', after: 'Deux jours' },
  ])
  expect(compareListings(listing, listing, words)).toEqual([])
})
