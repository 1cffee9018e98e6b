import type { I18n } from '@payloadcms/translations'
import type { Payload } from 'payload'
import { checkedPortfolio } from '../../queries/portfolio/checked-portfolio'
import { adminText } from '../admin-text'
import { ReadOnlyField } from '../fields/read-only-field'
import { staffContext } from '../staff-context'

type Props = {
  id?: string | number
  payload: Payload
  user?: Parameters<typeof staffContext>[0]['user']
  i18n: I18n
}

/** What a seller shows on their profile, and what the automatic checks find in its texts. */
export const SellerPortfolio = async ({ id, payload, user, i18n }: Props) => {
  const ctx = staffContext({ payload, user, i18n }, 'any')
  if (ctx === null || id === undefined) return null
  const t = adminText(ctx.viewer.locale)
  const works = await checkedPortfolio(ctx, { sellerId: String(id) })
  return (
    <ReadOnlyField label={t('admin.portfolio.label')}>
      {works.length === 0 ? t('admin.portfolio.none') : null}
      <ul>
        {works.map(({ id: workId, title, body, pictures, flags }) => (
          <li key={workId}>
            <strong>{title}</strong>
            {body ? <p>{body}</p> : null}
            <p style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
              {pictures.map(({ id: pictureId, url, thumbnailUrl }, index) => (
                <a key={pictureId} href={url} target="_blank" rel="noreferrer">
                  <img
                    src={thumbnailUrl}
                    alt={t('admin.portfolio.picture', { number: index + 1 })}
                    width={64}
                    height={48}
                    loading="lazy"
                    style={{ objectFit: 'cover' }}
                  />
                </a>
              ))}
            </p>
            {flags.length > 0 ? (
              <ul aria-label={t('moderation.flags')}>
                {flags.map(({ code, excerpt }) => (
                  <li key={`${code} ${excerpt}`}>
                    {t(`moderation.flag.${code}`)} : {excerpt}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </ReadOnlyField>
  )
}
