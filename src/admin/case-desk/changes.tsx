import type { Locale } from '../../contracts/locale'
import { compareListings } from '../../domain/moderation/compare-listings'
import { diffWords, type DiffPart } from '../../domain/moderation/diff-words'
import { formatMoney } from '../../i18n/format'
import type { CaseDesk } from '../../queries/moderation/case-desk'
import type { Listing } from '../../queries/moderation/listing-of'
import type { AdminText } from '../admin-text'
import classes from './case-desk.module.css'
import { fieldName } from './field-name'

type Props = {
  proposed: Listing
  live: NonNullable<CaseDesk['live']>
  locale: Locale
  t: AdminText
}

/** What an edit would change for the public: texts word by word, pictures side by side. */
export const Changes = ({ proposed, live, locale, t }: Props) => {
  const titles = new Map([
    [live.draft.categoryId, live.categoryTitle],
    [proposed.draft.categoryId, proposed.categoryTitle],
  ])
  const changes = compareListings(live.draft, proposed.draft, {
    money: (amountMinor) => formatMoney({ amountMinor, currency: proposed.draft.currency }, locale),
    days: (count) => t('moderation.listing.days', { count }),
    revisions: (count) =>
      count === null
        ? t('moderation.listing.unlimited')
        : t('moderation.listing.revisions', { count }),
    category: (id) => titles.get(id) ?? '',
  })
  const hasNewPictures = proposed.draft.galleryIds.join() !== live.draft.galleryIds.join()
  return (
    <section className={classes.panel}>
      <h2>{t('moderation.changes')}</h2>
      <p className={classes.muted}>
        {t('moderation.changesIntro')}{' '}
        <a href={`/${live.draft.language}/services/${live.slug}`} target="_blank" rel="noreferrer">
          {t('moderation.seeLive')}
        </a>
      </p>
      {changes.length === 0 && !hasNewPictures && <p>{t('moderation.noChanges')}</p>}
      <dl className={classes.changes}>
        {changes.map(({ field, before, after }) => (
          <div key={field}>
            <dt>{fieldName(field, t)}</dt>
            <dd>
              {partsOf(field, before, after).map((part, index) => {
                if (part.kind === 'removed') return <del key={index}>{part.text}</del>
                if (part.kind === 'added') return <ins key={index}>{part.text}</ins>
                return <span key={index}>{part.text}</span>
              })}
            </dd>
          </div>
        ))}
        {hasNewPictures && (
          <div>
            <dt>{fieldName('gallery', t)}</dt>
            <dd className={classes.galleries}>
              <Thumbnails label={t('moderation.before')} listing={live} />
              <Thumbnails label={t('moderation.after')} listing={proposed} />
            </dd>
          </div>
        )}
      </dl>
    </section>
  )
}

/** Prices and delays change as a whole; only texts are compared word by word. */
const partsOf = (field: string, before: string, after: string): DiffPart[] => {
  if (!/(?:^language|^category|\.price|\.delivery|\.revisions)$/u.test(field)) {
    return diffWords(before, after)
  }
  const parts: DiffPart[] = [
    { kind: 'removed', text: before },
    { kind: 'same', text: ' ' },
    { kind: 'added', text: after },
  ]
  return parts.filter(({ text }) => text !== '')
}

const Thumbnails = ({ label, listing }: { label: string; listing: Listing }) => (
  <figure className={classes.thumbnails}>
    <figcaption>{label}</figcaption>
    {listing.gallery.map((picture) => (
      <img key={picture.id} src={picture.thumbnailUrl} alt={picture.alt} width={72} height={72} />
    ))}
  </figure>
)
