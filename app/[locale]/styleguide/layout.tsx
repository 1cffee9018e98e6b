import type { ReactNode } from 'react'
import { TextLink } from '@/src/ui/common/text-link'
import { StyledParts } from '@/src/ui/styled-parts'
import { samplePages } from './subjects'

const row = { display: 'flex', flexWrap: 'wrap', columnGap: 20, padding: '8px 16px' } as const

export default function StyleguideLayout({ children }: { children: ReactNode }) {
  return (
    <StyledParts>
      <nav aria-label="Styleguide" style={row}>
        {samplePages.map(({ path, title }) => (
          <TextLink key={path} href={path}>
            {title}
          </TextLink>
        ))}
      </nav>
      {children}
    </StyledParts>
  )
}
