import { parsePhoneNumberFromString } from 'libphonenumber-js/mobile'
import { AppError } from '../errors'

/**
 * A telephone number in its one written form (E.164), from however it was typed; it has to name its
 * country (`+225…` or `00225…`). Null for nothing typed.
 * @throws AppError request/invalid when nobody can be called there
 */
export const phoneNumber = (typed: string): string | null => {
  const text = typed.trim().replace(/^00/u, '+')
  if (text === '') return null
  const number = text.startsWith('+') ? parsePhoneNumberFromString(text) : undefined
  // By length alone: rules by range change faster than releases do.
  if (number?.isPossible() !== true) {
    throw new AppError('request/invalid', {}, { fields: { phone: 'phone' } })
  }
  return number.number
}
