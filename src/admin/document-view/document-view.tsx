import type { ComponentProps } from 'react'
import { adminText } from '../admin-text'
import { RecordView } from '../record-view/record-view'
import { staffContext } from '../staff-context'
import { documentAddress } from './document-address'
import classes from './document-view.module.css'

/** A document as it was frozen, and its file. */
export const DocumentView = (props: ComponentProps<typeof RecordView>) => {
  const ctx = staffContext(props, 'documents')
  if (ctx === null || props.doc === undefined) return null
  const t = adminText(ctx.viewer.locale)
  return (
    <>
      <p className={`gutter--left gutter--right ${classes.download}`}>
        <a className={classes.button} href={documentAddress(String(props.doc.id))} download>
          {t('admin.documents.download')}
        </a>
      </p>
      <RecordView {...props} />
    </>
  )
}
