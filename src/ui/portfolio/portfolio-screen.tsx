'use client'
// Client: works are added, moved, changed and brought back in place.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PortfolioWork } from '../../contracts/catalogue'
import { portfolioLimits } from '../../contracts/portfolio'
import { EmptyState } from '../common/empty-state'
import { Surface } from '../common/surface'
import { UndoNotice } from '../common/undo-notice'
import { VisuallyHidden } from '../common/visually-hidden'
import { ProblemNotice } from '../forms/problem-notice'
import classes from './portfolio-editor.module.css'
import { usePortfolio } from './use-portfolio'
import { WorkForm } from './work-form'
import { WorkRow } from './work-row'

/** What a seller shows on their profile, in the order in which it is shown. */
export function PortfolioScreen({ initial }: { initial: PortfolioWork[] }) {
  const t = useTranslations('seller.portfolio')
  const { works, changed, arrange, drop, restore, deleted, problem } = usePortfolio(initial)
  const [said, setSaid] = useState('')
  const count = works.length
  const move = (work: PortfolioWork, to: number) => {
    const others = works.filter(({ id }) => id !== work.id)
    arrange.mutate([...others.slice(0, to), work, ...others.slice(to)])
    setSaid(t('moved', { title: work.title, place: to + 1, count }))
  }
  return (
    <div className={classes.screen}>
      <NewWork isFull={count >= portfolioLimits.works} saved={changed} />
      {problem === null ? null : <ProblemNotice code={problem} />}
      {deleted === null ? null : (
        <UndoNotice
          key={deleted.work.id}
          text={t('deleted', { title: deleted.work.title })}
          isPending={restore.isPending}
          onUndo={() => restore.mutate(deleted)}
        />
      )}
      <span role="status">
        <VisuallyHidden>{said}</VisuallyHidden>
      </span>
      {count === 0 ? (
        <EmptyState title={t('emptyTitle')} body={t('emptyBody')} />
      ) : (
        <section className={classes.screen} aria-labelledby="works">
          <div className={classes.head}>
            <h2 id="works">{t('list')}</h2>
            <span className={classes.dimmed}>
              {t('count', { count, most: portfolioLimits.works })}
            </span>
          </div>
          <Surface padding="none">
            <ol className={classes.list}>
              {works.map((work, index) => (
                <li key={work.id} className={classes.row}>
                  <WorkRow
                    work={work}
                    isFirst={index === 0}
                    isLast={index === count - 1}
                    saved={changed}
                    isDeleting={drop.isPending && drop.variables.id === work.id}
                    onMove={(step) => move(work, index + step)}
                    onDelete={() => drop.mutate(work)}
                  />
                </li>
              ))}
            </ol>
          </Surface>
        </section>
      )}
    </div>
  )
}

function NewWork({ isFull, saved }: { isFull: boolean; saved: () => Promise<void> }) {
  const t = useTranslations('seller.portfolio')
  const [isOpen, setIsOpen] = useState(false)
  if (isFull) return <p className={classes.dimmed}>{t('full', { most: portfolioLimits.works })}</p>
  if (!isOpen) {
    return (
      <div>
        <Button size="md" onClick={() => setIsOpen(true)}>
          {t('new')}
        </Button>
      </div>
    )
  }
  const close = () => setIsOpen(false)
  return (
    <Surface>
      <section className={classes.form} aria-labelledby="new-work">
        <h2 id="new-work">{t('newTitle')}</h2>
        <WorkForm
          saved={async () => {
            close()
            await saved()
          }}
          onCancel={close}
        />
      </section>
    </Surface>
  )
}
