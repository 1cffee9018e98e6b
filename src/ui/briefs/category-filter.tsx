import { useTranslations } from 'next-intl'
import type { CategoryNode } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import { paths } from '../common/paths'
import classes from './briefs.module.css'

/** One link a category: works without JavaScript and can be shared. */
export function CategoryFilter({
  categories,
  current,
}: {
  categories: CategoryNode[]
  /** The slug of the chosen one, or of one below it. */
  current: string | undefined
}) {
  const t = useTranslations('briefs.board')
  const isCurrent = (root: CategoryNode) =>
    root.slug === current || root.children.some(({ slug }) => slug === current)
  return (
    <nav aria-label={t('filter')} className={classes.filter}>
      <ul>
        <li>
          <Link href={paths.briefs} aria-current={current ? undefined : 'page'} prefetch={false}>
            {t('all')}
          </Link>
        </li>
        {categories.map((root) => (
          <li key={root.id}>
            <Link
              href={`${paths.briefs}?category=${root.slug}`}
              aria-current={isCurrent(root) ? 'page' : undefined}
              prefetch={false}
            >
              {root.title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
