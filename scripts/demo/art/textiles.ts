import type { Palette } from './palettes'
import { pick, type Random } from './random'
import { circle, diamond, ellipse, group, line, polygon, rect, repeat, ring } from './svg'

/** Fills a box at 0,0 with a woven, dyed or printed cloth. The caller cuts what sticks out. */
export type Textile = (input: {
  width: number
  height: number
  palette: Palette
  random: Random
}) => string

/** Kente: narrow strips sewn together, plain warp alternating with woven blocks. */
export const kente: Textile = ({ width, height, palette: p, random }) => {
  const size = 96
  const colours = [p.main, p.accent, p.pop, p.deep] as const
  const block = (x: number, y: number): string => {
    const a = pick(random, colours)
    const b = pick(random, [p.paper, p.accent, p.deep])
    const c = a === b ? p.soft : b
    const ground = rect(x, y, size, size, a)
    const kind = Math.floor(random() * 4)
    if (kind === 0) return ground + repeat(4, (i) => rect(x, y + 8 + i * 24, size, 10, c))
    if (kind === 1) {
      return (
        ground +
        repeat(4, (i) =>
          rect(x + i * 12, y + size / 2 - 12 - i * 12, size - i * 24, 24 + i * 24, i % 2 ? a : c),
        )
      )
    }
    if (kind === 2) {
      return (
        ground +
        repeat(16, (i) =>
          (i + (i >> 2)) % 2 ? rect(x + (i % 4) * 24, y + (i >> 2) * 24, 24, 24, c) : '',
        )
      )
    }
    return ground + repeat(3, (i) => rect(x + 12 + i * 30, y, 12, size, c))
  }
  const columns = Math.ceil(width / size)
  const rows = Math.ceil(height / size)
  return repeat(columns * rows, (i) => block((i % columns) * size, Math.floor(i / columns) * size))
}

/** Bogolan: pale marks left on mud-dyed cotton, row after row. */
export const bogolan: Textile = ({ width, height, palette: p, random }) => {
  const mark = p.ground === p.deep ? p.stage : p.paper
  let y = 18
  let drawn = rect(0, 0, width, height, p.deep)
  while (y < height) {
    const kind = Math.floor(random() * 6)
    const step = 56
    const count = Math.ceil(width / step) + 1
    const top = y
    if (kind === 0) {
      const points = repeat(
        count * 2,
        (i) => `${i === 0 ? 'M' : 'L'}${(i * step) / 2} ${top + (i % 2 ? 4 : 40)} `,
      )
      drawn += line(points, mark, 7)
    } else if (kind === 1) {
      drawn += repeat(
        count,
        (i) =>
          diamond(i * step + 28, top + 22, 20, 22, mark) +
          circle(i * step + 28, top + 22, 6, p.deep),
      )
    } else if (kind === 2) {
      drawn += repeat(
        count * 2,
        (i) => circle(i * 28 + 14, top + 14, 5.5, mark) + circle(i * 28, top + 32, 5.5, mark),
      )
    } else if (kind === 3) {
      drawn += rect(0, top + 6, width, 6, mark) + rect(0, top + 30, width, 6, mark)
      drawn += repeat(count * 2, (i) => rect(i * 28 + 8, top + 16, 10, 10, p.accent))
    } else if (kind === 4) {
      drawn += repeat(count, (i) =>
        line(`M${i * step + 10} ${top + 6}l36 32M${i * step + 46} ${top + 6}l-36 32`, mark, 6),
      )
    } else {
      drawn += repeat(
        count,
        (i) =>
          ring(i * step + 28, top + 22, 18, mark, 6) + circle(i * step + 28, top + 22, 5, p.accent),
      )
    }
    y += 58
  }
  return drawn
}

