import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { BriefView } from '@/src/contracts/briefs'
import type { OfferView } from '@/src/contracts/offers'
import { offersOnBrief } from '@/src/queries/briefs/offers-on-brief'
import { viewerContext } from '@/src/runtime'
import { AnswerBrief } from '@/src/ui/briefs/answer-brief'
import { BriefContent } from '@/src/ui/briefs/brief-content'
import { BriefMoves } from '@/src/ui/briefs/brief-moves'
import classes from '@/src/ui/briefs/briefs.module.css'
import { CompareOffers } from '@/src/ui/briefs/compare-offers'
import { RefreshOnSignals } from '@/src/ui/workspace/refresh-on-signals'
import { pageLocale } from '../../page-locale'
import { readBriefOrMissing } from '../read-brief'

type Props = { params: Promise<{ locale: string; id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('briefs.page')
  // Somebody's own project, online for a month: the board is what engines list.
  return { title: t('metaTitle'), robots: { index: false, follow: true } }
}

/** Rendered per request: what it shows and offers depends on who reads. */
export default async function BriefPage({ params }: Props) {
  const locale = await pageLocale(params)
  const { id } = await params
  const ctx = await viewerContext()
  const brief = await readBriefOrMissing(ctx, { id, locale })
  if (brief.isMine) {
    const offers = await offersOnBrief(ctx, { briefId: id })
    return <OwnBrief brief={brief} offers={offers} />
  }
  const { viewer } = ctx
  const member = viewer.kind === 'user' && viewer.sellerId !== null ? 'seller' : 'customer'
  const reader = viewer.kind === 'user' ? member : 'visitor'
  return (
    <BriefContent
      brief={brief}
      next={<AnswerBrief brief={brief} reader={reader} />}
      offers={null}
    />
  )
}

function OwnBrief({ brief, offers }: { brief: BriefView; offers: OfferView[] }) {
  const mayCompare = brief.actions.includes('compare') || offers.length > 0
  return (
    <>
      <RefreshOnSignals />
      <BriefContent
        brief={brief}
        next={
          <div className={classes.buttons}>
            <BriefMoves brief={brief} />
          </div>
        }
        offers={mayCompare ? <CompareOffers briefId={brief.id} initial={offers} /> : null}
      />
    </>
  )
}
