import type { AdminViewServerProps } from 'payload'
import { platformStatement } from '../../queries/ledger/platform-statement'
import { trialBalance } from '../../queries/ledger/trial-balance'
import { adminText } from '../admin-text'
import { pageContext } from '../page-context'
import type { StaffContext } from '../staff-context'
import { StaffPage } from '../staff-page'
import { AuditButton } from './audit-button'
import classes from './ledger-view.module.css'
import { periodOf } from './period'
import { Statement } from './statement'
import { TrialBalanceTables } from './trial-balance-tables'

/**
 * The books of the platform: trial balance, its own statement, and the audit on demand. To who may
 * not see them the page does not exist.
 */
export const LedgerPage = (view: AdminViewServerProps) => {
  const ctx = pageContext(view.initPageResult.req, { page: 'books', path: '/admin/ledger' })
  return (
    <StaffPage view={view} title="admin.ledger.title">
      <Books ctx={ctx} searchParams={view.searchParams ?? {}} />
    </StaffPage>
  )
}

type BooksProps = {
  ctx: StaffContext
  searchParams: Record<string, string | string[] | undefined>
}

const Books = async ({ ctx, searchParams }: BooksProps) => {
  const { locale } = ctx.viewer
  const t = adminText(locale)
  const period = periodOf(searchParams, ctx.clock())
  const balance = await trialBalance(ctx, { at: period.at })
  const statement = await platformStatement(ctx, period)
  return (
    <div className={`gutter--left gutter--right ${classes.page}`}>
      <header className={classes.header}>
        <h1>{t('admin.ledger.title')}</h1>
        <p>{t('admin.ledger.lead')}</p>
      </header>
      <TrialBalanceTables balance={balance} at={period.atDay} locale={locale} t={t} />
      <Statement statement={statement} days={period.days} locale={locale} t={t} />
      <section className={classes.panel}>
        <h2>{t('admin.ledger.audit')}</h2>
        <p className={classes.muted}>{t('admin.ledger.auditLead')}</p>
        <AuditButton
          locale={locale}
          texts={{
            run: t('admin.ledger.run'),
            running: t('admin.ledger.running'),
            failed: t('admin.ledger.failed'),
            dirty: t('admin.ledger.dirty'),
            clean: t('admin.ledger.clean'),
            rule: t('admin.ledger.rule'),
            subject: t('admin.ledger.subject'),
            detail: t('admin.ledger.detail'),
          }}
        />
      </section>
    </div>
  )
}
