import { useTranslations } from 'next-intl'
import type { CategoryNode } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import { PageFrame } from '../common/page-frame'
import { PageHeader } from '../common/page-header'
import { paths } from '../common/paths'
import { CategoryIcon } from '../services/category-icon'
import classes from './category-index.module.css'

/** The whole tree on one page. */
export function CategoryIndex({ categories }: { categories: CategoryNode[] }) {
  const t = useTranslations('search.categories')
  return (
    <PageFrame>
      <PageHeader title={t('title')} intro={t('intro')} />
      <ul className={classes.roots}>
        {categories.map((root) => (
          <li key={root.id} className={classes.root}>
            <h2 className={classes.title}>
              <CategoryIcon name={root.icon} />
              <Link href={paths.category(root.slug)} prefetch={false} className={classes.link}>
                {root.title}
              </Link>
            </h2>
            <ul>
              {root.children.map((child) => (
                <li key={child.id}>
                  <Link href={paths.category(child.slug)} prefetch={false} className={classes.link}>
                    {child.title}
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </PageFrame>
  )
}
