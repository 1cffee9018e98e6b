'use client'
// Client: the form unfolds, and the list appears above.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FavouriteListName } from '../../contracts/favourites'
import { anyAnswer, callApi } from '../api-client'
import { KeptForm } from '../forms/kept-form'
import { SubmitButton } from '../forms/submit-button'
import { TextField } from '../forms/text-field'
import classes from './favourites.module.css'

/** A list of one's own for services that belong together. */
export function NewFavouriteList({ created }: { created: () => Promise<void> }) {
  const t = useTranslations('favourites.newList')
  const [isOpen, setIsOpen] = useState(false)
  const create = async (typed: FavouriteListName) => {
    await callApi({ method: 'POST', path: '/favourite-lists', body: typed, schema: anyAnswer })
    setIsOpen(false)
    await created()
  }
  if (!isOpen) {
    return (
      <div>
        <Button variant="light" onClick={() => setIsOpen(true)}>
          {t('open')}
        </Button>
      </div>
    )
  }
  return (
    <KeptForm keepAs="favourite-list" schema={FavouriteListName} submit={create}>
      <TextField name="name" label={t('name')} description={t('hint')} required />
      <div className={classes.tools}>
        <SubmitButton>{t('submit')}</SubmitButton>
        <Button variant="subtle" color="gray" onClick={() => setIsOpen(false)}>
          {t('cancel')}
        </Button>
      </div>
    </KeptForm>
  )
}
