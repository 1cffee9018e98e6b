import type { Locale } from '../../contracts/locale'
import type { ModerationFlag } from '../../contracts/services'
import { formatMoney } from '../../i18n/format'
import type { Listing } from '../../queries/moderation/listing-of'
import type { AdminText } from '../admin-text'
import classes from './case-desk.module.css'
import { Marked } from './marked'

type Props = {
  listing: Listing
  flags: ModerationFlag[]
  locale: Locale
  t: AdminText
  title: string
}

/** The page the public would get, with the words that raised a flag marked. */
export const ListingPreview = ({ listing, flags, locale, t, title }: Props) => {
  const { draft } = listing
  const marked = (field: string, text: string) => (
    <Marked text={text} flags={flags.filter((flag) => flag.field === field)} />
  )
  return (
    <section className={classes.panel}>
      <p className={classes.eyebrow}>{title}</p>
      <Gallery listing={listing} t={t} />
      <p className={classes.muted}>{listing.categoryTitle ?? t('moderation.listing.noCategory')}</p>
      <h2 className={classes.listingTitle}>{marked('title', draft.title)}</h2>
      <p className={classes.prose}>{marked('description', draft.description)}</p>
      {draft.tags.length > 0 && (
        <p className={classes.tags}>
          {draft.tags.map((tag) => (
            <span key={tag}>{tag}</span>
          ))}
        </p>
      )}
      <Packages listing={listing} locale={locale} t={t} marked={marked} />
      <Extras listing={listing} locale={locale} t={t} marked={marked} />
      <Questions listing={listing} t={t} marked={marked} />
      {draft.titleSecond !== '' && (
        <div className={classes.second}>
          <h3>{t('moderation.listing.second')}</h3>
          <h4>{marked('titleSecond', draft.titleSecond)}</h4>
          <p className={classes.prose}>{marked('descriptionSecond', draft.descriptionSecond)}</p>
        </div>
      )}
    </section>
  )
}

type Mark = (field: string, text: string) => React.ReactNode
type Part = { listing: Listing; t: AdminText; marked: Mark }

const Gallery = ({ listing, t }: Omit<Part, 'marked'>) => {
  const [first, ...others] = listing.gallery
  if (first === undefined)
    return <p className={classes.warning}>{t('moderation.listing.noPicture')}</p>
  return (
    <div className={classes.gallery}>
      <a href={first.url} target="_blank" rel="noreferrer">
        <img src={first.url} alt={first.alt} width={first.width} height={first.height} />
      </a>
      {others.length > 0 && (
        <div>
          {others.map((picture) => (
            <a key={picture.id} href={picture.url} target="_blank" rel="noreferrer">
              <img src={picture.thumbnailUrl} alt={picture.alt} width={84} height={84} />
            </a>
          ))}
        </div>
      )}
    </div>
  )
}

const Packages = ({ listing, locale, t, marked }: Part & { locale: Locale }) => (
  <>
    <h3>{t('moderation.field.packages')}</h3>
    <div className={classes.packages}>
      {listing.draft.packages.map((entry) => {
        const path = `packages.${entry.tier}`
        const { currency } = listing.draft
        return (
          <article key={entry.tier}>
            <p className={classes.eyebrow}>{t(`moderation.tier.${entry.tier}`)}</p>
            <h4>{marked(`${path}.name`, entry.name)}</h4>
            <strong className={classes.price}>
              {formatMoney({ amountMinor: entry.priceMinor, currency }, locale)}
            </strong>
            <p>{marked(`${path}.description`, entry.description)}</p>
            <ul>
              <li>{t('moderation.listing.days', { count: entry.deliveryDays })}</li>
              <li>
                {entry.revisions === null
                  ? t('moderation.listing.unlimited')
                  : t('moderation.listing.revisions', { count: entry.revisions })}
              </li>
              {entry.features.map((feature, index) => (
                <li key={index}>{marked(`${path}.features`, feature)}</li>
              ))}
            </ul>
          </article>
        )
      })}
    </div>
  </>
)

const Extras = ({ listing, locale, t, marked }: Part & { locale: Locale }) => {
  const { extras, currency } = listing.draft
  if (extras.length === 0) return null
  return (
    <>
      <h3>{t('moderation.field.extras')}</h3>
      <ul className={classes.list}>
        {extras.map((extra, index) => (
          <li key={index}>
            <span>
              <strong>{marked(`extras.${index}.name`, extra.name)}</strong>
              {extra.description !== '' && (
                <> – {marked(`extras.${index}.description`, extra.description)}</>
              )}
            </span>
            <span className={classes.amount}>
              {formatMoney({ amountMinor: extra.priceMinor, currency }, locale)}
              {extra.extraDays > 0 &&
                ` · ${t('moderation.listing.extraDays', { count: extra.extraDays })}`}
              {extra.extraDays < 0 &&
                ` · ${t('moderation.listing.faster', { count: -extra.extraDays })}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

const Questions = ({ listing, t, marked }: Part) => {
  const { faq, requirements } = listing.draft
  return (
    <>
      {faq.length > 0 && <h3>{t('moderation.field.faq')}</h3>}
      {faq.map(({ question, answer }, index) => (
        <div key={index} className={classes.question}>
          <strong>{marked(`faq.${index}.question`, question)}</strong>
          <p className={classes.prose}>{marked(`faq.${index}.answer`, answer)}</p>
        </div>
      ))}
      {requirements.length > 0 && <h3>{t('moderation.field.requirements')}</h3>}
      <ul className={classes.list}>
        {requirements.map(({ question, kind, isRequired, choices }, index) => (
          <li key={index}>
            <span>
              {marked(`requirements.${index}.question`, question)}
              {choices.length > 0 && <span className={classes.muted}> ({choices.join(', ')})</span>}
            </span>
            <span className={classes.muted}>
              {t(`moderation.listing.kind.${kind}`)},{' '}
              {t(`moderation.listing.${isRequired ? 'required' : 'optional'}`)}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
