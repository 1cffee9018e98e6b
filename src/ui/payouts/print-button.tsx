'use client'
// Client: printing is the browser's.

import { Button } from '@mantine/core'
import type { ReactNode } from 'react'

/** Opens the browser's print dialog. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <Button variant="light" size="md" onClick={() => window.print()}>
      {children}
    </Button>
  )
}
