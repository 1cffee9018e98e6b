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

/** An account book with coins. */
export const ledger: Scene = (p, variant) =>
  rect(-230, -240, 380, 480, p.main, 20) +
  rect(-230, -240, 60, 480, p.deep, 20) +
  repeat(8, (i) => diamond(-200, -196 + i * 56, 17, 20, p.accent)) +
  rect(-146, -200, 266, 400, p.paper, 8) +
  repeat(
    8,
    (i) =>
      rect(-126, -172 + i * 46, 120 - (i % 3) * 24, 14, p.soft, 7) +
      rect(40, -172 + i * 46, 60, 14, i % 3 === variant % 3 ? p.pop : p.deep, 7),
  ) +
  rect(14, -190, 3, 380, p.soft) +
  repeat(
    4,
    (i) =>
      ellipse(200, 210 - i * 36, 78, 26, p.deep) +
      ellipse(200, 202 - i * 36, 78, 26, p.accent) +
      ellipse(200, 202 - i * 36, 46, 14, p.main),
  ) +
  circle(204, -120, 66, p.accent) +
  ring(204, -120, 48, p.deep, 7) +
  diamond(204, -120, 20, 26, p.deep)

/** A balance before a pillar. */
export const scale: Scene = (p) =>
  rect(-14, -210, 28, 400, p.deep, 14) +
  rect(-130, 186, 260, 34, p.deep, 12) +
  rect(-180, 216, 360, 34, p.main, 12) +
  circle(0, -214, 32, p.accent) +
  line('M-220 -150C-120 -190 120 -190 220 -150', p.deep, 18) +
  line('M-220 -150L-286 40M-220 -150L-154 40M220 -150L154 40M220 -150L286 40', p.main, 7) +
  shape('M-296 40H-144C-150 104 -290 104 -296 40Z', p.accent) +
  shape('M144 40H296C290 104 150 104 144 40Z', p.accent) +
  rect(-258, -12, 76, 54, p.paper, 6) +
  bars({ x: -246, y: 2, width: 52, rows: 2, gap: 18, height: 8, fill: p.soft }) +
  circle(220, 14, 28, p.pop)

/** A rocket over hills, for plans that start. */
export const rocket: Scene = (p, variant) =>
  shape('M-300 240C-220 150 -120 150 -40 200C40 140 180 140 300 240Z', p.main) +
  circle(-200, -170, 42, p.accent) +
  group(
    shape('M0 -230C74 -170 92 -70 76 60H-76C-92 -70 -74 -170 0 -230Z', p.paper) +
      shape('M0 -230C34 -202 58 -166 70 -124H-70C-58 -166 -34 -202 0 -230Z', p.pop) +
      circle(0, -46, 42, p.deep) +
      circle(0, -46, 26, p.soft) +
      polygon(
        [
          [-78, -10],
          [-140, 90],
          [-74, 60],
        ],
        p.main,
      ) +
      polygon(
        [
          [78, -10],
          [140, 90],
          [74, 60],
        ],
        p.main,
      ) +
      rect(-56, 60, 112, 24, p.deep, 8) +
      shape('M-44 84C-40 150 -16 180 0 216C16 180 40 150 44 84Z', p.accent) +
      repeat(5, (i) => diamond(-48 + i * 24, 34, 10, 12, p.pop)),
    `translate(30 -20) rotate(${variant % 2 ? 24 : 12})`,
  ) +
  line('M-250 60H-150M-270 110H-190M-230 10H-180', p.soft, 14)
