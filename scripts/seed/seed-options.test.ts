import { expect, it } from 'vitest'
import { readSeedOptions, SeedRefused } from './seed-options'

it('adds nothing unless asked', () => {
  expect(readSeedOptions([])).toEqual({ services: 0 })
  expect(readSeedOptions(['--services', '100000'])).toEqual({ services: 100_000 })
})

it.each([
  [['--services', 'many']],
  [['--services=-1']],
  [['--services', '1.5']],
  [['--sevices', '1']],
])('refuses %j with a sentence', (args) => {
  expect(() => readSeedOptions(args)).toThrow(SeedRefused)
})
