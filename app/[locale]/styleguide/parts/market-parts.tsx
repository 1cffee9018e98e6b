import { BarChart } from '@/src/ui/charts/bar-chart'
import { ButtonLink } from '@/src/ui/common/button-link'
import { DeadEnd } from '@/src/ui/layout/dead-end'
import { PromotedServices } from '@/src/ui/promotions/promoted-services'
import { RatingSummary } from '@/src/ui/reviews/rating-summary'
import { LatestReviews, ReviewList } from '@/src/ui/reviews/review-list'
import { Checklist } from '@/src/ui/seller/checklist'
import { EarningsCards } from '@/src/ui/seller/earnings-cards'
import { Portfolio } from '@/src/ui/sellers/portfolio'
import { SellerCard } from '@/src/ui/sellers/seller-card'
import { AwayNotice, AwayTag } from '@/src/ui/vacations/away-notice'
import { sampleCards, sampleReviews, sampleService } from '../samples'
import { arabicName, longWord } from '../hard-words'
import { Sample, SamplesOf } from '../samples-of'
import { aways, barCharts, earnings, sellerCards, works } from './parts-samples'

const row = { display: 'flex', flexWrap: 'wrap', gap: 16 } as const
const here = '/styleguide/parts'

export function ChartSamples() {
  return (
    <SamplesOf title="Charts">
      {Object.entries(barCharts).map(([name, bars]) => (
        <Sample key={name} name={name}>
          <BarChart
            bars={bars}
            caption="Ce que vous avez gagné, semaine par semaine"
            tableLabel="Les mêmes chiffres en tableau"
            columns={{ name: 'Semaine', value: 'Montant' }}
          />
        </Sample>
      ))}
    </SamplesOf>
  )
}

const nobody = [5, 4, 3, 2, 1].map((stars) => ({ stars, count: 0 }))
const many = [5, 4, 3, 2, 1].map((stars) => ({ stars, count: 10 ** (stars + 1) }))
const hrefOf = (stars: number): string => `${here}?stars=${stars}`

export function ReviewSamples() {
  return (
    <SamplesOf title="Reviews">
      <Sample name="summary: many, filtered by four stars">
        <RatingSummary
          rating={{ average: 4.996, count: 1_111_100 }}
          histogram={many}
          hrefOf={hrefOf}
          current={4}
        />
      </Sample>
      <Sample name="summary: none">
        <RatingSummary rating={{ average: 0, count: 0 }} histogram={nobody} hrefOf={hrefOf} />
      </Sample>
      <Sample name="list: long, without words, long name, of a service">
        <ReviewList
          sellerName={arabicName}
          reviews={sampleReviews.map((review, index) =>
            index === 0 ? { ...review, serviceTitle: longWord, serviceSlug: 'logo' } : review,
          )}
        />
      </Sample>
      <Sample name="the last of many">
        <LatestReviews
          sellerName={longWord}
          reviews={sampleReviews.slice(0, 1)}
          all={{ href: here, count: 1_234_567 }}
        />
      </Sample>
      <Sample name="list: none">
        <ReviewList sellerName="Li" reviews={[]} />
      </Sample>
    </SamplesOf>
  )
}

export function SellerSamples() {
  return (
    <SamplesOf title="Sellers">
      {Object.entries(sellerCards).map(([name, service]) => (
        <Sample key={name} name={name}>
          <SellerCard service={service} />
        </Sample>
      ))}
      <Sample name="portfolio: six pictures, none, long words, a lost one">
        <Portfolio works={works} />
      </Sample>
      {Object.entries(aways).map(([name, away]) => (
        <Sample key={name} name={`away: ${name}`}>
          <AwayNotice away={away} name={name === 'a long word' ? arabicName : 'Aminata'} />
          <div style={row}>
            <AwayTag away={away} />
          </div>
        </Sample>
      ))}
    </SamplesOf>
  )
}

export function PromotedSamples() {
  return (
    <SamplesOf title="Promoted services">
      <Sample name="none: nothing shows">
        <PromotedServices services={[]} />
      </Sample>
      <Sample name="two, one of them long">
        <PromotedServices services={sampleCards.slice(0, 2)} />
      </Sample>
    </SamplesOf>
  )
}

const stepsOf = (done: number) =>
  ['Votre profil', longWord, sampleService.seller.headline].map((title, index) => ({
    title,
    help: 'Une photo, une phrase et vos langues : les clients veulent savoir qui travaille.',
    isDone: index < done,
    action: <ButtonLink href={here}>Continuer</ButtonLink>,
  }))

export function SellerSpaceSamples() {
  return (
    <SamplesOf title="Seller space">
      {[0, 1, 3].map((done) => (
        <Sample key={done} name={`checklist: ${done} of 3 done`}>
          <Checklist steps={stepsOf(done)} />
        </Sample>
      ))}
      {earnings.map((one) => (
        <Sample key={one.currency} name={`earnings in ${one.currency}`}>
          <EarningsCards earnings={one} withHelp={one.currency === 'EUR'} />
        </Sample>
      ))}
    </SamplesOf>
  )
}

export function DeadEndSamples() {
  return (
    <SamplesOf title="Dead ends">
      <DeadEnd code="404" title="Cette page n’existe pas" body="Elle a peut-être changé d’adresse.">
        <ButtonLink href="/">Accueil</ButtonLink>
        <ButtonLink href="/search" variant="light">
          Explorer
        </ButtonLink>
      </DeadEnd>
      <DeadEnd
        code="500"
        title={`Erreur ${longWord}`}
        body={'Quelque chose s’est cassé de notre côté. '.repeat(6)}
        note="Numéro : 019b76da-a800-715f-82da-000000000001-019b76da-a800-715f-82da"
      >
        <ButtonLink href={here}>Réessayer</ButtonLink>
      </DeadEnd>
    </SamplesOf>
  )
}
