import type { Parser } from './api-client'

type Kind<Value> = Value extends string
  ? 'text'
  : Value extends number
    ? 'number'
    : Value extends boolean
      ? 'flag'
      : 'thing'

/** What each field of an answer is; a question mark for what may be null. */
export type Shape<Answer> = {
  [
    Field in keyof Answer
  ]-?: `${Kind<NonNullable<Answer[Field]>>}${null extends Answer[Field] ? '?' : ''}`
}

const isOfKind: Record<string, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  thing: (value) => typeof value === 'object' && value !== null,
}

/**
 * Checks an answer's fields one deep, without the schema library: for the few answers that every
 * page of a member needs. Compared with the schemas in answer-shape.test.ts.
 */
export const answerShape = <Answer extends object>(shape: Shape<Answer>): Parser<Answer> => ({
  safeParse: (input) => {
    if (typeof input !== 'object' || input === null) return { success: false }
    const given: Record<string, unknown> = { ...input }
    const fits = Object.entries<string>(shape as Record<string, string>).every(([field, kind]) => {
      const value = given[field]
      if (value === null) return kind.endsWith('?')
      return isOfKind[kind.replace('?', '')]?.(value) ?? false
    })
    return fits ? { success: true, data: input as Answer } : { success: false }
  },
})
