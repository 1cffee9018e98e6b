import type { I18n } from '@payloadcms/translations'
import type { Payload, TypedUser } from 'payload'
import { formatDateTime, formatRelative } from '../../i18n/format'
import { caseDesk, type CaseDesk as Desk } from '../../queries/moderation/case-desk'
import { adminLocale, adminText, type AdminText } from '../admin-text'
import { Badge } from '../badge'
import { Breadcrumb } from '../breadcrumb'
import { staffContext } from '../staff-context'
import { toneOf } from '../state-tones'
import classes from './case-desk.module.css'
import { Changes } from './changes'
import { DecisionPanel } from './decision-panel'
import { decisionText } from './decision-text'
import { Flags } from './flags'
import { ListingPreview } from './listing-preview'
import { SellerPanel } from './seller-panel'

type Props = { doc?: { id: string | number }; payload: Payload; user?: TypedUser; i18n: I18n }

/** One screen to decide a case: the listing, what changes, the flags, the seller, the buttons. */
export const CaseDesk = async ({ doc, payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n })
  if (ctx === null || doc === undefined) return null
  const locale = adminLocale(i18n.language)
  const t = adminText(locale)
  const desk = await caseDesk(ctx, String(doc.id))
  const now = ctx.clock()
  const shared = { locale, t }
  return (
    <div className={`gutter--left gutter--right ${classes.desk}`}>
      <Breadcrumb collection="moderation-cases" title={desk.title} payload={payload} i18n={i18n} />
      <Facts desk={desk} now={now} {...shared} />
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
          <Decision desk={desk} now={now} {...shared} />
          <Flags flags={desk.flags} t={t} />
          <SellerPanel seller={desk.seller} now={now} {...shared} />
        </aside>
      </div>
    </div>
  )
}

/** A plain link: the admin is another application, which loads its own page. */
const openQueueHref = '/admin/collections/moderation-cases?where[status][equals]=open&sort=openedAt'

type Part = { desk: Desk; now: Date; locale: 'fr' | 'en'; t: AdminText }

const Facts = ({ desk, now, locale, t }: Part) => {
  const isOverdue = desk.dueAt !== null && Date.parse(desk.dueAt) < now.getTime()
  const due = desk.dueAt === null ? null : formatRelative(desk.dueAt, now, locale)
  return (
    <p className={classes.facts}>
      <Badge tone={toneOf(desk.kind)}>{t(`admin.states.caseKind.${desk.kind}`)}</Badge>
      <Badge tone={toneOf(desk.status)}>{t(`admin.states.caseStatus.${desk.status}`)}</Badge>
      <span title={formatDateTime(desk.openedAt, locale)}>
        {t('moderation.opened', { moment: formatRelative(desk.openedAt, now, locale) })}
      </span>
      {due !== null && desk.status === 'open' && (
        <span data-late={isOverdue || undefined}>
          {t(isOverdue ? 'moderation.overdue' : 'moderation.due', { moment: due })}
        </span>
      )}
      <a href={openQueueHref}>{t('moderation.queue', { open: desk.openCount })}</a>
    </p>
  )
}

const Decision = ({ desk, now, locale, t }: Part) => {
  if (desk.status === 'open' && desk.mayDecide) {
    return (
      <DecisionPanel
        key={desk.id}
        caseId={desk.id}
        nextCaseId={desk.nextCaseId}
        seriousCount={desk.flags.filter(({ severity }) => severity === 'serious').length}
        text={decisionText(t, desk)}
      />
    )
  }
  return (
    <section className={classes.panel}>
      <h2>{t('moderation.decision.title')}</h2>
      <p>{outcome({ desk, now, locale, t })}</p>
      {desk.decision?.reason && <blockquote>{desk.decision.reason}</blockquote>}
      {desk.nextCaseId !== null && (
        <a
          className={classes.button}
          href={`/admin/collections/moderation-cases/${desk.nextCaseId}`}
        >
          {t('moderation.next')}
        </a>
      )}
    </section>
  )
}

const outcome = ({ desk, now, locale, t }: Part): string => {
  if (desk.status === 'open') return t('moderation.decision.notAllowed')
  if (desk.decision === null) return t(`moderation.decision.closed.${desk.status}`)
  return t('moderation.decision.decided', {
    decision: t(`admin.states.caseDecision.${desk.decision.kind}`),
    name: desk.decision.by,
    moment: formatRelative(desk.decision.at, now, locale),
  })
}
