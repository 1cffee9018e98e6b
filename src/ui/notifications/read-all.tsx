'use client'
// Client: says that it is on its way; the form works without.

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useFormStatus } from 'react-dom'

/** Marks as read what this page shows and everything before it. */
export function ReadAll({
  upTo,
  action,
}: {
  /** The newest that the reader sees. */
  upTo: string
  action: (data: FormData) => Promise<void>
}) {
  return (
    <form action={action}>
      <input type="hidden" name="upTo" value={upTo} />
      <Submit />
    </form>
  )
}

function Submit() {
  const t = useTranslations('notifications')
  const { pending } = useFormStatus()
  return (
    <Button type="submit" variant="light" loading={pending}>
      {t('readAll')}
    </Button>
  )
}
