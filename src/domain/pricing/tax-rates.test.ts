import { expect, test } from 'vitest'
import { platformTax, sellerTaxBps } from './tax-rates'

const senegal = { country: 'SN', rateBps: 1_700 }

test('the platform collects tax only where it is registered, at the rate it says', () => {
  expect(platformTax('SN', [senegal])).toEqual({ taxBps: 1_700, taxCountry: 'SN' })
  for (const [country, registrations] of [
    ['SN', []],
    ['CI', [senegal]],
    [null, [senegal]],
  ] as const) {
    expect(platformTax(country, registrations)).toEqual({ taxBps: 0, taxCountry: null })
  }
})

test('the VAT of a seller is theirs by their own registration and country', () => {
  const seller = { country: 'SN', isVatRegistered: true }
  expect(sellerTaxBps(seller, [])).toBe(1_800)
  expect(sellerTaxBps(seller, [senegal])).toBe(1_700)
  expect(sellerTaxBps({ ...seller, isVatRegistered: false }, [senegal])).toBe(0)
  expect(sellerTaxBps({ ...seller, country: 'ZZ' }, [])).toBe(0)
})
