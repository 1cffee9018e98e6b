import { expect, test } from 'vitest'
import { emptyPackage, tidyLines, withPackage } from './empty-parts'
import { isStepComplete, stepOfField } from './editor-steps'

test('a missing field leads to the step that holds it', () => {
  expect(stepOfField('packages.1.name')).toBe('packages')
  expect(stepOfField('galleryIds')).toBe('gallery')
  expect(stepOfField('requirements.0.question')).toBe('questions')
})

test('the last step is complete only when nothing is missing anywhere', () => {
  const missing = { categoryId: 'required' }
  expect(isStepComplete('gallery', missing)).toBe(true)
  expect(isStepComplete('basics', missing)).toBe(false)
  expect(isStepComplete('review', missing)).toBe(false)
  expect(isStepComplete('review', {})).toBe(true)
})

test('packages keep the order of their tiers and are never doubled', () => {
  const premium = emptyPackage('premium')
  const both = withPackage([premium], emptyPackage('basic'))
  expect(both.map(({ tier }) => tier)).toEqual(['basic', 'premium'])
  expect(withPackage(both, { ...premium, name: 'Tout' }).map(({ name }) => name)).toEqual([
    '',
    'Tout',
  ])
})

test('empty lines of a list disappear', () => {
  expect(tidyLines(['  un ', '', 'deux'])).toEqual(['un', 'deux'])
})
