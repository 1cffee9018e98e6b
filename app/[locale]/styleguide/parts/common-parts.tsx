import { AttachedFiles } from '@/src/ui/common/attached-files'
import { Avatar } from '@/src/ui/common/avatar'
import { Breadcrumb } from '@/src/ui/common/breadcrumb'
import { Cover } from '@/src/ui/common/cover'
import { FilterLinks } from '@/src/ui/common/filter-links'
import { PaginationLinks } from '@/src/ui/common/pagination-links'
import { Prose } from '@/src/ui/common/prose'
import { RatingLine } from '@/src/ui/common/rating-line'
import { Skeleton } from '@/src/ui/common/skeleton'
import { Stars } from '@/src/ui/common/stars'
import { ShareLink } from '@/src/ui/share/share-link'
import { arabicName, longWord } from '../hard-words'
import { Sample, SamplesOf } from '../samples-of'
import { ProblemSamples, UploadSamples } from './live-parts'
import { fileSets, lostPicture, names, samplePicture } from './parts-samples'

const row = { display: 'flex', flexWrap: 'wrap', gap: 16, alignItems: 'center' } as const
const covers = {
  display: 'grid',
  gridTemplateColumns: 'repeat(auto-fill, 12rem)',
  gap: 16,
} as const
const here = '/styleguide/parts'

/** The ways through the market: where one is, what is left out, what follows. */
export function WaySamples() {
  const steps = [
    { title: 'Graphisme et design', href: here },
    { title: longWord, href: here },
    { title: arabicName, href: here },
    { title: 'Logos, chartes et identité visuelle des entreprises d’Afrique de l’Ouest' },
  ]
  const links = ['Toutes', 'En cours', longWord, arabicName, 'Terminées 🎉'].map(
    (title, index) => ({
      href: `${here}?filter=${index}`,
      title,
      isCurrent: index === 1,
    }),
  )
  return (
    <SamplesOf title="Ways">
      <Sample name="breadcrumb: long">
        <Breadcrumb steps={steps} />
      </Sample>
      <Sample name="breadcrumb: home alone">
        <Breadcrumb steps={[]} />
      </Sample>
      <Sample name="filters: long">
        <FilterLinks label="Filters" links={links} />
      </Sample>
      <Sample name="pages: first, middle, last">
        <PaginationLinks nextHref={here} firstHref={null} />
        <PaginationLinks nextHref={here} firstHref={here} />
        <PaginationLinks nextHref={null} firstHref={here} />
      </Sample>
      <Sample name="share">
        <div style={row}>
          <ShareLink title={longWord} address="https://2krika.example/fr/services/logo" />
        </div>
      </Sample>
    </SamplesOf>
  )
}

export function PictureSamples() {
  return (
    <SamplesOf title="Portraits and pictures">
      <Sample name="initials: scripts, emoji, one letter, no name">
        <div style={row}>
          {names.map((name) => (
            <Avatar key={name} picture={null} name={name} size={56} />
          ))}
        </div>
      </Sample>
      <Sample name="portrait: usual, lost, small, large">
        <div style={row}>
          <Avatar picture={samplePicture} name="Aminata Ndiaye" size={56} />
          <Avatar picture={lostPicture} name="Aminata Ndiaye" size={56} />
          <Avatar picture={samplePicture} name="Aminata Ndiaye" size={24} />
          <Avatar picture={null} name="Ŋ" size={96} />
        </div>
      </Sample>
      <Sample name="cover: usual, none, lost, wide">
        <div style={covers}>
          <Cover picture={samplePicture} sizes="12rem" />
          <Cover picture={null} sizes="12rem" />
          <Cover picture={lostPicture} sizes="12rem" />
          <Cover picture={null} sizes="12rem" ratio="16 / 5" />
        </div>
      </Sample>
    </SamplesOf>
  )
}

export function WordSamples() {
  const ratings = [
    { average: 0, count: 0 },
    { average: 5, count: 1 },
    { average: 4.996, count: 1_234_567 },
  ]
  return (
    <SamplesOf title="Ratings and texts">
      <Sample name="stars: none to five, large">
        <div style={row}>
          {[0, 1, 3, 5].map((stars) => (
            <Stars key={stars} stars={stars} />
          ))}
          <Stars stars={4} size={32} />
        </div>
      </Sample>
      <Sample name="ratings: none, one, many">
        <div style={row}>
          {ratings.map((rating) => (
            <RatingLine key={rating.count} rating={rating} />
          ))}
        </div>
      </Sample>
      <Sample name="prose: lines, one endless word, right to left, markup, nothing">
        <Prose text={'Une ligne.\n\n- une liste\n- qui se lit 👏🏿'} />
        <Prose text={longWord.repeat(4)} />
        <Prose text={`${arabicName} 2026`} />
        <Prose text={'<b>Pas en gras</b> & <script>alert(1)</script>'} />
        <Prose text="" />
      </Sample>
      <Sample name="loading">
        <Skeleton height="2rem" width="60%" />
        <Skeleton />
        <Skeleton height="8rem" />
      </Sample>
      <Sample name="errors: two known, one unknown">
        <ProblemSamples />
      </Sample>
    </SamplesOf>
  )
}

export function FileSamples() {
  return (
    <SamplesOf title="Files">
      {Object.entries(fileSets).map(([name, files]) => (
        <Sample key={name} name={name}>
          <AttachedFiles files={files} />
        </Sample>
      ))}
      <Sample name="uploads: begun, half there, arrived, refused">
        <UploadSamples />
      </Sample>
    </SamplesOf>
  )
}
