import type { Block, DateField, Field, NumberField } from 'payload'
import { label } from './fields'

type Bounds = { min: number; max: number }

const inBounds = (value: number, { min, max }: Bounds): boolean =>
  Number.isSafeInteger(value) && value >= min && value <= max

const rangeOf = ({ min, max }: Bounds): string => `${min}–${max}`

const wholeNumber =
  (bounds: Bounds): NumberField['validate'] =>
  (value: unknown) =>
    value === null || value === undefined || (typeof value === 'number' && inBounds(value, bounds))
      ? true
      : rangeOf(bounds)

/** The rate of a percentage, in basis points: 100 = 1 %. Asked for where `kind` says percentage. */
export const rateField = (bounds: Bounds): Field =>
  numberField(
    'bps',
    label('Taux (points de base : 1000 = 10 %)', 'Rate (basis points: 1000 = 10 %)'),
    bounds,
    {
      admin: { condition: (data) => data?.kind === 'percentage' },
      validate: (value: unknown) =>
        typeof value === 'number' && inBounds(value, bounds) ? true : rangeOf(bounds),
    },
  )

/** A whole number that staff type, within bounds; may stay empty. */
export const numberField = (
  name: string,
  text: { fr: string; en: string },
  bounds: Bounds,
  overrides: Partial<NumberField> = {},
): Field =>
  ({
    name,
    type: 'number',
    label: text,
    ...bounds,
    validate: wholeNumber(bounds),
    ...overrides,
  }) as NumberField

const amountLimit = { min: 0, max: 1_000_000_000 }

/** An amount for each currency, in its minor units; a currency left empty has none. */
export const amountsField = (
  name: string,
  text: { fr: string; en: string },
  condition?: (data: Record<string, unknown>) => boolean,
): Field => ({
  name,
  type: 'group',
  label: text,
  admin: condition === undefined ? {} : { condition: (data) => condition(data) },
  fields: [
    {
      type: 'row',
      fields: [
        numberField('xof', label('XOF (F CFA)', 'XOF (CFA)'), amountLimit),
        numberField('xaf', label('XAF (F CFA)', 'XAF (CFA)'), amountLimit),
        numberField('eur', label('EUR (centimes)', 'EUR (cents)'), amountLimit),
        numberField('usd', label('USD (centimes)', 'USD (cents)'), amountLimit),
      ],
    },
  ],
})

/** When something is in force: from the first moment, up to but not including the second. */
export const periodFields: Field[] = [
  {
    type: 'row',
    fields: [
      {
        name: 'startsAt',
        type: 'date',
        label: label('À partir du', 'From'),
        admin: { date: { pickerAppearance: 'dayAndTime' } },
      } satisfies DateField,
      {
        name: 'endsAt',
        type: 'date',
        label: label('Jusqu’au', 'Until'),
        admin: { date: { pickerAppearance: 'dayAndTime' } },
        validate: (value: unknown, { siblingData }: { siblingData: { startsAt?: unknown } }) =>
          isAfter(value, siblingData.startsAt) || 'Fin avant le début / ends before it starts',
      } satisfies DateField,
    ],
  },
]

const isAfter = (end: unknown, start: unknown): boolean => {
  const [from, until] = [start, end].map((moment) =>
    typeof moment === 'string' || moment instanceof Date ? new Date(moment) : null,
  )
  return !from || !until || until > from
}

const vatRange = { min: 0, max: 5000 }

const registration: Block = {
  slug: 'registration',
  interfaceName: 'TaxRegistrationBlock',
  labels: {
    singular: label('Immatriculation', 'Registration'),
    plural: label('Immatriculations', 'Registrations'),
  },
  fields: [
    {
      name: 'country',
      type: 'text',
      required: true,
      label: label('Pays (ISO 3166)', 'Country (ISO 3166)'),
      validate: (value: unknown) =>
        typeof value === 'string' && /^[A-Z]{2}$/u.test(value) ? true : 'CI, SN, FR…',
    },
    // 100 = 1 %.
    numberField('rateBps', label('Taux (points de base)', 'Rate (basis points)'), vatRange, {
      required: true,
    }),
    {
      name: 'number',
      type: 'text',
      required: true,
      label: label('Numéro fiscal', 'Registration number'),
    },
  ],
}

/** Where the operator collects VAT on its own fees, at which rate and under which number. */
export const taxRegistrationsField: Field = {
  name: 'taxRegistrations',
  type: 'blocks',
  label: label('Immatriculations à la TVA', 'VAT registrations'),
  blocks: [registration],
  validate: (value: unknown) => {
    const countries = Array.isArray(value)
      ? value.map((entry: { country?: unknown }) => entry.country)
      : []
    return new Set(countries).size === countries.length
      ? true
      : 'Un pays une seule fois / each country once'
  },
}
