import { IconStarFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import classes from './rating.module.css'
import { VisuallyHidden } from './visually-hidden'

const scale = [1, 2, 3, 4, 5]

/** Five stars, `stars` of them lit. */
export function Stars({ stars, size = 16 }: { stars: number; size?: number }) {
  const t = useTranslations('common.rating')
  return (
    <span className={classes.stars}>
      <VisuallyHidden>{t('stars', { stars })}</VisuallyHidden>
      {scale.map((step) => (
        <IconStarFilled
          key={step}
          size={size}
          className={step <= stars ? classes.star : classes.starOff}
          aria-hidden
        />
      ))}
    </span>
  )
}
