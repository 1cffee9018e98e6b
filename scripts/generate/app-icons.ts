import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import sharp from 'sharp'
import { inProject } from '../lib/paths.ts'

type AppIcon = {
  /** Below `public/`. */
  file: string
  /** Width and height in pixels. */
  size: number
  /** Full-bleed with the sign inside of the circle that every launcher leaves. */
  isMaskable: boolean
}

const ink = '#1B1E3D'
/** What a maskable icon keeps free on each side: its sign lies in the middle 72 %. */
const margin = 0.14

/** The pictures of the installed app, all drawn from `public/icon.svg`. */
export const appIcons: readonly AppIcon[] = [
  { file: 'icon-180.png', size: 180, isMaskable: true },
  { file: 'icon-192.png', size: 192, isMaskable: false },
  { file: 'icon-512.png', size: 512, isMaskable: false },
  { file: 'icon-maskable-192.png', size: 192, isMaskable: true },
  { file: 'icon-maskable-512.png', size: 512, isMaskable: true },
]

/** Draws one icon. @returns a PNG. */
export async function drawAppIcon({ size, isMaskable }: AppIcon): Promise<Buffer> {
  const sign = readFileSync(inProject('public/icon.svg'))
  const side = isMaskable ? Math.round(size * (1 - 2 * margin)) : size
  const drawn = sharp(sign, { density: (72 * side) / 32 }).resize(side, side)
  if (!isMaskable) return drawn.png({ palette: true }).toBuffer()
  const before = Math.floor((size - side) / 2)
  const after = size - side - before
  return drawn
    .flatten({ background: ink })
    .extend({ top: before, left: before, bottom: after, right: after, background: ink })
    .png({ palette: true })
    .toBuffer()
}

/** Draws the icons that differ from the committed ones. @returns the files that were written. */
export async function writeAppIcons(): Promise<string[]> {
  const written: string[] = []
  for (const icon of appIcons) {
    const path = inProject('public', icon.file)
    const picture = await drawAppIcon(icon)
    if (existsSync(path) && (await differenceOf(readFileSync(path), picture)) <= tolerance) continue
    writeFileSync(path, picture)
    written.push(icon.file)
  }
  return written
}

/** How far two drawings may be apart: machines round edges differently. */
export const tolerance = 2

/** The mean difference of two pictures' values, of 255; infinite when their sizes differ. */
export async function differenceOf(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all(
    [one, other].map((picture) => sharp(picture).ensureAlpha().raw().toBuffer()),
  )
  if (a === undefined || b === undefined || a.length !== b.length) return Infinity
  let sum = 0
  for (const [index, value] of a.entries()) sum += Math.abs(value - (b[index] ?? 0))
  return sum / a.length
}
