import { formatDateTime, formatRelative } from '../../i18n/format'
import type { DeskHead } from '../../queries/moderation/brief-desk'
import type { AdminText } from '../admin-text'
import { Badge } from '../badge'
import { toneOf } from '../state-tones'
import classes from './case-desk.module.css'
import { DecisionPanel } from './decision-panel'
import { decisionText } from './decision-text'

/** A plain link: the admin is another application, which loads its own page. */
const openQueueHref = '/admin/collections/moderation-cases?where[status][equals]=open&sort=openedAt'

type Part = { desk: DeskHead; now: Date; locale: 'fr' | 'en'; t: AdminText }

/** What a case is, since when it waits, and the way back to the queue. */
export const DeskFacts = ({ desk, now, locale, t }: Part) => {
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

/** The buttons, or what was decided. */
export const DeskDecision = ({ desk, now, locale, t }: Part) => {
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
