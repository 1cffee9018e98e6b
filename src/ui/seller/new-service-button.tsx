'use client'
// Client: a second click finds the form on its way.

import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLocale } from 'next-intl'
import { useFormStatus } from 'react-dom'

/** Begins a service; a form, so that it works before JavaScript has loaded. */
export function NewServiceButton({
  action,
  children,
}: {
  action: (data: FormData) => Promise<void>
  children: string
}) {
  return (
    <form action={action}>
      <input type="hidden" name="locale" value={useLocale()} />
      <Submit>{children}</Submit>
    </form>
  )
}

function Submit({ children }: { children: string }) {
  const { pending } = useFormStatus()
  return (
    <Button
      type="submit"
      size="md"
      loading={pending}
      leftSection={<IconPlus size={20} aria-hidden />}
    >
      {children}
    </Button>
  )
}
