import { createHash } from 'node:crypto'
import { ColorSchemeScript } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { colorSchemeHash, colorSchemeScript, dataSaverHash, dataSaverScript } from './known-scripts'

it('knows the script that Mantine writes, and its hash', () => {
  const markup = renderToStaticMarkup(<ColorSchemeScript defaultColorScheme="auto" />)
  expect(markup).toBe(`<script data-mantine-script="true">${colorSchemeScript}</script>`)
  expect(colorSchemeHash).toBe(hashOf(colorSchemeScript))
})

it('knows the hash of our own', () => {
  const markup = renderToStaticMarkup(<script>{dataSaverScript}</script>)
  expect(markup).toBe(`<script>${dataSaverScript}</script>`)
  expect(dataSaverHash).toBe(hashOf(dataSaverScript))
})

const hashOf = (script: string): string =>
  `'sha256-${createHash('sha256').update(script).digest('base64')}'`
