import { readFile } from 'node:fs/promises'
import path from 'node:path'

type Weight = 400 | 700
export type SocialFont = { name: string; data: Buffer; weight: Weight; style: 'normal' }

const families = {
  Figtree: 'figtree/files/figtree-latin',
  'Figtree Extended': 'figtree/files/figtree-latin-ext',
  'Noto Sans Extended': 'noto-sans/files/noto-sans-latin-ext',
  'Noto Sans Accents': 'noto-sans/files/noto-sans-vietnamese',
  'Noto Sans': 'noto-sans/files/noto-sans-latin',
  'Noto Sans Cyrillic': 'noto-sans/files/noto-sans-cyrillic',
  'Noto Sans Greek': 'noto-sans/files/noto-sans-greek',
  'IBM Plex Sans Arabic': 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic',
}
const weights: Weight[] = [400, 700]

/** Tried in this order, letter by letter. */
export const socialFontFamily = Object.keys(families).join(', ')

let loaded: Promise<SocialFont[]> | undefined

/** The typefaces of drawn pictures, read from disk once per process. */
export const socialFonts = (): Promise<SocialFont[]> => {
  loaded ??= read().catch((error: unknown) => {
    loaded = undefined
    throw error
  })
  return loaded
}

const read = (): Promise<SocialFont[]> => {
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource')
  return Promise.all(
    Object.entries(families).flatMap(([name, file]) =>
      weights.map(async (weight) => {
        const location = path.join(
          /* turbopackIgnore: true */ folder,
          `${file}-${weight}-normal.woff`,
        )
        const data = await readFile(/* turbopackIgnore: true */ location)
        return { name, data, weight, style: 'normal' as const }
      }),
    ),
  )
}
