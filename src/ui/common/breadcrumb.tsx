import { IconChevronRight } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Link } from '../../i18n/navigation'
import classes from './breadcrumb.module.css'
import { paths } from './paths'

/** The way from home to here; the last step without an address is the page itself. */
export function Breadcrumb({ steps }: { steps: { title: string; href?: string }[] }) {
  const t = useTranslations('common')
  return (
    <nav aria-label={t('breadcrumb')} className={classes.root}>
      <ol className={classes.list}>
        <li>
          <Link href={paths.home} prefetch={false}>
            {t('home')}
          </Link>
        </li>
        {steps.map((step) => (
          <Fragment key={step.title}>
            <li aria-hidden className={classes.separator}>
              <IconChevronRight size={14} />
            </li>
            <li>
              {step.href ? (
                <Link href={step.href} prefetch={false}>
                  {step.title}
                </Link>
              ) : (
                <span aria-current="page">{step.title}</span>
              )}
            </li>
          </Fragment>
        ))}
      </ol>
    </nav>
  )
}
