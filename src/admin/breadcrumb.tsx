import type { I18n } from '@payloadcms/translations'
import { SetStepNav } from '@payloadcms/ui'
import type { CollectionSlug, Payload } from 'payload'
import { adminLocale } from './admin-text'
import { labelOf } from './fields/read-only-field'

type Props = { collection: CollectionSlug; title: string; payload: Payload; i18n: I18n }

/** The way back from a page of ours, in the header of the admin. */
export const Breadcrumb = ({ collection, title, payload, i18n }: Props) => {
  const { plural } = payload.collections[collection].config.labels
  const label = labelOf({ name: collection, label: plural }, adminLocale(i18n.language))
  return <SetStepNav nav={[{ label, url: `/admin/collections/${collection}` }, { label: title }]} />
}
