import { bars, circle, diamond, ellipse, group, line, polygon, rect, repeat, ring } from '../svg'
import type { Scene } from './scene'

const slate = (y: number, fill: string, mark: string): string =>
  rect(-230, y, 460, 76, fill, 12) +
  repeat(5, (i) =>
    polygon(
      [
        [-220 + i * 96, y + 76],
        [-176 + i * 96, y],
        [-128 + i * 96, y],
        [-172 + i * 96, y + 76],
      ],
      mark,
    ),
  )

/** A clapperboard with a film strip of small scenes. */
export const clapper: Scene = (p, variant) =>
  group(slate(-250, p.deep, p.accent), 'rotate(-10 -230 -180)') +
  rect(-230, -150, 460, 350, p.deep, 18) +
  slate(-150, p.deep, p.paper) +
  rect(-204, -50, 408, 150, p.main, 12) +
  (variant % 2
    ? circle(-80, 26, 44, p.accent) +
      circle(40, 10, 34, p.pop) +
      polygon(
        [
          [-204, 100],
          [-60, 40],
          [60, 74],
          [150, 20],
          [204, 100],
        ],
        p.soft,
      )
    : polygon(
        [
          [-36, -26],
          [60, 26],
          [-36, 78],
        ],
        p.paper,
      ) + ring(0, 26, 66, p.paper, 8)) +
  bars({ x: -204, y: 124, width: 220, rows: 2, gap: 34, height: 16, fill: p.soft }) +
  circle(168, 150, 28, p.pop)

/** An editing table: preview above, tracks below. */
export const timeline: Scene = (p) =>
  rect(-280, -230, 560, 460, p.deep, 26) +
  rect(-256, -206, 330, 210, p.soft, 10) +
  circle(0, -140, 36, p.accent) +
  polygon(
    [
      [-256, 4],
      [-160, -90],
      [-90, -30],
      [-30, -80],
      [74, 4],
    ],
    p.main,
  ) +
  polygon(
    [
      [-120, -130],
      [-50, -92],
      [-120, -54],
    ],
    p.paper,
  ) +
  repeat(4, (i) =>
    rect(96, -206 + i * 54, 160, 42, [p.main, p.pop, p.main, p.accent][i] ?? p.main, 8),
  ) +
  repeat(3, (row) =>
    repeat(4, (i) => {
      const x = -256 + i * 130 + row * 18
      return rect(
        x,
        34 + row * 60,
        Math.min(112 - ((i + row) % 3) * 22, 256 - x),
        44,
        [p.accent, p.main, p.pop, p.soft][(i + row) % 4] ?? p.main,
        10,
      )
    }),
  ) +
  line('M-30 20V216', p.paper, 7) +
  polygon(
    [
      [-48, 12],
      [-12, 12],
      [-30, 36],
    ],
    p.paper,
  )

/** A camera seen from the front. */
export const camera: Scene = (p, variant) =>
  rect(-110, -210, 220, 90, p.deep, 24) +
  rect(-270, -150, 540, 350, p.main, 44) +
  rect(-270, -64, 540, 36, p.deep) +
  repeat(11, (i) => diamond(-245 + i * 49, -46, 15, 13, p.accent)) +
  circle(0, 30, 146, p.deep) +
  circle(0, 30, 118, p.soft) +
  circle(0, 30, 86, p.deep) +
  circle(0, 30, 54, variant % 2 ? p.pop : p.accent) +
  circle(-30, 0, 20, p.paper) +
  circle(206, -110, 22, p.pop) +
  rect(-240, -184, 90, 40, p.deep, 14) +
  rect(-230, 120, 70, 40, p.paper, 10)

/** A small aircraft over fields and a river. */
export const drone: Scene = (p) =>
  polygon(
    [
      [-290, 110],
      [-60, 40],
      [40, 250],
      [-290, 250],
    ],
    p.main,
  ) +
  polygon(
    [
      [-40, 36],
      [290, 80],
      [290, 250],
      [60, 250],
    ],
    p.accent,
  ) +
  repeat(4, (i) => line(`M${20 + i * 66} ${70 + i * 10}L${90 + i * 58} 246`, p.soft, 7)) +
  repeat(3, (i) => line(`M-280 ${140 + i * 34}L-20 ${86 + i * 48}`, p.soft, 7)) +
  line('M-48 40C-10 110 20 170 50 250', p.soft, 26) +
  line('M-180 -160L180 -60M180 -160L-180 -60', p.deep, 20) +
  rect(-74, -156, 148, 92, p.deep, 36) +
  circle(0, -62, 34, p.pop) +
  circle(0, -62, 15, p.paper) +
  [
    [-184, -176],
    [184, -176],
    [-184, -76],
    [184, -76],
  ]
    .map(([x = 0, y = 0]) => ellipse(x, y, 92, 13, p.soft) + rect(x - 8, y - 6, 16, 30, p.deep, 8))
    .join('') +
  circle(-34, -122, 8, p.accent) +
  circle(34, -122, 8, p.accent)
