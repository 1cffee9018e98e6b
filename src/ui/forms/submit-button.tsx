'use client'
// Client: shows that the form is on its way.

import { Button, type ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormView } from './form-context'

/** Sends the form around it; busy while the answer is awaited. */
export function SubmitButton({
  children,
  ...props
}: { children: ReactNode } & Pick<
  ButtonProps,
  'color' | 'fullWidth' | 'leftSection' | 'size' | 'variant'
>) {
  const { isPending } = useFormView()
  return (
    <Button type="submit" size="md" loading={isPending} {...props}>
      {children}
    </Button>
  )
}
