import { describe, expect, it, test } from 'vitest'
import { briefStatuses } from '../../contracts/briefs'
import { briefEdges, missingToAnswer, ownBriefActions } from './brief-rules'
import { checkBrief } from './check-brief'

const bannedWords = ['faux avis']
const clean = {
  title: 'Un logo pour mon salon de coiffure',
  description: 'Je cherche une identité simple et chaleureuse pour mon salon de Cocody.',
}

describe('the automatic checks', () => {
  it('let a clean brief through at once', () => {
    expect(checkBrief(clean, { bannedWords })).toEqual({ flags: [], isClean: true })
  })

  test.each([
    [
      'contact_details',
      { ...clean, description: `${clean.description} Appelez le 07 07 12 34 56.` },
    ],
    ['banned_word', { ...clean, title: 'Cinquante faux avis pour ma boutique' }],
  ])('hold one with %s for the staff', (code, brief) => {
    const { flags, isClean } = checkBrief(brief, { bannedWords })
    expect(isClean).toBe(false)
    expect(flags.map((flag) => flag.code)).toContain(code)
  })

  it('only mention a link: a customer may show what they like', () => {
    const linked = { ...clean, description: `${clean.description} Comme www.exemple.com, en bleu.` }
    const { flags, isClean } = checkBrief(linked, { bannedWords })
    expect(isClean).toBe(true)
    expect(flags.map((flag) => flag.code)).toEqual(['external_link'])
  })
})

it('a brief that was never public is not reopened around the staff', () => {
  expect(ownBriefActions('closed', { wasPublished: false })).toEqual([])
  expect(ownBriefActions('closed', { wasPublished: true })).toContain('reopen')
  expect(ownBriefActions('rejected', { wasPublished: false })).toEqual([])
})

it('edges reach every status, and nothing leaves a fulfilled or rejected brief', () => {
  const reached = new Set(briefEdges.map(([, to]) => to))
  expect(briefStatuses.filter((status) => !reached.has(status))).toEqual([])
  expect(briefEdges.filter(([from]) => from === 'fulfilled' || from === 'rejected')).toEqual([])
})

it('answering asks for a headline, a word about oneself and a published service', () => {
  const profile = { headline: 'Graphiste', bio: 'Dix ans de métier.', publishedServices: 1 }
  expect(missingToAnswer(profile)).toEqual([])
  expect(missingToAnswer({ headline: ' ', bio: 'Bref.', publishedServices: 0 })).toEqual([
    'headline',
    'bio',
    'service',
  ])
})
