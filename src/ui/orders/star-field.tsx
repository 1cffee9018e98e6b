'use client'
// Client: lights the stars up to the chosen one.

import { IconStarFilled } from '@tabler/icons-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { numberMarker } from '../../contracts/form'
import { VisuallyHidden } from '../common/visually-hidden'
import { useField } from '../forms/use-field'
import classes from './star-field.module.css'

const scale = [1, 2, 3, 4, 5]

/** One to five stars: five radio buttons, so that arrows and screen readers know what to do. */
export function StarField({ name, label }: { name: string; label: string }) {
  const t = useTranslations('orders.review')
  const { error, onChange } = useField(name)
  const [chosen, setChosen] = useState(0)
  return (
    <fieldset className={classes.root}>
      <legend>{label}</legend>
      <input type="hidden" name={numberMarker} value={name} />
      <div className={classes.stars}>
        {scale.map((stars) => (
          <label key={stars} className={classes.star} data-on={stars <= chosen || undefined}>
            <input
              type="radio"
              name={name}
              value={stars}
              onChange={() => {
                setChosen(stars)
                onChange()
              }}
            />
            <IconStarFilled size={28} aria-hidden />
            <VisuallyHidden>{t('star', { stars })}</VisuallyHidden>
          </label>
        ))}
      </div>
      {error ? (
        <p role="alert" className={classes.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
