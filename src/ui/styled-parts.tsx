'use client'
// Client: holds the theme, whose functions cannot cross from the server.

import { MantineProvider } from '@mantine/core'
import type { ReactNode } from 'react'
import { theme } from './theme'

/**
 * Around pages that use Mantine's components. The others need its variables only, which stand in
 * styles/theme.css: that is a tenth of the script of a public page.
 */
export function StyledParts({ children }: { children: ReactNode }) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  )
}
