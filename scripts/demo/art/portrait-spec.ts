/** What tells one drawn portrait from another. */
export type PortraitSpec = {
  /** 1 = light brown … 6 = very dark. */
  skin: 1 | 2 | 3 | 4 | 5 | 6
  hair:
    | 'afro'
    | 'braids'
    | 'bun'
    | 'headwrap'
    | 'hijab'
    | 'kufi'
    | 'locks'
    | 'shaved'
    | 'short'
    | 'fade'
    | 'puffs'
    | 'straight'
  top: 'shirt' | 'boubou' | 'blouse' | 'hoodie' | 'blazer' | 'tee'
  /** Index of a palette in scripts/demo/art/palettes. */
  palette: number
  glasses?: boolean
  beard?: 'stubble' | 'full' | 'goatee'
  earrings?: boolean
  grey?: boolean
}