/** Wax print: large round flowers in staggered rows over dotted ground. */
export const wax: Textile = ({ width, height, palette: p, random }) => {
  const size = 190
  const turn = random() * 45
  const petals = pick(random, [8, 10, 12])
  const flower = (x: number, y: number): string =>
    circle(x, y, 84, p.accent) +
    ring(x, y, 84, p.deep, 6) +
    repeat(petals, (i) =>
      group(
        ellipse(0, -48, 15, 28, i % 2 ? p.paper : p.pop),
        `translate(${x} ${y}) rotate(${turn + (i * 360) / petals})`,
      ),
    ) +
    circle(x, y, 24, p.deep) +
    circle(x, y, 12, p.accent)
  const columns = Math.ceil(width / size) + 2
  const rows = Math.ceil(height / (size * 0.86)) + 2
  const dots = repeat(Math.ceil(width / 38) * Math.ceil(height / 38), (i) => {
    const perRow = Math.ceil(width / 38)
    return circle((i % perRow) * 38 + 19, Math.floor(i / perRow) * 38 + 19, 5, p.soft)
  })
  return (
    rect(0, 0, width, height, p.main) +
    dots +
    repeat(columns * rows, (i) => {
      const row = Math.floor(i / columns)
      return flower((i % columns) * size + (row % 2 ? size / 2 : 0), row * size * 0.86)
    })
  )
}

/** Faso dan fani: long stripes of uneven width with small stepped motifs. */
export const danFani: Textile = ({ width, height, palette: p, random }) => {
  let x = 0
  let drawn = rect(0, 0, width, height, p.paper)
  while (x < width) {
    const band = pick(random, [28, 44, 60, 84])
    const colour = pick(random, [p.main, p.deep, p.accent, p.pop, p.soft])
    drawn += rect(x, 0, band, height, colour)
    const left = x
    if (band >= 60) {
      const motif = pick(random, [p.paper, p.accent, p.deep])
      const seen = motif === colour ? p.paper : motif
      drawn += repeat(Math.ceil(height / 72), (i) =>
        diamond(left + band / 2, i * 72 + 36, band / 3.2, 24, seen),
      )
    }
    drawn += rect(x + band + 5, 0, 5, height, p.deep)
    x += band + 16
  }
  return drawn
}

/** Adire: squares of resist-dyed circles, rays and waves. */
export const adire: Textile = ({ width, height, palette: p, random }) => {
  const size = 128
  const columns = Math.ceil(width / size)
  const rows = Math.ceil(height / size)
  const cell = (x: number, y: number): string => {
    const kind = Math.floor(random() * 4)
    const cx = x + size / 2
    const cy = y + size / 2
    if (kind === 0) return repeat(4, (i) => ring(cx, cy, 12 + i * 14, p.paper, 4.5))
    if (kind === 1) {
      return (
        repeat(12, (i) =>
          group(rect(-2.5, -52, 5, 34, p.paper, 2), `translate(${cx} ${cy}) rotate(${i * 30})`),
        ) + circle(cx, cy, 9, p.paper)
      )
    }
    if (kind === 2) {
      return repeat(4, (i) =>
        line(`M${x + 12} ${y + 28 + i * 24}q13 -16 26 0t26 0t26 0t26 0`, p.paper, 4.5),
      )
    }
    return repeat(3, (i) =>
      repeat(3, (j) => diamond(x + 30 + i * 34, y + 30 + j * 34, 13, 13, p.paper)),
    )
  }
  return (
    rect(0, 0, width, height, p.main) +
    repeat(columns * rows, (i) => {
      const x = (i % columns) * size
      const y = Math.floor(i / columns) * size
      return (
        rect(
          x + 4,
          y + 4,
          size - 8,
          size - 8,
          (i + Math.floor(i / columns)) % 2 ? p.main : p.deep,
          4,
        ) + cell(x, y)
      )
    })
  )
}

/** Khasa, the wool blanket of the Fula: bands of triangles. */
export const khasa: Textile = ({ width, height, palette: p, random }) => {
  const colours = [p.main, p.pop, p.accent, p.deep] as const
  const band = 84
  return (
    rect(0, 0, width, height, p.paper) +
    repeat(Math.ceil(height / band), (row) => {
      const y = row * band
      const colour = pick(random, colours)
      const other = pick(random, [p.soft, p.accent, p.deep])
      const size = pick(random, [56, 84])
      return (
        rect(0, y, width, 10, colour) +
        repeat(Math.ceil(width / size) + 1, (i) =>
          polygon(
            [
              [i * size, y + band - 8],
              [i * size + size / 2, y + 20],
              [i * size + size, y + band - 8],
            ],
            i % 2 ? (other === colour ? p.soft : other) : colour,
          ),
        )
      )
    })
  )
}

export const textiles = [kente, bogolan, wax, danFani, adire, khasa] as const
