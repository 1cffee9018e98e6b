/** Small words for drawing: each returns a piece of SVG. Lengths are in pixels of the drawing. */

const n = (value: number): string => String(Math.round(value * 10) / 10)

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  radius = 0,
): string =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(width)}" height="${n(height)}" rx="${n(radius)}" fill="${fill}"/>`

export const circle = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="${fill}"/>`

export const ring = (x: number, y: number, radius: number, stroke: string, width: number): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(radius)}" fill="none" stroke="${stroke}" stroke-width="${n(width)}"/>`

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}"/>`

export const shape = (d: string, fill: string): string => `<path d="${d}" fill="${fill}"/>`

/** An open stroke with round ends. */
export const line = (d: string, stroke: string, width: number): string =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${n(width)}" stroke-linecap="round" stroke-linejoin="round"/>`

export const polygon = (points: readonly (readonly [number, number])[], fill: string): string =>
  `<polygon points="${points.map(([x, y]) => `${n(x)},${n(y)}`).join(' ')}" fill="${fill}"/>`

export const diamond = (x: number, y: number, rx: number, ry: number, fill: string): string =>
  polygon(
    [
      [x, y - ry],
      [x + rx, y],
      [x, y + ry],
      [x - rx, y],
    ],
    fill,
  )

export const group = (content: string, transform: string): string =>
  `<g transform="${transform}">${content}</g>`

export const faded = (content: string, opacity: number): string =>
  `<g opacity="${n(opacity * 10) === '10' ? 1 : opacity}">${content}</g>`

/** Repeats a drawing `count` times; the index goes in. */
export const repeat = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: Math.max(0, count) }, (_, index) => draw(index)).join('')

/** Lines of “text” without any letter: bars of uneven length. */
export const bars = (input: {
  x: number
  y: number
  width: number
  rows: number
  gap: number
  height: number
  fill: string
}): string =>
  repeat(input.rows, (index) => {
    const share = [1, 0.86, 0.94, 0.62, 0.9, 0.74][index % 6] ?? 1
    return rect(
      input.x,
      input.y + index * input.gap,
      input.width * share,
      input.height,
      input.fill,
      input.height / 2,
    )
  })

/** Cuts a drawing to a shape. Ids must be unique in one document. */
export const clipped = (id: string, outline: string, content: string): string =>
  `<clipPath id="${id}">${outline}</clipPath><g clip-path="url(#${id})">${content}</g>`

export const document = (width: number, height: number, content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`
