import type { SceneName } from '../content/types'
import { categoryPalettes, palettes, type Palette } from './palettes'
import { pick, randomFrom, type Random } from './random'
import { scenes } from './scenes/scenes'
import {
  circle,
  clipped,
  document,
  ellipse,
  faded,
  group,
  polygon,
  rect,
  repeat,
  shape,
} from './svg'
import { textiles, type Textile } from './textiles'

export const coverSize = { width: 1280, height: 960 } as const
const { width, height } = coverSize

type Layout = (input: {
  palette: Palette
  cloth: Textile
  random: Random
  subject: string
}) => string

const cut = (input: {
  id: string
  outline: string
  x: number
  y: number
  w: number
  h: number
  palette: Palette
  cloth: Textile
  random: Random
}): string => {
  const { id, outline, x, y, w, h, cloth, palette, random } = input
  return clipped(
    id,
    outline,
    group(cloth({ width: w, height: h, palette, random }), `translate(${x} ${y})`),
  )
}

const shadow = (content: string): string => faded(content, 0.14)

/** A band of cloth on the left, the subject on a disc. */
const band: Layout = ({ palette: p, cloth, random, subject }) => {
  const left = random() < 0.5
  const x = left ? 0 : width - 300
  const cx = left ? 790 : 490
  return (
    rect(0, 0, width, height, p.ground) +
    cut({
      id: 'a',
      outline: rect(x, 0, 300, height, '#000'),
      x,
      y: 0,
      w: 300,
      h: height,
      palette: p,
      cloth,
      random,
    }) +
    rect(left ? 300 : x - 14, 0, 14, height, p.deep) +
    shadow(circle(cx + 10, 496, 392, p.deep)) +
    circle(cx, 480, 392, p.stage) +
    group(subject, `translate(${cx} 480) scale(1.14)`)
  )
}

/** Cloth hung below, the subject standing before a sun. */
const floor: Layout = ({ palette: p, cloth, random, subject }) =>
  rect(0, 0, width, height, p.stage) +
  circle(640, 470, 410, p.ground === p.deep ? p.soft : p.ground) +
  cut({
    id: 'a',
    outline: rect(0, 770, width, 190, '#000'),
    x: 0,
    y: 770,
    w: width,
    h: 190,
    palette: p,
    cloth,
    random,
  }) +
  rect(0, 756, width, 14, p.deep) +
  group(subject, 'translate(640 440) scale(1.12)')

/** Cloth all over, the subject on a round-cornered sheet. */
const sheet: Layout = ({ palette: p, cloth, random, subject }) =>
  group(cloth({ width, height, palette: p, random }), 'translate(0 0)') +
  shadow(rect(216, 116, 880, 760, p.deep, 64)) +
  rect(200, 96, 880, 768, p.stage, 64) +
  group(subject, 'translate(640 480) scale(1.24)')

/** An earthen arch with cloth at both sides. */
const arch: Layout = ({ palette: p, cloth, random, subject }) => {
  const outline = 'M250 960V470A390 390 0 0 1 1030 470V960Z'
  return (
    group(cloth({ width, height, palette: p, random }), 'translate(0 0)') +
    shape('M218 960V470A422 422 0 0 1 1062 470V960Z', p.deep) +
    shape(outline, p.stage) +
    shape('M250 960V850H1030V960Z', p.soft) +
    group(subject, 'translate(640 540) scale(1.16)')
  )
}

/** Two grounds meeting on a slope, with one narrow strip of cloth between. */
const slope: Layout = ({ palette: p, cloth, random, subject }) => {
  const d = 'M0 700L1280 420V560L0 840Z'
  return (
    rect(0, 0, width, height, p.stage) +
    polygon(
      [
        [0, 800],
        [1280, 520],
        [1280, 960],
        [0, 960],
      ],
      p.main,
    ) +
    cut({
      id: 'a',
      outline: `<path d="${d}"/>`,
      x: 0,
      y: 400,
      w: width,
      h: 460,
      palette: p,
      cloth,
      random,
    }) +
    shadow(ellipse(650, 820, 350, 34, p.deep)) +
    circle(640, 470, 372, p.paper) +
    group(subject, 'translate(640 470) scale(1.02)')
  )
}

/** A frame of cloth with stepped corners. */
const frame: Layout = ({ palette: p, cloth, random, subject }) => {
  const step = 56
  const corner = (sx: number, sy: number): string =>
    repeat(3, (i) => {
      const w = step * (3 - i)
      const x = sx < 0 ? 90 : width - 90 - w
      const y = sy < 0 ? 90 + i * step : height - 90 - (i + 1) * step
      return rect(x, y, w, step, p.deep)
    })
  return (
    group(cloth({ width, height, palette: p, random }), 'translate(0 0)') +
    rect(90, 90, width - 180, height - 180, p.stage) +
    corner(-1, -1) +
    corner(1, -1) +
    corner(-1, 1) +
    corner(1, 1) +
    group(subject, 'translate(640 480) scale(1.18)')
  )
}

const layouts = [band, floor, sheet, arch, slope, frame] as const

/**
 * Draws the cover of a service as SVG. `shot` 0 is the cover itself, the next ones are other
 * pictures of its gallery: same subject and colours, another cloth and another setting.
 */
export function coverSvg(input: {
  slug: string
  root: string
  scene: SceneName
  order: number
  shot: number
}): string {
  const random = randomFrom(`${input.slug}#${input.shot}`)
  const family = categoryPalettes[input.root] ?? (['terracotta'] as const)
  const palette =
    palettes[family[(input.order + (input.shot === 0 ? 0 : 1)) % family.length] ?? family[0]]
  const cloth =
    textiles[(input.order + Math.floor(input.order / 6) + input.shot * 3 + 1) % textiles.length] ??
    pick(random, textiles)
  const layout = layouts[(input.order + input.shot * 2) % layouts.length] ?? band
  const subject = scenes[input.scene](palette, input.order + input.shot)
  return document(width, height, layout({ palette, cloth, random, subject }))
}
