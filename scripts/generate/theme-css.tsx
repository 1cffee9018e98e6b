import { MantineProvider } from '@mantine/core'
import { renderToStaticMarkup } from 'react-dom/server'
import { cssVariables, theme } from '../../src/ui/theme'

/**
 * The theme as a style sheet: what Mantine's provider would write into every page. Pages without
 * Mantine's components need no more of it.
 */
export const themeCss = (): string => {
  const markup = renderToStaticMarkup(
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} withGlobalClasses={false}>
      {null}
    </MantineProvider>,
  )
  const css = /<style[^>]*>(?<css>.*?)<\/style>/su.exec(markup)?.groups?.css
  if (css === undefined) throw new Error('Mantine wrote no variables')
  const lines = css.replaceAll(/(?<end>[{;])/gu, '$<end>\n').replaceAll('}', '}\n')
  return `/* Made from src/ui/theme.ts by npm run generate. */\n${lines.replaceAll(/\n{2,}/gu, '\n')}`
}
