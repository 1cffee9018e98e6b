'use client'
// Client: its name is changed in place, and deleting is asked about first.

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FavouriteListName } from '../../contracts/favourites'
import { anyAnswer, ApiError, callApi } from '../api-client'
import { ConfirmDialog } from '../common/confirm-dialog'
import { Form } from '../forms/form'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'
import classes from './favourites.module.css'

type List = { id: string | null; name: string }

/** The name of a list, and what can be done with it. */
export function FavouriteListHead(props: {
  list: List
  count: number
  changed: () => Promise<void>
}) {
  const t = useTranslations('favourites')
  const { id, name } = props.list
  const [isRenaming, setIsRenaming] = useState(false)
  const heading = (
    <h2 id={`list-${id ?? 'none'}`} dir="auto" className={classes.name}>
      {name} <span className={classes.dimmed}>{props.count}</span>
    </h2>
  )
  if (id === null) return heading
  const rename = async (typed: FavouriteListName) => {
    await callApi({
      method: 'PATCH',
      path: `/favourite-lists/${id}`,
      body: typed,
      schema: anyAnswer,
    })
    setIsRenaming(false)
    await props.changed()
  }
  return (
    <div className={classes.head}>
      {heading}
      {isRenaming ? (
        <Form schema={FavouriteListName} submit={rename}>
          <TextField name="name" label={t('newList.name')} initial={name} required />
          <div className={classes.tools}>
            <SubmitButton>{t('rename.submit')}</SubmitButton>
            <Button variant="subtle" color="gray" onClick={() => setIsRenaming(false)}>
              {t('newList.cancel')}
            </Button>
          </div>
        </Form>
      ) : (
        <div className={classes.tools}>
          <Button variant="subtle" color="gray" onClick={() => setIsRenaming(true)}>
            {t('rename.open')}
          </Button>
          <DeleteList id={id} name={name} count={props.count} changed={props.changed} />
        </div>
      )}
    </div>
  )
}

function DeleteList(props: {
  id: string
  name: string
  count: number
  changed: () => Promise<void>
}) {
  const t = useTranslations('favourites.delete')
  const [isAsking, setIsAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () =>
      callApi({ method: 'DELETE', path: `/favourite-lists/${props.id}`, schema: anyAnswer }),
    onSuccess: async () => {
      setIsAsking(false)
      await props.changed()
    },
  })
  return (
    <>
      <Button variant="subtle" color="gray" onClick={() => setIsAsking(true)}>
        {t('open')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('title', { name: props.name })}
        confirmLabel={t('confirm')}
        isDestructive
        isPending={remove.isPending}
        code={remove.error instanceof ApiError ? remove.error.code : null}
        onConfirm={() => remove.mutate()}
        onClose={() => setIsAsking(false)}
      >
        {t('body', { count: props.count })}
      </ConfirmDialog>
    </>
  )
}
