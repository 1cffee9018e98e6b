import type { ReactNode } from 'react'
import { StyledParts } from '@/src/ui/styled-parts'

export default function StyleguideLayout({ children }: { children: ReactNode }) {
  return <StyledParts>{children}</StyledParts>
}
