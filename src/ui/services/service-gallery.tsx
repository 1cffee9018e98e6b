'use client'
// Client: a thumbnail scrolls the strip. Without JavaScript the strip is still pushed by hand.

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Picture } from '../../contracts/catalogue'
import { Cover } from '../common/cover'
import classes from './service-gallery.module.css'

/** The pictures of a service, one at a time, with thumbnails below. */
export function ServiceGallery({ pictures }: { pictures: Picture[] }) {
  const t = useTranslations('service.gallery')
  const strip = useRef<HTMLUListElement>(null)
  const sizes = '(max-width: 30em) 360px, (max-width: 62em) 92vw, 48rem'

  const show = (index: number) => {
    const list = strip.current
    list?.scrollTo({ left: index * list.clientWidth })
  }

  return (
    <div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys push the strip */}
      <ul ref={strip} className={classes.strip} aria-label={t('label')} tabIndex={0}>
        {pictures.length === 0 ? (
          <li>
            <Cover picture={null} sizes={sizes} />
          </li>
        ) : null}
        {pictures.map((picture, index) => (
          <li key={picture.id}>
            <Cover picture={picture} sizes={sizes} priority={index === 0} />
          </li>
        ))}
      </ul>
      {pictures.length > 1 ? (
        <ul className={classes.thumbnails}>
          {pictures.map((picture, index) => (
            <li key={picture.id}>
              <button
                type="button"
                className={classes.thumbnail}
                aria-label={t('show', { number: index + 1 })}
                onClick={() => show(index)}
              >
                <img
                  src={picture.thumbnailUrl}
                  alt=""
                  width={72}
                  height={72}
                  loading="lazy"
                  decoding="async"
                />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
