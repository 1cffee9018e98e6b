import { circle, ellipse, line, rect, repeat, ring, shape } from '../svg'
import type { Scene } from './scene'

const wave = (y: number, fill: string, heights: readonly number[]): string =>
  heights.map((h, i) => rect(-282 + i * 47, y - h / 2, 20, h, fill, 10)).join('')

/** A studio microphone before a wave. */
export const microphone: Scene = (p, variant) =>
  wave(
    -40,
    p.soft,
    variant % 2
      ? [60, 120, 200, 90, 240, 300, 280, 160, 90, 210, 120, 70, 40]
      : [40, 90, 150, 230, 120, 260, 300, 240, 130, 190, 240, 110, 60],
  ) +
  rect(-92, -250, 184, 290, p.deep, 92) +
  repeat(5, (i) => rect(-72, -196 + i * 38, 144, 14, p.main, 7)) +
  rect(-92, -20, 184, 26, p.accent) +
  line('M-140 -60V-10A140 140 0 0 0 140 -10V-60', p.main, 22) +
  rect(-12, 128, 24, 96, p.main) +
  rect(-120, 218, 240, 30, p.deep, 15) +
  circle(0, 66, 13, p.pop)

/** A speaker with rings of sound. */
export const speaker: Scene = (p) =>
  rect(-160, -256, 320, 512, p.deep, 34) +
  rect(-136, -232, 272, 464, p.main, 22) +
  circle(0, -130, 74, p.deep) +
  circle(0, -130, 46, p.accent) +
  circle(0, -130, 17, p.deep) +
  circle(0, 88, 118, p.deep) +
  circle(0, 88, 88, p.soft) +
  circle(0, 88, 50, p.pop) +
  circle(0, 88, 22, p.deep) +
  line('M204 -60C244 0 244 90 204 150M250 -100C310 0 310 100 250 190', p.accent, 16) +
  line('M-204 -60C-244 0 -244 90 -204 150M-250 -100C-310 0 -310 100 -250 190', p.accent, 16)

/** A keyboard, pads and a calabash. */
export const keys: Scene = (p) =>
  rect(-280, 20, 560, 210, p.deep, 24) +
  repeat(9, (i) => rect(-258 + i * 58, 42, 52, 166, p.paper, 8)) +
  [0, 1, 3, 4, 5, 7].map((i) => rect(-222 + i * 58, 42, 38, 100, p.deep, 6)).join('') +
  repeat(8, (i) =>
    rect(
      -280 + (i % 4) * 78,
      -200 + Math.floor(i / 4) * 92,
      66,
      78,
      [p.main, p.accent, p.pop, p.soft][(i + Math.floor(i / 4)) % 4] ?? p.main,
      14,
    ),
  ) +
  circle(160, -110, 116, p.main) +
  ring(160, -110, 86, p.accent, 12) +
  repeat(3, (i) => line(`M${120 + i * 40} -262V42`, p.deep, 5)) +
  circle(160, -110, 26, p.deep)

/** Headphones around a wave or a book. */
export const headphones: Scene = (p, variant) =>
  line('M-200 60V0A200 200 0 0 1 200 0V60', p.deep, 40) +
  line('M-200 0A200 200 0 0 1 200 0', p.main, 16) +
  rect(-262, 30, 116, 196, p.main, 48) +
  rect(-186, 46, 54, 164, p.deep, 27) +
  rect(146, 30, 116, 196, p.main, 48) +
  rect(132, 46, 54, 164, p.deep, 27) +
  (variant % 2
    ? shape(
        'M-110 40C-70 24 -24 30 0 48C24 30 70 24 110 40V190C70 174 24 180 0 198C-24 180 -70 174 -110 190Z',
        p.paper,
      ) +
      rect(-3, 50, 6, 144, p.soft) +
      repeat(
        3,
        (i) =>
          rect(-92, 76 + i * 30, 70, 10, p.soft, 5) + rect(24, 76 + i * 30, 70, 10, p.accent, 5),
      )
    : [60, 130, 190, 110, 70]
        .map((h, i) => rect(-104 + i * 46, 120 - h / 2, 24, h, i === 2 ? p.pop : p.accent, 12))
        .join('')) +
  ellipse(0, 262, 220, 13, p.soft)
