import { Link } from '../../i18n/navigation'
import classes from './filter-links.module.css'

export type FilterLink = { href: string; title: string; isCurrent: boolean }

/** One link a filter: works without JavaScript and can be shared. */
export function FilterLinks({ label, links }: { label: string; links: FilterLink[] }) {
  return (
    <nav aria-label={label} className={classes.root}>
      <ul>
        {links.map(({ href, title, isCurrent }) => (
          <li key={href}>
            <Link href={href} aria-current={isCurrent ? 'page' : undefined} prefetch={false}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
