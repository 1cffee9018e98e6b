import type { I18n } from '@payloadcms/translations'
import { adminLocale } from '../admin-text'
import { labelOf, ReadOnlyField } from './read-only-field'

type Props = {
  field: { label?: unknown; name: string }
  siblingData?: Record<string, unknown>
  i18n: I18n
}

/** A stored list or object, read only. Payload's own editor would be fetched from another host. */
export const JsonField = ({ field, siblingData, i18n }: Props) => (
  <ReadOnlyField label={labelOf(field, adminLocale(i18n.language))}>
    <JsonValue value={siblingData?.[field.name]} />
  </ReadOnlyField>
)

/** A list of words as words, anything else indented. */
export const JsonValue = ({ value }: { value: unknown }) => {
  if (value === null || value === undefined) return '–'
  if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) {
    return value.length === 0 ? '–' : value.join(', ')
  }
  return <pre className="krika-json">{JSON.stringify(value, null, 2)}</pre>
}
