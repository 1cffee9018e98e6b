import { useTranslations } from 'next-intl'
import classes from './skip-link.module.css'

export const contentId = 'content'

/** The first thing that the keyboard meets: past the header, to what the page is about. */
export function SkipLink() {
  return (
    <a href={`#${contentId}`} className={classes.link}>
      {useTranslations('common')('skipToContent')}
    </a>
  )
}
