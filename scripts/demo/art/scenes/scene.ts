import type { Palette } from '../palettes'

/** Draws a subject in a box of 600 × 600 around 0,0. `variant` changes its details. */
export type Scene = (palette: Palette, variant: number) => string
