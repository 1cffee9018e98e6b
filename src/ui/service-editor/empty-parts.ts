import { PackageTier } from '../../contracts/catalogue'
import type { ServiceDraft } from '../../contracts/services'

export type DraftPackage = ServiceDraft['packages'][number]
export type DraftExtra = ServiceDraft['extras'][number]
export type DraftFaq = ServiceDraft['faq'][number]
export type DraftRequirement = ServiceDraft['requirements'][number]

const usualDays: Record<PackageTier, number> = { basic: 3, standard: 5, premium: 7 }

/** What a new package starts from. */
export const emptyPackage = (tier: PackageTier): DraftPackage => ({
  tier,
  name: '',
  description: '',
  nameSecond: '',
  descriptionSecond: '',
  priceMinor: 0,
  deliveryDays: usualDays[tier],
  revisions: 1,
  features: [],
})

export const emptyExtra: DraftExtra = {
  name: '',
  description: '',
  nameSecond: '',
  priceMinor: 0,
  extraDays: 0,
  isExpress: false,
}

/** An extra made express, which takes a day away at least, or made a usual one again. */
export const asExpress = (
  extra: DraftExtra,
  isExpress: boolean,
): Pick<DraftExtra, 'isExpress' | 'extraDays'> => ({
  isExpress,
  extraDays: isExpress ? -Math.min(Math.max(Math.abs(extra.extraDays), 1), 30) : 0,
})

export const emptyFaq: DraftFaq = {
  question: '',
  answer: '',
  questionSecond: '',
  answerSecond: '',
}

export const emptyRequirement: DraftRequirement = {
  question: '',
  questionSecond: '',
  kind: 'text',
  choices: [],
  isRequired: true,
}

/** The packages with one of them put, in the order of their tiers. */
export const withPackage = (packages: DraftPackage[], changed: DraftPackage): DraftPackage[] =>
  PackageTier.options.flatMap((tier) =>
    tier === changed.tier ? [changed] : packages.filter((one) => one.tier === tier),
  )

/** Text of one thing a line as a list. */
export const linesOf = (text: string, most: number): string[] => text.split('\n').slice(0, most)

/** The list without its empty lines, once the field is left. */
export const tidyLines = (lines: string[]): string[] =>
  lines.map((line) => line.trim()).filter((line) => line !== '')
