import type { ReactNode } from 'react'
import { Section } from '@/src/ui/common/section'

const stack = { display: 'grid', gap: 24, minInlineSize: 0 } as const
const cell = { display: 'grid', gap: 8, minInlineSize: 0 } as const
const label = { color: 'var(--text-dimmed)', margin: 0 } as const

/** The samples of one subject, under its heading. */
export function SamplesOf({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <div style={stack}>{children}</div>
    </Section>
  )
}

/** One sample, with what is hard about it. */
export function Sample({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div style={cell}>
      <p style={label}>{name}</p>
      {children}
    </div>
  )
}
