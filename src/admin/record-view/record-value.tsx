import type { Locale } from '../../contracts/locale'
import { Currency } from '../../contracts/money'
import { formatMoney, formatNumber } from '../../i18n/format'
import type { NamedPerson } from '../../queries/accounts/names-of'
import { adminText } from '../admin-text'
import { Badge } from '../badge'
import { exactMoment } from '../exact-moment'
import { JsonValue } from '../fields/json-field'
import { labelOf } from '../fields/read-only-field'
import { toneOf } from '../state-tones'
import type { ReadableField } from './readable-fields'

type Props = {
  field: ReadableField
  doc: Record<string, unknown>
  titles: ReadonlyMap<string, string>
  /** People whose ids stand in plain text fields, such as who asked for a payout. */
  people: ReadonlyMap<string, NamedPerson>
  locale: Locale
}

/** One value as people read it: states in words, money with its currency, relations as links. */
export const RecordValue = ({ field, doc, titles, people, locale }: Props) => {
  const value = doc[field.name]
  if (value === null || value === undefined || value === '') return '–'
  if (field.subject !== undefined && typeof value === 'string') {
    return (
      <Badge tone={toneOf(value)}>
        {adminText(locale)(`admin.states.${field.subject}.${value}`)}
      </Badge>
    )
  }
  if (field.codes !== undefined && typeof value === 'string') {
    return adminText(locale)(`admin.codes.${field.codes}.${value}`)
  }
  if (field.relationTo !== undefined && typeof value === 'string') {
    return (
      <a href={`/admin/collections/${field.relationTo}/${value}`}>{titles.get(value) ?? value}</a>
    )
  }
  const person = typeof value === 'string' ? people.get(value) : undefined
  if (person !== undefined) {
    return <a href={`/admin/collections/${person.collection}/${person.id}`}>{person.name}</a>
  }
  if (typeof value === 'boolean') return adminText(locale)(value ? 'admin.yes' : 'admin.no')
  if (field.type === 'date' && typeof value === 'string') return exactMoment(value, locale)
  if (field.type === 'json') return <JsonValue value={value} />
  if (typeof value === 'number') return numberOf(value, { field, doc, locale })
  const option = field.options?.find((entry) => entry.value === value)
  return option === undefined
    ? wordsOf(value)
    : labelOf({ name: option.value, label: option.label }, locale)
}

const numberOf = (
  value: number,
  { field, doc, locale }: Pick<Props, 'field' | 'doc' | 'locale'>,
): string => {
  const currency = Currency.safeParse(doc.currency)
  return field.isAmount && currency.success
    ? formatMoney({ amountMinor: value, currency: currency.data }, locale)
    : formatNumber(value, locale)
}

const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)
