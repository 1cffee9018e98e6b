import { useTranslations } from 'next-intl'
import type { CategoryNode } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import { paths } from '../common/paths'
import { CategoryIcon } from '../services/category-icon'
import classes from './category-tiles.module.css'

/** The root categories as tiles. */
export function CategoryTiles({ categories }: { categories: CategoryNode[] }) {
  const t = useTranslations('home.categories')
  return (
    <ul className={classes.grid}>
      {categories.map((category) => (
        <li key={category.id}>
          <Link href={paths.category(category.slug)} prefetch={false} className={classes.tile}>
            <span className={classes.icon}>
              <CategoryIcon name={category.icon} />
            </span>
            <span className={classes.words}>
              <span className={classes.title}>{category.title}</span>
              <span className={classes.count}>{t('count', { count: category.serviceCount })}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
