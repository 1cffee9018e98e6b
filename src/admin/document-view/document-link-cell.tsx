import type { I18n } from '@payloadcms/translations'
import { adminLocale, adminText } from '../admin-text'
import { documentAddress } from './document-address'

type Props = { rowData?: { id?: string | number }; i18n: I18n }

/** Downloads a document from the list. */
export const DocumentLinkCell = ({ rowData, i18n }: Props) => {
  const t = adminText(adminLocale(i18n.language))
  return (
    <a href={documentAddress(String(rowData?.id ?? ''))} className="krika-cell-link" download>
      {t('admin.documents.pdf')}
    </a>
  )
}
