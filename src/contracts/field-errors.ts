import type { z } from 'zod'

/** The parts of an issue that decide its sentence; every zod issue has them. */
type Issue = z.core.$ZodIssue

/**
 * What is wrong with each field: the dotted path of the field → a key below `validation` in the
 * messages, with its number after a colon (`tooShort:10`). The first problem of a field wins.
 */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const path = issue.path.map(String).join('.')
    fields[path] ??= validationKey(issue)
  }
  return fields
}

function validationKey(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeKey(issue)
    case 'too_small':
      return smallKey(issue)
    case 'too_big':
      return bigKey(issue)
    case 'invalid_format':
      return issue.format === 'email' || issue.format === 'url' ? issue.format : 'format'
    case 'invalid_value':
      return 'choice'
    case 'custom':
      return issue.message.startsWith('validation.') ? issue.message.slice(11) : 'invalid'
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return 'invalid'
  }
}

/** Inputs come from forms and JSON: a wrong type is a missing value, or letters for a number. */
function typeKey(issue: Extract<Issue, { code: 'invalid_type' }>): string {
  return issue.expected === 'number' || issue.expected === 'int' ? 'number' : 'required'
}

function smallKey(issue: Extract<Issue, { code: 'too_small' }>): string {
  const least = Number(issue.minimum)
  if (issue.origin === 'string') return least <= 1 ? 'required' : `tooShort:${least}`
  if (issue.origin === 'array' || issue.origin === 'set') return `tooFew:${least}`
  return `tooSmall:${least}`
}

function bigKey(issue: Extract<Issue, { code: 'too_big' }>): string {
  const most = Number(issue.maximum)
  if (issue.origin === 'string') return `tooLong:${most}`
  if (issue.origin === 'array' || issue.origin === 'set') return `tooMany:${most}`
  return `tooBig:${most}`
}
