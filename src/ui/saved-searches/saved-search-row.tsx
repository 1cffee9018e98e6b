'use client'
// Client: its name and its alert are changed in place, and deleting is asked about first.

import { Button, NativeSelect } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { AlertFrequency, SavedSearchName, type SavedSearch } from '../../contracts/saved-searches'
import { anyAnswer, ApiError, callApi } from '../api-client'
import { ButtonLink } from '../common/button-link'
import { ConfirmDialog } from '../common/confirm-dialog'
import { Notice } from '../common/notice'
import { Surface } from '../common/surface'
import { Form } from '../forms/form'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'
import { searchAddress } from '../search/search-address'
import { useFrequencyChoices } from './frequency-choices'
import classes from './saved-searches.module.css'
import { SearchWords } from './search-words'

type Changed = { changed: () => Promise<void> }

/** One saved search: what it asks for, the way to its results, and how often its news are mailed. */
export function SavedSearchRow({ search, changed }: { search: SavedSearch } & Changed) {
  const t = useTranslations('savedSearches')
  const choices = useFrequencyChoices()
  const path = `/saved-searches/${search.id}`
  const alert = useMutation({
    mutationFn: (frequency: AlertFrequency) =>
      callApi({ method: 'PATCH', path, body: { frequency }, schema: anyAnswer }),
    onSettled: changed,
  })
  const { name, criteria, categoryTitle } = search
  return (
    <Surface>
      <NameOf search={search} changed={changed} />
      <SearchWords criteria={criteria} categoryTitle={categoryTitle ?? undefined} />
      {alert.isError ? <Notice tone="bad">{t('failed')}</Notice> : null}
      <div className={classes.alert}>
        <NativeSelect
          className={classes.frequency}
          label={t('frequency.label')}
          aria-label={t('frequency.labelNamed', { name })}
          value={alert.isPending ? alert.variables : search.frequency}
          data={choices}
          onChange={({ currentTarget: { value } }) => alert.mutate(AlertFrequency.parse(value))}
        />
        <ButtonLink href={searchAddress(criteria)} variant="light">
          {t('open')}
        </ButtonLink>
      </div>
    </Surface>
  )
}

function NameOf({ search, changed }: { search: SavedSearch } & Changed) {
  const t = useTranslations('savedSearches')
  const [isRenaming, setIsRenaming] = useState(false)
  const rename = async (typed: SavedSearchName) => {
    const path = `/saved-searches/${search.id}`
    await callApi({ method: 'PATCH', path, body: typed, schema: anyAnswer })
    setIsRenaming(false)
    await changed()
  }
  if (isRenaming) {
    return (
      <Form schema={SavedSearchName} submit={rename}>
        <TextField name="name" label={t('name')} initial={search.name} maxLength={60} required />
        <div className={classes.tools}>
          <SubmitButton>{t('rename.submit')}</SubmitButton>
          <Button variant="subtle" color="gray" onClick={() => setIsRenaming(false)}>
            {t('rename.cancel')}
          </Button>
        </div>
      </Form>
    )
  }
  return (
    <div className={classes.head}>
      <h2 className={classes.name} dir="auto">
        {search.name}
      </h2>
      <div className={classes.tools}>
        <Button variant="subtle" color="gray" onClick={() => setIsRenaming(true)}>
          {t('rename.open')}
        </Button>
        <DeleteSearch search={search} changed={changed} />
      </div>
    </div>
  )
}

function DeleteSearch({ search: { id, name }, changed }: { search: SavedSearch } & Changed) {
  const t = useTranslations('savedSearches.delete')
  const [isAsking, setIsAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () =>
      callApi({ method: 'DELETE', path: `/saved-searches/${id}`, schema: anyAnswer }),
    onSuccess: async () => {
      setIsAsking(false)
      await changed()
    },
  })
  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        aria-label={t('openNamed', { name })}
        onClick={() => setIsAsking(true)}
      >
        {t('open')}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t('title', { name })}
        confirmLabel={t('confirm')}
        isDestructive
        isPending={remove.isPending}
        code={remove.error instanceof ApiError ? remove.error.code : null}
        onConfirm={() => remove.mutate()}
        onClose={() => setIsAsking(false)}
      >
        {t('body')}
      </ConfirmDialog>
    </>
  )
}
