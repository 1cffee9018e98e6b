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

/** A browser window with a landing page. */
export const window: Scene = (p, variant) =>
  rect(-280, -210, 560, 410, p.deep, 26) +
  rect(-268, -158, 536, 346, p.paper, 14) +
  [p.pop, p.accent, p.soft].map((c, i) => circle(-246 + i * 34, -184, 10, c)).join('') +
  rect(-120, -196, 300, 24, p.main, 12) +
  (variant % 2
    ? rect(-240, -130, 480, 120, p.main, 12) +
      circle(170, -70, 46, p.accent) +
      bars({ x: -210, y: -100, width: 240, rows: 2, gap: 36, height: 18, fill: p.paper })
    : bars({ x: -240, y: -110, width: 230, rows: 3, gap: 34, height: 18, fill: p.deep }) +
      rect(-240, 4, 110, 34, p.pop, 17) +
      rect(20, -130, 220, 160, p.soft, 12) +
      circle(176, -88, 24, p.accent) +
      polygon(
        [
          [40, 18],
          [110, -70],
          [150, -24],
          [180, -52],
          [222, 18],
        ],
        p.main,
      )) +
  repeat(
    3,
    (i) =>
      rect(-240 + i * 166, 58, 148, 110, [p.soft, p.accent, p.main][i] ?? p.soft, 12) +
      rect(-224 + i * 166, 132, 90, 12, p.paper, 6),
  ) +
  rect(-70, 200, 140, 40, p.deep) +
  rect(-140, 236, 280, 18, p.deep, 9)

/** A market stall in a phone-like frame. */
export const shop: Scene = (p, variant) =>
  rect(-210, -60, 420, 290, p.paper, 8) +
  rect(-230, -230, 460, 70, p.deep, 12) +
  repeat(6, (i) =>
    shape(
      `M${-240 + i * 80} -170H${-160 + i * 80}V-80A40 40 0 0 1 ${-240 + i * 80} -80Z`,
      i % 2 ? p.paper : variant % 2 ? p.pop : p.main,
    ),
  ) +
  rect(-150, -218, 180, 20, p.accent, 10) +
  rect(60, -218, 90, 20, p.soft, 10) +
  rect(-180, 30, 150, 150, p.soft, 10) +
  rect(-180, 96, 150, 10, p.deep) +
  circle(-140, 76, 20, p.pop) +
  circle(-92, 76, 20, p.accent) +
  rect(-160, 122, 34, 52, p.main, 8) +
  rect(-110, 132, 46, 42, p.accent, 8) +
  rect(30, 20, 150, 210, p.main, 10) +
  circle(156, 130, 9, p.accent) +
  rect(50, 44, 110, 70, p.soft, 8) +
  rect(-250, 226, 500, 20, p.deep, 10)

/** A phone with an app on it. */
export const phone: Scene = (p, variant) => {
  const screen = variant % 2 ? p.paper : p.stage
  return (
    group(
      rect(-136, -276, 272, 552, p.deep, 44) +
        rect(-120, -258, 240, 516, screen, 30) +
        rect(-36, -246, 72, 14, p.deep, 7) +
        rect(-98, -206, 196, 124, p.main, 20) +
        circle(-54, -144, 34, p.accent) +
        bars({ x: -6, y: -166, width: 84, rows: 2, gap: 28, height: 14, fill: p.paper }) +
        repeat(
          4,
          (i) =>
            rect(
              -98 + (i % 2) * 102,
              -60 + Math.floor(i / 2) * 102,
              92,
              90,
              [p.soft, p.accent, p.pop, p.soft][i] ?? p.soft,
              18,
            ) +
            (i % 3
              ? circle(-52 + (i % 2) * 102, -16 + Math.floor(i / 2) * 102, 20, p.paper)
              : diamond(-52 + (i % 2) * 102, -16 + Math.floor(i / 2) * 102, 22, 22, p.main)),
        ) +
        rect(-98, 156, 196, 50, p.deep, 25) +
        rect(-40, 228, 80, 8, p.soft, 4),
      'rotate(-7)',
    ) +
    circle(190, -150, 46, p.pop) +
    line('M170 -150l15 16l28 -32', p.paper, 11) +
    ring(-210, 170, 34, p.accent, 12)
  )
}

