import Link from 'next/link'
import type { AdminViewServerProps } from 'payload'
import { reconciliationRuns } from '../../queries/ledger/reconciliation-runs'
import { adminText } from '../admin-text'
import { pageContext } from '../page-context'
import type { StaffContext } from '../staff-context'
import { StaffPage } from '../staff-page'
import { RunPanel } from './run-panel'
import classes from './reconciliation.module.css'

/**
 * Every comparison of our books with the providers' reports: days, totals of both sides and what
 * differed. To who may not see the books the page does not exist.
 */
export const ReconciliationPage = (view: AdminViewServerProps) => {
  const ctx = pageContext(view.initPageResult.req, { page: 'books', path: '/admin/reconciliation' })
  return (
    <StaffPage view={view} title="admin.reconciliation.title">
      <Runs ctx={ctx} page={pageOf(view.searchParams?.page)} />
    </StaffPage>
  )
}

const pageOf = (typed: string | string[] | undefined): number =>
  typeof typed === 'string' && /^[1-9]\d{0,4}$/u.test(typed) ? Number(typed) : 1

const Runs = async ({ ctx, page }: { ctx: StaffContext; page: number }) => {
  const { locale } = ctx.viewer
  const t = adminText(locale)
  const { runs, hasMore } = await reconciliationRuns(ctx, { page })
  return (
    <div className={`gutter--left gutter--right ${classes.page}`}>
      <header className={classes.header}>
        <h1>{t('admin.reconciliation.title')}</h1>
        <p>{t('admin.reconciliation.lead')}</p>
      </header>
      {runs.length === 0 && <p className={classes.muted}>{t('admin.reconciliation.empty')}</p>}
      {runs.map((run) => (
        <RunPanel key={run.id} run={run} locale={locale} t={t} />
      ))}
      {(page > 1 || hasMore) && (
        <nav className={classes.pages}>
          {page > 1 && (
            <Link href={`/admin/reconciliation?page=${page - 1}`}>
              {t('admin.reconciliation.newer')}
            </Link>
          )}
          {hasMore && (
            <Link href={`/admin/reconciliation?page=${page + 1}`}>
              {t('admin.reconciliation.older')}
            </Link>
          )}
        </nav>
      )}
    </div>
  )
}
