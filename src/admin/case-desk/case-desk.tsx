import type { I18n } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'
import { briefOfCase } from '../../queries/moderation/brief-desk'
import { caseDesk } from '../../queries/moderation/case-desk'
import { adminLocale, adminText } from '../admin-text'
import { Breadcrumb } from '../breadcrumb'
import { staffContext } from '../staff-context'
import { BriefCase } from './brief-case'
import classes from './case-desk.module.css'
import { Changes } from './changes'
import { DeskDecision, DeskFacts } from './desk-head'
import { Flags } from './flags'
import { ListingPreview } from './listing-preview'
import { SellerPanel } from './seller-panel'

type Props = { doc?: { id: string | number }; payload: Payload; user?: TypedUser; i18n: I18n }

/** One screen to decide a case: the listing, what changes, the flags, the seller, the buttons. */
export const CaseDesk = async ({ doc, payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n }, 'moderation-cases')
  if (ctx === null || doc === undefined) return null
  const locale = adminLocale(i18n.language)
  const t = adminText(locale)
  const briefId = await briefOfCase(ctx, String(doc.id))
  if (briefId !== null) {
    return <BriefCase caseId={String(doc.id)} {...{ briefId, ctx, payload, i18n }} />
  }
  const desk = await caseDesk(ctx, String(doc.id))
  const now = ctx.clock()
  const shared = { locale, t }
  return (
    <div className={`gutter--left gutter--right ${classes.desk}`}>
      <Breadcrumb collection="moderation-cases" title={desk.title} payload={payload} i18n={i18n} />
      <DeskFacts desk={desk} now={now} {...shared} />
      <div className={classes.columns}>
        <div className={classes.main}>
          {desk.live !== null && <Changes proposed={desk.proposed} live={desk.live} {...shared} />}
          <ListingPreview
            listing={desk.proposed}
            flags={desk.flags}
            title={t('moderation.preview')}
            {...shared}
          />
        </div>
        <aside className={classes.side}>
          <DeskDecision desk={desk} now={now} {...shared} />
          <Flags flags={desk.flags} t={t} />
          <SellerPanel seller={desk.seller} now={now} {...shared} />
        </aside>
      </div>
    </div>
  )
}
