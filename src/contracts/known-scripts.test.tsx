import { createHash } from 'node:crypto'
import { ColorSchemeScript } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { colorSchemeHash, colorSchemeScript } from './known-scripts'

it('knows the script that Mantine writes, and its hash', () => {
  const markup = renderToStaticMarkup(<ColorSchemeScript defaultColorScheme="auto" />)
  expect(markup).toBe(`<script data-mantine-script="true">${colorSchemeScript}</script>`)
  const hash = createHash('sha256').update(colorSchemeScript).digest('base64')
  expect(colorSchemeHash).toBe(`'sha256-${hash}'`)
})
