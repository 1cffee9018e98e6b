import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { Currency } from '@/src/contracts/money'
import { currencies } from '@/src/contracts/money'
import type { SellerStatement } from '@/src/contracts/payouts'
import { sellerStatement } from '@/src/queries/payouts/seller-statement'
import { AnchorButton } from '@/src/ui/common/anchor-button'
import { ButtonLink } from '@/src/ui/common/button-link'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Surface } from '@/src/ui/common/surface'
import classes from '@/src/ui/payouts/payouts.module.css'
import { PeriodForm } from '@/src/ui/payouts/period-form'
import { PrintButton } from '@/src/ui/payouts/print-button'
import { StatementTable } from '@/src/ui/payouts/statement-table'
import { pageLocale } from '../../../page-locale'
import { pageSeller } from '../../page-seller'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const today = () => new Date().toISOString().slice(0, 10)

/** The month so far unless the address says another period; nonsense falls back to it. */
const Period = z.object({
  currency: Currency.catch('XOF'),
  from: z.iso.date().catch(() => `${today().slice(0, 8)}01`),
  to: z.iso.date().catch(today),
})

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('payouts.statement')
  return { title: t('title'), robots: { index: false } }
}

export default async function StatementPage({ params, searchParams }: Props) {
  const locale = await pageLocale(params)
  const { ctx } = await pageSeller(locale, paths.sellerStatement)
  const period = Period.parse(await searchParams)
  return <Statement statement={await sellerStatement(ctx, period)} />
}

function Statement({ statement }: { statement: SellerStatement }) {
  const t = useTranslations('payouts.statement')
  const { currency, from, to } = statement
  const query = new URLSearchParams({ currency, from, to }).toString()
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <div className={classes.columns}>
        <div className={`${classes.section} ${classes.screen}`}>
          <PeriodForm statement={statement} currencies={currencies} />
          <div className={classes.buttons}>
            <AnchorButton href={`/api/v1/seller/statements.csv?${query}`}>{t('csv')}</AnchorButton>
            <PrintButton>{t('print')}</PrintButton>
            <ButtonLink href={paths.sellerEarnings} variant="quiet">
              {t('back')}
            </ButtonLink>
          </div>
        </div>
        {statement.movements.length === 0 ? <p>{t('empty')}</p> : null}
        <Surface>
          <StatementTable statement={statement} />
        </Surface>
      </div>
    </>
  )
}
