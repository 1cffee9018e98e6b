import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { BriefView } from '../../contracts/briefs'
import { formatDate, formatLanguage } from '../../i18n/format'
import { AttachedFiles } from '../common/attached-files'
import { Moment } from '../common/moment'
import { Notice } from '../common/notice'
import { PageHeader } from '../common/page-header'
import { Prose } from '../common/prose'
import { Surface } from '../common/surface'
import { BudgetText } from './brief-card'
import { BriefStatusTag } from './brief-status-tag'
import classes from './briefs.module.css'

/** A brief in full; `next` is what this reader can do, `offers` what its customer compares. */
export function BriefContent({
  brief,
  next,
  offers,
}: {
  brief: BriefView
  next: ReactNode
  offers: ReactNode
}) {
  const t = useTranslations('briefs.page')
  const locale = useLocale()
  return (
    <>
      <PageHeader title={brief.title} />
      <div className={classes.grid}>
        <div className={classes.column}>
          <StaffWord brief={brief} />
          <Surface>
            <section className={classes.section} aria-label={t('description')}>
              <div className={classes.tags}>
                <BriefStatusTag status={brief.status} />
              </div>
              <Prose text={brief.description} />
              {brief.files.length > 0 ? (
                <div>
                  <strong>{t('files')}</strong>
                  <AttachedFiles files={brief.files} />
                </div>
              ) : null}
            </section>
          </Surface>
          {offers}
        </div>
        <div className={classes.column}>
          <Surface>
            <section className={classes.section} aria-label={t('facts')}>
              <Facts brief={brief} />
              {brief.expiresAt && brief.status === 'open' ? (
                <p className={classes.dimmed}>
                  {t('expires', { date: formatDate(brief.expiresAt, locale) })}
                </p>
              ) : null}
              {next}
            </section>
          </Surface>
        </div>
      </div>
    </>
  )
}

function Facts({ brief }: { brief: BriefView }) {
  const t = useTranslations('briefs')
  const locale = useLocale()
  return (
    <dl className={classes.pairs}>
      <Fact label={t('card.budget')}>
        <BudgetText brief={brief} />
      </Fact>
      <Fact label={t('card.category')}>{brief.category.title}</Fact>
      {brief.wantedBy ? (
        <Fact label={t('form.wantedByFact')}>{formatDate(brief.wantedBy, locale)}</Fact>
      ) : null}
      <Fact label={t('card.language')}>{formatLanguage(brief.language, locale)}</Fact>
      <Fact label={t('card.customer')}>
        <span dir="auto">{brief.customerName}</span>
        {', '}
        <Moment iso={brief.postedAt} />
      </Fact>
      <Fact label={t('card.answers')}>{t('card.offers', { count: brief.offerCount })}</Fact>
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** What the staff decided, to its customer alone. */
function StaffWord({ brief }: { brief: BriefView }) {
  const t = useTranslations('briefs.page')
  if (!brief.isMine) return null
  if (brief.status === 'held') return <Notice title={t('heldTitle')}>{t('heldBody')}</Notice>
  if (brief.status === 'changes_requested') {
    return <Notice title={t('changesTitle')}>{brief.moderationNote}</Notice>
  }
  if (brief.status !== 'rejected') return null
  return (
    <Notice tone="bad" title={t('rejectedTitle')}>
      {brief.moderationNote}
    </Notice>
  )
}
