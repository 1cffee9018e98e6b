import type { CollectionAdminOptions, Field, JSONField, NumberField, TextField } from 'payload'

/** A label in the two languages of the admin. */
export const label = (fr: string, en: string) => ({ fr, en })

/** A whole number of minor units; the currency stands in a field beside it. */
export const amountField = (
  name: string,
  text: { fr: string; en: string },
  overrides: Partial<NumberField> = {},
): Field =>
  ({
    name,
    type: 'number',
    label: text,
    validate: (value: unknown) =>
      value === null || value === undefined || Number.isSafeInteger(value)
        ? true
        : 'Whole number of minor units',
    ...overrides,
    admin: {
      readOnly: true,
      components: {
        Cell: '/src/admin/cells/amount-cell#AmountCell',
        Field: '/src/admin/fields/amount-field#AmountField',
      },
      ...overrides.admin,
    },
  }) as NumberField

/**
 * A state kept as text (with a CHECK in the database) because states evolve and Postgres enums
 * cannot lose a value. `subject` names the labels in src/i18n/{fr,en}/admin.json.
 */
export const stateField = (
  name: string,
  text: { fr: string; en: string },
  subject: string,
  overrides: Partial<TextField> = {},
): Field =>
  ({
    name,
    type: 'text',
    required: true,
    index: true,
    label: text,
    ...overrides,
    admin: {
      readOnly: true,
      ...overrides.admin,
      components: {
        Cell: { path: '/src/admin/cells/state-cell#StateCell', clientProps: { subject } },
        Field: { path: '/src/admin/fields/state-field#StateField', clientProps: { subject } },
      },
    },
  }) as TextField

/** A list or object kept as JSON; shown, never typed (Payload's editor comes from another host). */
export const jsonField = (
  name: string,
  text: { fr: string; en: string },
  overrides: Partial<JSONField> = {},
): Field => ({
  name,
  type: 'json',
  label: text,
  ...overrides,
  admin: { readOnly: true, components: { Field: '/src/admin/fields/json-field#JsonField' } },
})

/** The page of a document that nobody edits: values to read, without inputs or a lonely tab. */
export const recordView: NonNullable<CollectionAdminOptions['components']> = {
  views: {
    edit: {
      default: {
        Component: '/src/admin/record-view/record-view#RecordView',
        tab: { condition: () => false },
      },
    },
  },
}

export const currencyField = (overrides: Partial<TextField> = {}): Field =>
  ({
    name: 'currency',
    type: 'text',
    required: true,
    defaultValue: 'XOF',
    label: label('Devise', 'Currency'),
    ...overrides,
    admin: { readOnly: true, ...overrides.admin },
  }) as TextField

export const momentField = (
  name: string,
  text: { fr: string; en: string },
  options: { index?: boolean; cell?: 'deadline' } = {},
): Field => ({
  name,
  type: 'date',
  label: text,
  index: options.index ?? false,
  admin: {
    readOnly: true,
    date: { pickerAppearance: 'dayAndTime' },
    components: {
      Cell:
        options.cell === 'deadline'
          ? '/src/admin/cells/deadline-cell#DeadlineCell'
          : '/src/admin/cells/moment-cell#MomentCell',
    },
  },
})
