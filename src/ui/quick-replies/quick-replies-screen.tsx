'use client'
// Client: answers are written, changed and brought back without the page being loaded anew.

import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { quickReplyLimit, type QuickReply } from '../../contracts/quick-replies'
import { ApiError } from '../api-client'
import { EmptyState } from '../common/empty-state'
import { Surface } from '../common/surface'
import { UndoNotice } from '../common/undo-notice'
import { ProblemNotice } from '../forms/problem-notice'
import {
  addQuickReply,
  deleteQuickReply,
  fetchQuickReplies,
  quickRepliesKey,
} from './quick-replies-api'
import classes from './quick-replies.module.css'
import { QuickReplyForm } from './quick-reply-form'
import { QuickReplyRow } from './quick-reply-row'

/** A seller's prepared answers: written, changed, deleted, and brought back. */
export function QuickRepliesScreen({ initial }: { initial: QuickReply[] }) {
  const t = useTranslations('seller.replies')
  const queryClient = useQueryClient()
  const { data } = useQuery({
    queryKey: quickRepliesKey,
    queryFn: ({ signal }) => fetchQuickReplies(signal),
    initialData: initial,
  })
  const changed = () => queryClient.invalidateQueries({ queryKey: quickRepliesKey })
  const { drop, restore, deleted } = useDeleting(changed)
  const { error } = drop.isError ? drop : restore
  return (
    <div className={classes.screen}>
      <NewReply isFull={data.length >= quickReplyLimit} saved={changed} />
      {error ? (
        <ProblemNotice code={error instanceof ApiError ? error.code : 'server/unexpected'} />
      ) : null}
      {deleted ? (
        <UndoNotice
          key={deleted.id}
          text={t('deleted', { title: deleted.title })}
          isPending={restore.isPending}
          onUndo={() => restore.mutate(deleted)}
        />
      ) : null}
      {data.length === 0 ? (
        <EmptyState title={t('emptyTitle')} body={t('emptyBody')} />
      ) : (
        <section className={classes.screen} aria-labelledby="replies">
          <div className={classes.head}>
            <h2 id="replies">{t('list')}</h2>
            <span className={classes.dimmed}>
              {t('count', { count: data.length, most: quickReplyLimit })}
            </span>
          </div>
          <Surface padding="none">
            <ul className={classes.list}>
              {data.map((reply) => (
                <li key={reply.id} className={classes.row}>
                  <QuickReplyRow
                    reply={reply}
                    saved={changed}
                    isDeleting={drop.isPending && drop.variables.id === reply.id}
                    onDelete={() => drop.mutate(reply)}
                  />
                </li>
              ))}
            </ul>
          </Surface>
        </section>
      )}
    </div>
  )
}

/** The last deleted one stays at hand: bringing it back writes it anew. */
function useDeleting(changed: () => Promise<void>) {
  const [deleted, setDeleted] = useState<QuickReply | null>(null)
  const drop = useMutation({
    mutationFn: ({ id }: QuickReply) => deleteQuickReply(id),
    onSuccess: (_answer, reply) => setDeleted(reply),
    onSettled: changed,
  })
  const restore = useMutation({
    mutationFn: ({ title, body }: QuickReply) => addQuickReply({ title, body }),
    onSuccess: () => setDeleted(null),
    onSettled: changed,
  })
  return { drop, restore, deleted }
}

function NewReply({ isFull, saved }: { isFull: boolean; saved: () => Promise<void> }) {
  const t = useTranslations('seller.replies')
  const [isOpen, setIsOpen] = useState(false)
  if (isFull) return <p className={classes.dimmed}>{t('full', { most: quickReplyLimit })}</p>
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
      <section className={classes.form} aria-labelledby="new-reply">
        <h2 id="new-reply">{t('newTitle')}</h2>
        <QuickReplyForm
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
