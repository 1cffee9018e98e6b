import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { expect, it } from 'vitest'
import { currencies } from '../../src/contracts/money'
import { fromAmount, toAmount } from './amounts'
import { toPawapayId } from './ids'
import { messageOf } from './payments'
import { parseStatement } from './statement'

it('writes amounts in the major unit and reads them back exactly', () => {
  fc.assert(
    fc.property(fc.nat(10 ** 12), fc.constantFrom(...currencies), (amountMinor, currency) => {
      expect(fromAmount(toAmount(amountMinor, currency), currency)).toEqual({
        amountMinor,
        currency,
      })
    }),
  )
  expect([toAmount(26_250, 'XOF'), toAmount(5, 'EUR'), toAmount(12_345, 'EUR')]).toEqual([
    '26250',
    '0.05',
    '123.45',
  ])
})

it.each([
  ['26250.50', 'XOF'],
  ['1.234', 'EUR'],
  ['-5', 'XOF'],
  ['1e3', 'XOF'],
  ['', 'XOF'],
  ['5', 'ZMW'],
])('never rounds or guesses %j %s', (amount, currency) => {
  expect(() => fromAmount(amount, currency)).toThrow('unexpected_amount')
})

it('takes zeros after the point for what they are', () => {
  expect(fromAmount('26250.00', 'XOF')).toEqual({ amountMinor: 26_250, currency: 'XOF' })
})

it('turns our ids into version 4, and no others', () => {
  const id = uuidv7()
  expect(toPawapayId(id)).toMatch(/^.{14}4/u)
  expect(toPawapayId(id).replace(/^(.{14})4/u, '$17')).toBe(id)
  expect(() => toPawapayId(toPawapayId(id))).toThrow('not_our_id')
})

it('says what is paid in letters that every operator shows', () => {
  expect(messageOf('Création d’un logo « élégant »')).toBe('Creation dun logo eleg')
  expect(messageOf('日本')).toBe('Paiement')
})

it('reads statements by the names of their columns', () => {
  const text =
    '\uFEFFType,Currency,Amount,MNO,Transaction ID,Creation Date\r\n' +
    'DEPOSIT,XOF,26250,"Orange, ""Sénégal""",id-1,2026-11-23 01:02:03\r\n' +
    'DEPOSIT_FEE,XOF,-525,,id-1,2026-11-23T01:02:03.5Z\n' +
    'TOP_UP,XOF,1,,id-2,2026-11-23 02:00:00\n'
  expect(parseStatement(text)).toEqual([
    {
      at: new Date('2026-11-23T01:02:03Z'),
      transactionId: 'id-1',
      amount: '26250',
      currency: 'XOF',
      type: 'deposit',
    },
    {
      at: new Date('2026-11-23T01:02:03.500Z'),
      transactionId: 'id-1',
      amount: '525',
      currency: 'XOF',
      type: 'fee',
    },
    {
      at: new Date('2026-11-23T02:00:00Z'),
      transactionId: 'id-2',
      amount: '1',
      currency: 'XOF',
      type: null,
    },
  ])
  expect(() => parseStatement('Amount,Type\n1,DEPOSIT')).toThrow('unexpected_statement')
})
