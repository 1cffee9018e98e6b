import type { Field } from 'payload'

export type ReadableField = {
  name: string
  label?: unknown
  type: Field['type']
  relationTo?: string
  /** Which words a state is shown with; set by `stateField`. */
  subject?: string
  isAmount: boolean
  /** Left out where this other field says the same; `custom: { unless }` of the field. */
  unless?: string
  /** Where the words of its codes stand, under admin.codes; `custom: { codes }` of the field. */
  codes?: string
  options?: { value: string; label: unknown }[]
}

/** The named fields of a collection in their order, out of tabs and rows, without hidden ones. */
export const readableFields = (fields: readonly Field[]): ReadableField[] =>
  fields.flatMap((field): ReadableField[] => {
    if (field.type === 'tabs') return field.tabs.flatMap((tab) => readableFields(tab.fields))
    if (!('name' in field) || field.type === 'group' || isHidden(field)) return []
    const components = JSON.stringify(field.admin?.components ?? {})
    return [
      {
        name: field.name,
        label: 'label' in field ? field.label : undefined,
        type: field.type,
        relationTo:
          'relationTo' in field && typeof field.relationTo === 'string'
            ? field.relationTo
            : undefined,
        subject: /"subject":"(\w+)"/u.exec(components)?.[1],
        isAmount: components.includes('amount-field'),
        unless: typeof field.custom?.unless === 'string' ? field.custom.unless : undefined,
        codes: typeof field.custom?.codes === 'string' ? field.custom.codes : undefined,
        options: 'options' in field ? optionsOf(field.options) : undefined,
      },
    ]
  })

const isHidden = (field: Field): boolean =>
  ('hidden' in field && field.hidden === true) ||
  (field.admin !== undefined && 'hidden' in field.admin && field.admin.hidden === true)

const optionsOf = (options: unknown): ReadableField['options'] =>
  Array.isArray(options)
    ? options.flatMap((option: unknown) =>
        typeof option === 'object' && option !== null && 'value' in option && 'label' in option
          ? [{ value: String(option.value), label: option.label }]
          : [],
      )
    : undefined
