import { bars, circle, ellipse, group, line, polygon, rect, repeat, ring, shape } from '../svg'
import type { Scene } from './scene'

/** A post with hearts and comments flying out. */
export const social: Scene = (p) => {
  const heart = (x: number, y: number, s: number, c: string): string =>
    group(
      shape(
        'M0 26C-54 -8 -42 -52 -14 -46C-4 -44 0 -34 0 -30C0 -34 4 -44 14 -46C42 -52 54 -8 0 26Z',
        c,
      ),
      `translate(${x} ${y}) scale(${s})`,
    )
  return (
    rect(-180, -240, 330, 480, p.paper, 28) +
    circle(-132, -192, 28, p.main) +
    bars({ x: -88, y: -206, width: 130, rows: 2, gap: 24, height: 12, fill: p.soft }) +
    rect(-156, -144, 282, 240, p.accent, 14) +
    circle(64, -84, 36, p.pop) +
    shape(
      'M-156 40C-90 -50 -40 -40 10 10C50 -20 90 -20 126 20V82A14 14 0 0 1 112 96H-142A14 14 0 0 1 -156 82Z',
      p.main,
    ) +
    heart(-124, 142, 0.62, p.pop) +
    bars({ x: -84, y: 132, width: 150, rows: 3, gap: 30, height: 13, fill: p.soft }) +
    shape(
      'M150 -210H256A22 22 0 0 1 278 -188V-120A22 22 0 0 1 256 -98H210L176 -66V-98H150A22 22 0 0 1 128 -120V-188A22 22 0 0 1 150 -210Z',
      p.deep,
    ) +
    heart(204, -148, 0.8, p.accent) +
    heart(214, 60, 1.25, p.pop) +
    heart(254, 180, 0.7, p.main) +
    heart(-238, -60, 0.8, p.accent)
  )
}

/** A megaphone with sound. */
export const megaphone: Scene = (p) =>
  group(
    shape(
      'M-200 -46H-70L150 -170V170L-70 56H-200A40 40 0 0 1 -240 16V-6A40 40 0 0 1 -200 -46Z',
      p.main,
    ) +
      rect(134, -190, 40, 380, p.deep, 20) +
      shape('M-170 56H-70L-40 190A26 26 0 0 1 -66 220H-112A26 26 0 0 1 -138 198Z', p.deep) +
      repeat(3, (i) => line(`M-150 ${-20 + i * 24}H-60`, p.accent, 10)) +
      line('M214 -86C250 -40 250 40 214 86', p.accent, 18) +
      line('M252 -130C312 -60 312 60 252 130', p.pop, 18),
    'rotate(-14)',
  )

/** A target with an arrow and coins. */
export const target: Scene = (p, variant) =>
  [p.main, p.paper, p.pop, p.paper, p.deep]
    .map((c, i) => circle(-30, -10, 220 - i * 44, c))
    .join('') +
  line('M-26 -14L210 -200', p.deep, 14) +
  polygon(
    [
      [196, -236],
      [276, -250],
      [260, -170],
      [216, -176],
    ],
    p.accent,
  ) +
  repeat(
    variant % 2 ? 4 : 3,
    (i) =>
      ellipse(190, 210 - i * 34, 74, 24, p.deep) + ellipse(190, 202 - i * 34, 74, 24, p.accent),
  )

/** Rising bars with a line. */
export const chart: Scene = (p, variant) => {
  const heights = variant % 2 ? [90, 150, 120, 210, 280] : [80, 130, 190, 230, 320]
  return (
    rect(-270, -240, 540, 450, p.paper, 26) +
    repeat(4, (i) => rect(-236, -150 + i * 88, 472, 3, p.soft)) +
    heights
      .map((h, i) =>
        rect(
          -222 + i * 92,
          170 - h,
          62,
          h,
          [p.soft, p.main, p.accent, p.main, p.pop][i] ?? p.main,
          10,
        ),
      )
      .join('') +
    line(
      heights.map((h, i) => `${i ? 'L' : 'M'}${-191 + i * 92} ${120 - h * 0.9}`).join(''),
      p.deep,
      9,
    ) +
    heights
      .map(
        (h, i) =>
          circle(-191 + i * 92, 120 - h * 0.9, 14, p.deep) +
          circle(-191 + i * 92, 120 - h * 0.9, 6, p.paper),
      )
      .join('') +
    rect(-270, 232, 540, 16, p.deep, 8)
  )
}

/** A map under a magnifier with a pin. */
export const magnifier: Scene = (p) =>
  rect(-280, -200, 420, 400, p.paper, 24) +
  line('M-280 -70C-180 -110 -120 20 -20 -20S100 -120 140 -90', p.soft, 26) +
  line('M-170 -200V200M20 -200C0 -80 60 40 30 200M-280 110H140', p.soft, 12) +
  rect(-250, -170, 60, 60, p.accent, 10) +
  rect(-140, 30, 120, 60, p.soft, 10) +
  line('M150 150L262 262', p.deep, 44) +
  circle(70, 60, 150, p.deep) +
  circle(70, 60, 122, p.stage) +
  shape(
    'M70 -50A62 62 0 0 1 132 12C132 62 84 98 70 150C56 98 8 62 8 12A62 62 0 0 1 70 -50Z',
    p.pop,
  ) +
  circle(70, 12, 25, p.paper) +
  repeat(5, (i) =>
    group(
      polygon(
        [
          [0, -22],
          [6, -7],
          [22, -7],
          [9, 3],
          [14, 19],
          [0, 9],
          [-14, 19],
          [-9, 3],
          [-22, -7],
          [-6, -7],
        ],
        p.accent,
      ),
      `translate(${-244 + i * 50} 240)`,
    ),
  )

/** Letters leaving an envelope. */
export const letter: Scene = (p) =>
  group(
    rect(-150, -250, 300, 330, p.paper, 16) +
      bars({ x: -110, y: -200, width: 220, rows: 5, gap: 40, height: 16, fill: p.soft }) +
      circle(88, -190, 32, p.pop),
    'rotate(-5)',
  ) +
  shape('M-240 -40L0 120L240 -40V200A28 28 0 0 1 212 228H-212A28 28 0 0 1 -240 200Z', p.main) +
  polygon(
    [
      [-240, -40],
      [-240, 210],
      [-40, 92],
    ],
    p.deep,
  ) +
  polygon(
    [
      [240, -40],
      [240, 210],
      [40, 92],
    ],
    p.deep,
  ) +
  shape(
    'M-236 214L-24 70A42 42 0 0 1 24 70L236 214A28 28 0 0 1 212 228H-212A28 28 0 0 1 -236 214Z',
    p.accent,
  ) +
  ring(230, -190, 40, p.accent, 14) +
  circle(-240, -180, 22, p.pop)

/** A month on the wall with marked days. */
export const calendar: Scene = (p, variant) =>
  rect(-240, -220, 480, 450, p.paper, 26) +
  shape('M-214 -220H214A26 26 0 0 1 240 -194V-120H-240V-194A26 26 0 0 1 -214 -220Z', p.main) +
  repeat(2, (i) => rect(-140 + i * 250, -256, 30, 76, p.deep, 15)) +
  repeat(20, (i) => {
    const marked = (i * 7 + variant * 3) % 5 === 0
    const x = -204 + (i % 5) * 86
    const y = -90 + Math.floor(i / 5) * 78
    return (
      rect(x, y, 66, 58, marked ? p.accent : p.soft, 12) +
      (marked ? circle(x + 33, y + 29, 13, p.pop) : '')
    )
  }) +
  circle(220, 190, 70, p.deep) +
  line('M220 150V194L250 212', p.paper, 12)
