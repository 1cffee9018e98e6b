import {
  bars,
  circle,
  diamond,
  ellipse,
  group,
  line,
  polygon,
  rect,
  repeat,
  ring,
  shape,
} from '../svg'
import type { Scene } from './scene'

/** A pen over a written sheet. */
export const pen: Scene = (p, variant) =>
  rect(-230, -240, 400, 480, p.paper, 20) +
  rect(-190, -196, 200, 30, p.main, 15) +
  bars({ x: -190, y: -130, width: 320, rows: 7, gap: 44, height: 16, fill: p.soft }) +
  (variant % 2
    ? line('M-190 -30q20 -16 40 0t40 0t40 0', p.pop, 7) +
      line('M-60 58q20 -16 40 0t40 0t40 0', p.pop, 7)
    : circle(90, -180, 34, p.accent)) +
  group(
    polygon(
      [
        [-34, 110],
        [34, 110],
        [0, 220],
      ],
      p.accent,
    ) +
      polygon(
        [
          [-12, 182],
          [12, 182],
          [0, 220],
        ],
        p.deep,
      ) +
      rect(-34, -190, 68, 300, p.deep) +
      rect(-34, -120, 68, 26, p.pop) +
      rect(-34, -236, 68, 60, p.main, 22) +
      rect(-8, -90, 16, 190, p.main, 8),
    'translate(170 30) rotate(32)',
  )

/** Two balloons that answer each other, with marks of two scripts. */
export const speech: Scene = (p, variant) =>
  shape(
    'M-250 -240H40A34 34 0 0 1 74 -206V-70A34 34 0 0 1 40 -36H-110L-180 40V-36H-250A34 34 0 0 1 -284 -70V-206A34 34 0 0 1 -250 -240Z',
    p.main,
  ) +
  bars({ x: -240, y: -196, width: 260, rows: 3, gap: 42, height: 18, fill: p.paper }) +
  shape(
    'M-30 0H250A34 34 0 0 1 284 34V156A34 34 0 0 1 250 190H190V254L116 190H-30A34 34 0 0 1 -64 156V34A34 34 0 0 1 -30 0Z',
    variant % 2 ? p.pop : p.accent,
  ) +
  repeat(
    4,
    (i) =>
      diamond(0 + i * 70, 62, 22, 22, p.paper) +
      line(`M${-20 + i * 70} 130q20 -26 40 0`, p.deep, 10),
  ) +
  circle(190, -140, 62, p.soft) +
  ellipse(190, -140, 26, 62, p.paper) +
  line('M128 -140H252', p.paper, 7) +
  ring(190, -140, 62, p.deep, 8)

/** A tidy file: sheets, a portrait square, a clip. */
export const document: Scene = (p, variant) =>
  group(rect(-190, -240, 380, 480, p.soft, 16), 'rotate(6)') +
  rect(-200, -244, 390, 490, p.paper, 16) +
  rect(-164, -204, 110, 124, p.main, 12) +
  circle(-109, -158, 28, p.accent) +
  shape('M-156 -80C-156 -130 -62 -130 -62 -80Z', p.deep) +
  bars({ x: -30, y: -190, width: 180, rows: 3, gap: 38, height: 16, fill: p.soft }) +
  (variant % 2
    ? repeat(
        5,
        (i) =>
          rect(-164, -40 + i * 52, 34, 34, p.accent, 8) +
          rect(-112, -30 + i * 52, 260 - (i % 3) * 50, 14, p.soft, 7),
      )
    : bars({ x: -164, y: -36, width: 312, rows: 6, gap: 42, height: 15, fill: p.soft }) +
      rect(-164, 6, 150, 15, p.pop, 8)) +
  shape('M120 150L170 132L220 150L212 200L220 250L170 232L120 250L128 200Z', p.pop) +
  line('M148 192l16 17l30 -34', p.paper, 11)

/** A graduate's cap on books. */
export const cap: Scene = (p, variant) =>
  rect(-210, 176, 420, 66, p.main, 12) +
  rect(-180, 188, 390, 42, p.paper, 6) +
  rect(-180, 106, 370, 66, variant % 2 ? p.accent : p.pop, 12) +
  rect(-180, 118, 346, 42, p.paper, 6) +
  rect(-150, 36, 330, 66, p.soft, 12) +
  rect(-120, 48, 300, 42, p.paper, 6) +
  shape('M-120 -90V0C-60 44 60 44 120 0V-90Z', p.deep) +
  polygon(
    [
      [0, -230],
      [270, -116],
      [0, -2],
      [-270, -116],
    ],
    p.main,
  ) +
  polygon(
    [
      [0, -194],
      [184, -116],
      [0, -38],
      [-184, -116],
    ],
    p.deep,
  ) +
  line('M0 -116L214 -84V20', p.accent, 10) +
  circle(214, 26, 16, p.accent) +
  polygon(
    [
      [198, 36],
      [230, 36],
      [240, 100],
      [188, 100],
    ],
    p.accent,
  )