/** Two chat bubbles and a little robot. */
export const chat: Scene = (p) =>
  shape(
    'M-270 -220H60A30 30 0 0 1 90 -190V-60A30 30 0 0 1 60 -30H-170L-230 26V-30H-270A30 30 0 0 1 -300 -60V-190A30 30 0 0 1 -270 -220Z',
    p.paper,
  ) +
  bars({ x: -262, y: -178, width: 300, rows: 3, gap: 42, height: 18, fill: p.soft }) +
  shape(
    'M-40 10H260A30 30 0 0 1 290 40V170A30 30 0 0 1 260 200H220V256L160 200H-40A30 30 0 0 1 -70 170V40A30 30 0 0 1 -40 10Z',
    p.main,
  ) +
  repeat(3, (i) => circle(40 + i * 70, 106, 20, i === 1 ? p.accent : p.paper)) +
  line('M-196 60V34', p.deep, 8) +
  circle(-196, 28, 13, p.pop) +
  rect(-270, 60, 148, 118, p.deep, 30) +
  rect(-252, 82, 112, 70, p.soft, 20) +
  circle(-224, 116, 13, p.deep) +
  circle(-168, 116, 13, p.deep) +
  shape('M-262 190H-130A22 22 0 0 1 -108 212V260H-284V212A22 22 0 0 1 -262 190Z', p.accent) +
  circle(200, -150, 54, p.accent) +
  line('M176 -150l18 20l32 -38', p.paper, 13)

const cog = (teeth: number, radius: number, fill: string, hole: string): string =>
  repeat(teeth, (i) =>
    group(
      rect(-radius * 0.17, -radius * 1.22, radius * 0.34, radius * 0.5, fill, 8),
      `rotate(${(i * 360) / teeth})`,
    ),
  ) +
  circle(0, 0, radius, fill) +
  circle(0, 0, radius * 0.56, hole) +
  circle(0, 0, radius * 0.26, fill)

/** Gears that carry a sheet from one side to the other. */
export const gears: Scene = (p, variant) =>
  group(cog(10, 130, p.main, p.stage), `translate(-90 -40) rotate(${variant * 9})`) +
  group(cog(8, 88, p.accent, p.stage), 'translate(130 -120) rotate(14)') +
  group(cog(8, 76, p.pop, p.stage), 'translate(120 110) rotate(4)') +
  rect(-280, 160, 190, 110, p.paper, 12) +
  bars({ x: -256, y: 184, width: 140, rows: 3, gap: 26, height: 12, fill: p.soft }) +
  line('M-76 216H10M-16 190L12 216L-16 242', p.deep, 13)

/** Server racks with a shield. */
export const server: Scene = (p) =>
  repeat(
    3,
    (i) =>
      rect(-250, -220 + i * 140, 380, 118, p.deep, 20) +
      rect(-228, -198 + i * 140, 336, 74, p.main, 12) +
      circle(-190, -161 + i * 140, 15, i === 1 ? p.pop : p.accent) +
      circle(-146, -161 + i * 140, 15, p.soft) +
      repeat(6, (j) => rect(-60 + j * 26, -182 + i * 140, 12, 42, p.soft, 6)),
  ) +
  rect(-190, 202, 260, 22, p.deep, 11) +
  shape('M150 -60L264 -20V90C264 170 206 220 150 244C94 220 36 170 36 90V-20Z', p.paper) +
  shape('M150 -32L240 0V88C240 152 194 194 150 214C106 194 60 152 60 88V0Z', p.accent) +
  line('M108 92l32 34l58 -66', p.paper, 20) +
  ellipse(0, 262, 270, 14, p.soft)
