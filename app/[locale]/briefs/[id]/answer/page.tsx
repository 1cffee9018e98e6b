import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { redirect } from 'next/navigation'
import type { BriefView } from '@/src/contracts/briefs'
import type { OfferableService } from '@/src/contracts/offers'
import { offerableServices } from '@/src/queries/offers/offerable-services'
import { BudgetText } from '@/src/ui/briefs/brief-card'
import classes from '@/src/ui/briefs/briefs.module.css'
import { PageHeader } from '@/src/ui/common/page-header'
import { paths } from '@/src/ui/common/paths'
import { Prose } from '@/src/ui/common/prose'
import { Surface } from '@/src/ui/common/surface'
import { OfferForm } from '@/src/ui/offers/offer-form'
import { pageLocale } from '../../../page-locale'
import { pageUser } from '../../../page-user'
import { readBriefOrMissing } from '../../read-brief'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('briefs.page')
  return { title: t('answer'), robots: { index: false } }
}

/** A seller's offer on a brief; whoever may not answer it finds out why on the brief's page. */
export default async function AnswerPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { id } = await params
  const { ctx } = await pageUser(`/${locale}${paths.answerBrief(id)}`)
  const brief = await readBriefOrMissing(ctx, { id, locale })
  if (!brief.actions.includes('answer')) redirect(`/${locale}${paths.brief(id)}`)
  return <Answer brief={brief} services={await offerableServices(ctx)} />
}

function Answer({ brief, services }: { brief: BriefView; services: OfferableService[] }) {
  const t = useTranslations('briefs')
  return (
    <>
      <PageHeader
        title={t('answer.title', { title: brief.title })}
        intro={t('answer.intro', { name: brief.customerName })}
      />
      <div className={classes.grid}>
        <Surface>
          <OfferForm target={{ kind: 'brief', briefId: brief.id }} services={services} />
        </Surface>
        <Surface>
          <section className={classes.section} aria-label={t('page.description')}>
            <div>
              <span className={classes.dimmed}>{t('card.budget')}</span>
              <p className={classes.budget}>
                <BudgetText brief={brief} />
              </p>
            </div>
            <Prose text={brief.description} />
          </section>
        </Surface>
      </div>
    </>
  )
}
