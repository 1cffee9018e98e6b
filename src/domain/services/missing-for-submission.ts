import { serviceLimits, type ServiceDraft } from '../../contracts/services'
import type { FieldErrors } from '../errors'

/**
 * What a draft still needs before staff look at it: path of the field → key below `validation`.
 * Empty when it is complete.
 */
export const missingForSubmission = (draft: ServiceDraft): FieldErrors => {
  const missing: FieldErrors = {}
  if (draft.title.length < serviceLimits.titleMin) {
    missing['title'] = `tooShort:${serviceLimits.titleMin}`
  }
  if (draft.description.length < serviceLimits.descriptionMin) {
    missing['description'] = `tooShort:${serviceLimits.descriptionMin}`
  }
  if (draft.categoryId === null) missing['categoryId'] = 'required'
  if (draft.galleryIds.length === 0) missing['galleryIds'] = 'tooFew:1'
  return {
    ...missing,
    ...missingInPackages(draft),
    ...missingInLists(draft),
    ...missingSecond(draft),
  }
}

const leastPriceMinor: Record<ServiceDraft['currency'], number> = {
  XOF: 500,
  XAF: 500,
  EUR: 100,
  USD: 100,
}

const missingInPackages = ({ packages, currency }: ServiceDraft): FieldErrors => {
  if (packages.length === 0) return { packages: 'tooFew:1' }
  const missing: FieldErrors = {}
  const least = leastPriceMinor[currency]
  packages.forEach((entry, index) => {
    if (entry.name === '') missing[`packages.${index}.name`] = 'required'
    if (entry.description === '') missing[`packages.${index}.description`] = 'required'
    if (entry.priceMinor < least) missing[`packages.${index}.priceMinor`] = `tooSmall:${least}`
    if (packages.findIndex(({ tier }) => tier === entry.tier) !== index) {
      missing[`packages.${index}.tier`] = 'choice'
    }
  })
  return missing
}

const missingInLists = ({ extras, faq, requirements }: ServiceDraft): FieldErrors => {
  const missing: FieldErrors = {}
  extras.forEach(({ name, priceMinor, extraDays, isExpress }, index) => {
    if (name === '') missing[`extras.${index}.name`] = 'required'
    if (priceMinor <= 0) missing[`extras.${index}.priceMinor`] = 'tooSmall:1'
    // Only express takes days away, and it always does.
    if (isExpress && extraDays >= 0) missing[`extras.${index}.extraDays`] = 'tooBig:-1'
    if (!isExpress && extraDays < 0) missing[`extras.${index}.extraDays`] = 'tooSmall:0'
  })
  faq.forEach(({ question, answer }, index) => {
    if (question === '') missing[`faq.${index}.question`] = 'required'
    if (answer === '') missing[`faq.${index}.answer`] = 'required'
  })
  requirements.forEach(({ question, kind, choices }, index) => {
    if (question === '') missing[`requirements.${index}.question`] = 'required'
    if (kind === 'choice' && choices.length < 2) {
      missing[`requirements.${index}.choices`] = 'tooFew:2'
    }
  })
  return missing
}

/** A second language exists whole or not at all: title and description go together. */
const missingSecond = ({ titleSecond, descriptionSecond }: ServiceDraft): FieldErrors => {
  if (titleSecond !== '' && descriptionSecond === '') return { descriptionSecond: 'required' }
  if (titleSecond === '' && descriptionSecond !== '') return { titleSecond: 'required' }
  return {}
}
