import type { Locale } from '../../contracts/locale'
import { formatRelative } from '../../i18n/format'
import type { SellerHistory } from '../../queries/moderation/seller-history'
import type { AdminText } from '../admin-text'
import { Badge } from '../badge'
import { toneOf } from '../state-tones'
import classes from './case-desk.module.css'

type Props = {
  cases: readonly SellerHistory['cases'][number][]
  /** What stands there when there are none. */
  empty: string
  now: Date
  locale: Locale
  t: AdminText
}

/** Earlier cases, newest first: where each led, and when. */
export const CaseHistory = ({ cases, empty, now, locale, t }: Props) => {
  if (cases.length === 0) return <p className={classes.muted}>{empty}</p>
  return (
    <ul className={classes.history}>
      {cases.map((entry) => (
        <li key={entry.id}>
          <a href={`/admin/collections/moderation-cases/${entry.id}`}>{entry.title}</a>
          <span>
            <Badge tone={toneOf(entry.decision ?? entry.status)}>
              {entry.decision === null
                ? t(`admin.states.caseStatus.${entry.status}`)
                : t(`admin.states.caseDecision.${entry.decision}`)}
            </Badge>{' '}
            <span className={classes.muted}>{formatRelative(entry.at, now, locale)}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
