import type { I18n } from '@payloadcms/translations'
import type { CollectionSlug, Field, Payload, TypedUser } from 'payload'
import { namesOf } from '../../queries/accounts/names-of'
import { adminLocale } from '../admin-text'
import { Breadcrumb } from '../breadcrumb'
import { labelOf } from '../fields/read-only-field'
import { staffContext } from '../staff-context'
import { readableFields } from './readable-fields'
import classes from './record-view.module.css'
import { RecordValue } from './record-value'

type Config = { slug: CollectionSlug; fields: Field[]; admin?: { useAsTitle?: string } }
type Props = {
  doc?: Record<string, unknown> & { id: string | number }
  initPageResult: { collectionConfig?: Config }
  payload: Payload
  user?: TypedUser
  i18n: I18n
}

/**
 * A document nobody edits by hand, as a page to read: no grey inputs, no buttons. Only the fields
 * that this member of the staff may see; `doc` has been through the access rules already.
 */
export const RecordView = async ({ doc, initPageResult, payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n }, 'any')
  const config = initPageResult.collectionConfig
  if (ctx === null || doc === undefined || config === undefined) return null
  const locale = adminLocale(i18n.language)
  const fields = readableFields(config.fields).filter(
    ({ name, unless }) => name in doc && !(unless !== undefined && doc[unless]),
  )
  const texts = fields.map(({ name }) => doc[name]).filter((value) => typeof value === 'string')
  const [titles, people] = await Promise.all([
    titlesOf({ payload, user, doc, fields }),
    namesOf(ctx, texts),
  ])
  return (
    <div className={`gutter--left gutter--right ${classes.page}`}>
      <Breadcrumb
        collection={config.slug}
        title={titleOf(config, doc)}
        payload={payload}
        i18n={i18n}
      />
      <dl className={classes.record}>
        {fields.map((field) => (
          <div key={field.name} data-wide={wideTypes.has(field.type) || undefined}>
            <dt>{labelOf(field, locale)}</dt>
            <dd>
              <RecordValue field={field} doc={doc} {...{ titles, people, locale }} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

const wideTypes = new Set(['textarea', 'json'])

const titleOf = ({ admin }: Config, doc: Record<string, unknown>): string => {
  const title = admin?.useAsTitle === undefined ? null : doc[admin.useAsTitle]
  return typeof title === 'string' && title !== '' ? title : String(doc.id)
}

type Asked = Pick<Props, 'payload' | 'user'> & {
  doc: Record<string, unknown>
  fields: ReturnType<typeof readableFields>
}

/** Names of related documents, read with the rights of whoever looks. */
const titlesOf = async ({ payload, user, doc, fields }: Asked): Promise<Map<string, string>> => {
  const found = await Promise.all(
    fields.map(async (field): Promise<[string, string][]> => {
      const id = doc[field.name]
      if (field.relationTo === undefined || typeof id !== 'string') return []
      const related = await payload.findByID({
        collection: field.relationTo as CollectionSlug,
        id,
        depth: 0,
        overrideAccess: false,
        user,
        disableErrors: true,
      })
      const title = payload.config.collections.find(({ slug }) => slug === field.relationTo)?.admin
        .useAsTitle
      const name: unknown =
        related === null || title === undefined ? null : Reflect.get(related, title)
      return typeof name === 'string' && name !== '' ? [[id, name]] : []
    }),
  )
  return new Map(found.flat())
}
