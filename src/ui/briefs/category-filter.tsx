import { useTranslations } from 'next-intl'
import type { CategoryNode } from '../../contracts/catalogue'
import { FilterLinks } from '../common/filter-links'
import { paths } from '../common/paths'

/** The board by root category. */
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
  const roots = categories.map((root) => ({
    href: `${paths.briefs}?category=${root.slug}`,
    title: root.title,
    isCurrent: isCurrent(root),
  }))
  const all = { href: paths.briefs, title: t('all'), isCurrent: current === undefined }
  return <FilterLinks label={t('filter')} links={[all, ...roots]} />
}
