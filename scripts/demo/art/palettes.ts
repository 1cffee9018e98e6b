/** Colours of one drawing. `stage` is what the subject stands on, always light. */
export type Palette = {
  ground: string
  stage: string
  deep: string
  main: string
  accent: string
  pop: string
  soft: string
  paper: string
}

const palette = (
  ground: string,
  stage: string,
  deep: string,
  main: string,
  accent: string,
  pop: string,
  soft: string,
): Palette => ({ ground, stage, deep, main, accent, pop, soft, paper: '#fffaf2' })

export const palettes = {
  indigo: palette('#f1e4cd', '#dfe5f3', '#1b2553', '#31509f', '#e8893b', '#c8412b', '#b4c2e2'),
  terracotta: palette('#f4d9bf', '#fcefdf', '#54200f', '#c4532d', '#f2b134', '#2e6e62', '#edb899'),
  forest: palette('#d5e4ca', '#f3f6e6', '#143629', '#2f7d5b', '#f0b429', '#d9572b', '#a9cdb0'),
  bogolan: palette('#2a1d14', '#ecdcc0', '#2a1d14', '#7a4b2a', '#d8a24a', '#a63a24', '#c9ae86'),
  hibiscus: palette('#f6d3d8', '#fff0ee', '#43102b', '#b3285a', '#f3a63b', '#2c7a85', '#e9a6b5'),
  lagoon: palette('#c6e5e2', '#effaf6', '#0d343c', '#1f8a8c', '#f4a940', '#e4572e', '#9ad0cc'),
  kente: palette('#f8dd95', '#fff6dc', '#22201d', '#d99a00', '#1f7a3f', '#c3272b', '#f4cf6b'),
  night: palette('#232043', '#e5e0fb', '#1a1733', '#6c5bd4', '#ffb454', '#f2676b', '#b5acec'),
  ember: palette('#3a1f1a', '#fbe5d0', '#2b1410', '#d9663a', '#f7c04a', '#3f8f7f', '#f0b08c'),
  sky: palette('#cfe1f4', '#f3f9ff', '#142f4e', '#2d77be', '#f5b93e', '#e3603f', '#a9c9e8'),
  palm: palette('#12372f', '#e3f3ea', '#0b261f', '#2f9570', '#f6c453', '#ee6c4d', '#9fd0b9'),
  plum: palette('#e9d5eb', '#fbf2fd', '#381544', '#8a3fa0', '#f2a541', '#2d8c83', '#cda3d6'),
} as const satisfies Record<string, Palette>

export type PaletteName = keyof typeof palettes

/** The families of colour of each root category, so that a page of results stays varied. */
export const categoryPalettes: Record<string, readonly [PaletteName, ...PaletteName[]]> = {
  'graphisme-design': ['terracotta', 'indigo', 'kente', 'bogolan'],
  'web-developpement': ['night', 'sky', 'lagoon', 'indigo'],
  'marketing-digital': ['hibiscus', 'kente', 'plum', 'lagoon'],
  'redaction-traduction': ['forest', 'terracotta', 'sky', 'bogolan'],
  'video-photo': ['ember', 'lagoon', 'night', 'terracotta'],
  'audio-musique': ['plum', 'ember', 'night', 'hibiscus'],
  'affaires-administration': ['palm', 'indigo', 'forest', 'bogolan'],
  'formation-accompagnement': ['sky', 'kente', 'hibiscus', 'palm'],
}

/** Clothes and backgrounds of portraits. */
export const portraitPalettes = [
  palettes.terracotta,
  palettes.indigo,
  palettes.lagoon,
  palettes.forest,
  palettes.hibiscus,
  palettes.sky,
  palettes.plum,
  palettes.kente,
] as const
