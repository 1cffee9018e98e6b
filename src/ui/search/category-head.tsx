import { useTranslations } from 'next-intl'
import type { CategoryNode } from '../../contracts/catalogue'
import { Link } from '../../i18n/navigation'
import { Breadcrumb } from '../common/breadcrumb'
import { PageHeader } from '../common/page-header'
import { paths } from '../common/paths'
import classes from './category-head.module.css'

/** Where this category stands, what it holds, and its siblings one level down. */
export function CategoryHead({
  root,
  child,
}: {
  root: CategoryNode
  /** The child that the page is about; the root itself when absent. */
  child?: CategoryNode['children'][number]
}) {
  const t = useTranslations('search.category')
  const steps = child
    ? [{ title: root.title, href: paths.category(root.slug) }, { title: child.title }]
    : [{ title: root.title }]
  return (
    <>
      <Breadcrumb steps={steps} />
      <PageHeader title={child?.title ?? root.title} intro={child ? undefined : root.description} />
      <ul className={classes.children} aria-label={t('children')}>
        {root.children.map((each) => (
          <li key={each.id}>
            <Link
              href={paths.category(each.slug)}
              prefetch={false}
              className={classes.child}
              aria-current={each.slug === child?.slug ? 'page' : undefined}
            >
              {each.title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
