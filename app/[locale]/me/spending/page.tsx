import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import type { Spending } from '@/src/contracts/spending'
import { ownSpending } from '@/src/queries/spending/own-spending'
import { AnchorButton } from '@/src/ui/common/anchor-button'
import { ButtonLink } from '@/src/ui/common/button-link'
import { EmptyState } from '@/src/ui/common/empty-state'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { CustomerDocuments } from '@/src/ui/spending/customer-documents'
import { SpendingMonths, SpendingTotals } from '@/src/ui/spending/spending-months'
import classes from '@/src/ui/spending/spending.module.css'
import { pageLocale, type PageParams } from '../../page-locale'
import { pageUser } from '../../page-user'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('spending')
  return { title: t('title'), robots: { index: false } }
}

export default async function SpendingPage({ params }: PageParams) {
  const locale = await pageLocale(params)
  const { ctx } = await pageUser(`/${locale}${paths.spending}`)
  return <SpendingOverview spending={await ownSpending(ctx)} />
}

function SpendingOverview({ spending: { totals, months } }: { spending: Spending }) {
  const t = useTranslations('spending')
  if (months.length === 0) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState
          title={t('emptyTitle')}
          body={t('emptyBody')}
          action={<ButtonLink href={paths.search}>{t('emptyAction')}</ButtonLink>}
        />
      </>
    )
  }
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <div className={classes.sections}>
        <SpendingTotals totals={totals} />
        <section className={classes.section} aria-labelledby="months">
          <h2 id="months">{t('byMonth')}</h2>
          <SpendingMonths months={months} />
          <div>
            <AnchorButton href="/api/v1/me/spending.csv" variant="light">
              {t('csv.download')}
            </AnchorButton>
          </div>
        </section>
        <CustomerDocuments />
      </div>
    </>
  )
}
