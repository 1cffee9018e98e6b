import path from 'node:path'
import { Font } from '@react-pdf/renderer'

const files = {
  Figtree: 'figtree/files/figtree-latin',
  'Figtree Extended': 'figtree/files/figtree-latin-ext',
  'Noto Sans Extended': 'noto-sans/files/noto-sans-latin-ext',
  'Noto Sans Accents': 'noto-sans/files/noto-sans-vietnamese',
  'Noto Sans': 'noto-sans/files/noto-sans-latin',
  'Noto Sans Cyrillic': 'noto-sans/files/noto-sans-cyrillic',
  'Noto Sans Greek': 'noto-sans/files/noto-sans-greek',
  'IBM Plex Sans Arabic': 'ibm-plex-sans-arabic/files/ibm-plex-sans-arabic-arabic',
}

/**
 * Tried in this order, letter by letter: our own typeface, then those for the letters that it lacks
 * in names (Ɔ, Ɛ, Ŋ, dots and tones below and above, Arabic).
 */
export const fontFamily = Object.keys(files)

const weights = [400, 600, 700]

/** A word longer than this is broken wherever the line ends. */
const longestWord = 24

let isReady = false

/** Makes the typefaces known to the PDF library, once per process. */
export const registerFonts = (): void => {
  if (isReady) return
  // Where the program runs: the project, or the folder of the built server.
  const folder = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', '@fontsource')
  for (const [family, file] of Object.entries(files)) {
    Font.register({
      family,
      fonts: weights.map((fontWeight) => ({
        src: path.join(/* turbopackIgnore: true */ folder, `${file}-${fontWeight}-normal.woff`),
        fontWeight,
      })),
    })
  }
  // No hyphens but in what would otherwise leave the page.
  Font.registerHyphenationCallback((word) =>
    word.length <= longestWord ? [word] : (word.match(/.{1,12}/gsu) ?? [word]),
  )
  isReady = true
}
