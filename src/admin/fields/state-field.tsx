import type { I18n } from '@payloadcms/translations'
import { adminLocale, adminText } from '../admin-text'
import { Badge } from '../badge'
import { toneOf } from '../state-tones'
import { labelOf, ReadOnlyField } from './read-only-field'

type Props = {
  field: { label?: unknown; name: string }
  siblingData?: Record<string, unknown>
  subject: string
  i18n: I18n
}

/** A state on a document: shown, never typed. Workflows move it. */
export const StateField = ({ field, siblingData, subject, i18n }: Props) => {
  const locale = adminLocale(i18n.language)
  const value = siblingData?.[field.name]
  return (
    <ReadOnlyField label={labelOf(field, locale)}>
      {typeof value === 'string' && value !== '' ? (
        <Badge tone={toneOf(value)}>{adminText(locale)(`admin.states.${subject}.${value}`)}</Badge>
      ) : (
        '–'
      )}
    </ReadOnlyField>
  )
}
