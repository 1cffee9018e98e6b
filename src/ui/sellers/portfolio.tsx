import { useTranslations } from 'next-intl'
import type { PortfolioWork } from '../../contracts/catalogue'
import { Cover } from '../common/cover'
import classes from './portfolio.module.css'

/**
 * What a seller has made. Each picture leads to itself, as large as it is: nothing is loaded before
 * somebody wants to see it, and no script is needed.
 */
export function Portfolio({ works }: { works: PortfolioWork[] }) {
  return (
    <ul className={classes.grid}>
      {works.map((work) => (
        <li key={work.id} className={classes.work}>
          <WorkPictures work={work} />
          <h3 className={classes.title} dir="auto">
            {work.title}
          </h3>
          {work.body ? (
            <p className={classes.body} dir="auto">
              {work.body}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function WorkPictures({ work: { title, pictures } }: { work: PortfolioWork }) {
  const t = useTranslations('sellerProfile.portfolio')
  const altOf = (index: number) =>
    t('picture', { title, number: index + 1, count: pictures.length })
  const [first, ...others] = pictures
  if (first === undefined) return null
  return (
    <>
      <a href={first.url} className={classes.link}>
        <Cover
          picture={{ ...first, alt: altOf(0) }}
          sizes="(max-width: 30em) 92vw, (max-width: 62em) 46vw, 18rem"
        />
      </a>
      {others.length > 0 ? (
        <ul className={classes.others}>
          {others.map((picture, index) => (
            <li key={picture.id}>
              <a href={picture.url} className={classes.link}>
                <img
                  src={picture.thumbnailUrl}
                  alt={altOf(index + 1)}
                  width={56}
                  height={56}
                  loading="lazy"
                  decoding="async"
                  className={classes.thumbnail}
                  style={{ backgroundColor: picture.color ?? undefined }}
                />
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
