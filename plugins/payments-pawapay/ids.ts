import { PaymentProviderError } from '../../src/domain/ports/payment-provider'

/**
 * pawaPay takes UUIDs of version 4, ours are of version 7. The digit that says so is the only
 * difference: one of ours is always the same one of theirs, and no two share one.
 * @throws PaymentProviderError rejected: not one of our ids.
 */
export const toPawapayId = (id: string): string => {
  if (!/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u.test(id)) {
    throw new PaymentProviderError('rejected', 'not_our_id')
  }
  return `${id.slice(0, 14)}4${id.slice(15)}`
}

/** Digits alone, as pawaPay writes phone numbers: country code first, no plus sign. */
export const toPhoneNumber = (phone: string): string => phone.replaceAll(/\D/gu, '')
