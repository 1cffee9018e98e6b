import { Button, NativeSelect } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { Favourites, FavouriteService } from '../../contracts/favourites'
import { ServiceCard } from '../services/service-card'
import { Surface } from '../common/surface'
import classes from './favourites.module.css'

/** One service that somebody keeps, with the list it is in and the way out. */
export function FavouriteRow({
  service: { card, title, listId },
  lists,
  move,
  drop,
}: {
  service: FavouriteService
  lists: Favourites['lists']
  move: (listId: string | null) => void
  drop: () => void
}) {
  const t = useTranslations('favourites')
  return (
    <>
      {card ? (
        <ServiceCard service={card} />
      ) : (
        <Surface>
          <strong dir="auto">{title}</strong>
          <p className={classes.dimmed}>{t('gone')}</p>
        </Surface>
      )}
      <div className={classes.tools}>
        {lists.length > 0 ? (
          <NativeSelect
            aria-label={t('list', { title })}
            value={listId ?? ''}
            data={[
              { value: '', label: t('withoutList') },
              ...lists.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            onChange={({ currentTarget: { value } }) => move(value === '' ? null : value)}
          />
        ) : null}
        <Button
          variant="subtle"
          color="gray"
          aria-label={t('removeNamed', { title })}
          onClick={drop}
        >
          {t('remove')}
        </Button>
      </div>
    </>
  )
}
