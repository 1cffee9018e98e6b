import type { NumberField } from 'payload'

/** A required whole number within bounds, in the two languages of the admin. */
export const wholeNumber = (
  name: string,
  text: { fr: string; en: string },
  defaultValue: number,
  bounds: { min: number; max: number },
): NumberField => ({
  name,
  type: 'number',
  required: true,
  defaultValue,
  label: text,
  ...bounds,
  validate: (value: unknown) =>
    Number.isSafeInteger(value) && Number(value) >= bounds.min && Number(value) <= bounds.max
      ? true
      : `${bounds.min}–${bounds.max}`,
})
