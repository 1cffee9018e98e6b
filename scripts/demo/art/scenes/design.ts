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

/** A mark on its construction grid, with swatches. */
export const logo: Scene = (p, variant) => {
  const grid =
    repeat(7, (i) => rect(-201 + i * 67 - 1, -215, 2, 402, p.soft)) +
    repeat(7, (i) => rect(-201, -215 + i * 67 - 1, 402, 2, p.soft))
  const marks = [
    () =>
      repeat(6, (i) =>
        group(
          shape('M0 -150C46 -112 46 -52 0 -14C-46 -52 -46 -112 0 -150Z', i % 2 ? p.main : p.accent),
          `rotate(${i * 60})`,
        ),
      ) + circle(0, 0, 30, p.deep),
    () =>
      shape('M-140 110V-40A140 140 0 0 1 140 -40V110H70V-40A70 70 0 0 0 -70 -40V110Z', p.main) +
      circle(0, 60, 52, p.accent) +
      rect(-140, 118, 280, 18, p.deep, 9),
    () =>
      diamond(0, 0, 150, 150, p.main) +
      diamond(0, 0, 96, 96, p.paper) +
      diamond(0, 0, 58, 58, p.accent) +
      polygon(
        [
          [0, -150],
          [40, -110],
          [-40, -110],
        ],
        p.pop,
      ) +
      polygon(
        [
          [0, 150],
          [40, 110],
          [-40, 110],
        ],
        p.pop,
      ),
  ]
  const mark = marks[variant % marks.length] ?? (() => '')
  return (
    rect(-230, -245, 460, 460, p.paper, 28) +
    grid +
    group(mark(), 'translate(0 -14)') +
    ring(0, -14, 172, p.deep, 3) +
    [p.deep, p.main, p.accent, p.pop, p.soft]
      .map((c, i) => circle(-160 + i * 80, 258, 30, c))
      .join('')
  )
}

/** A pasted poster with a singer's silhouette and rays. */
export const poster: Scene = (p, variant) => {
  const rays = repeat(16, (i) =>
    group(
      polygon(
        [
          [0, 0],
          [-26, -420],
          [26, -420],
        ],
        i % 2 ? p.main : p.accent,
      ),
      `translate(0 30) rotate(${i * 22.5})`,
    ),
  )
  const figure =
    circle(0, -50, 58, p.deep) +
    shape('M-66 -64C-60 -140 60 -140 66 -64C34 -92 -34 -92 -66 -64Z', p.pop) +
    shape('M-130 220C-130 80 -70 22 0 22C70 22 130 80 130 220Z', p.deep) +
    group(
      rect(-9, -10, 18, 110, p.paper, 9) + circle(0, -18, 22, p.paper),
      'translate(92 40) rotate(38)',
    )
  return (
    group(rect(-190, -270, 380, 540, p.deep, 8), 'translate(16 18)') +
    `<clipPath id="poster${variant}"><rect x="-190" y="-270" width="380" height="540" rx="8"/></clipPath>` +
    `<g clip-path="url(#poster${variant})">${rect(-190, -270, 380, 540, p.soft)}${rays}${figure}${rect(-190, 170, 380, 110, p.paper)}</g>` +
    bars({ x: -150, y: 192, width: 300, rows: 1, gap: 0, height: 28, fill: p.pop }) +
    bars({ x: -150, y: 234, width: 210, rows: 1, gap: 0, height: 14, fill: p.deep }) +
    rect(-40, -290, 80, 34, p.paper, 4)
  )
}

/** A jar, a bottle and a box of one range. */
export const packaging: Scene = (p, variant) => {
  const label = (x: number, y: number, w: number, h: number, c: string): string =>
    rect(x, y, w, h, p.paper, 10) +
    repeat(Math.floor(w / 28), (i) => diamond(x + 16 + i * 28, y + 22, 11, 11, c)) +
    rect(x + 18, y + 48, w - 36, 14, p.deep, 7) +
    rect(x + 18, y + 72, (w - 36) * 0.6, 10, p.soft, 5) +
    circle(x + w / 2, y + h - 40, 22, c)
  const [a, b] = variant % 2 ? [p.pop, p.main] : [p.main, p.pop]
  return (
    ellipse(0, 232, 290, 26, p.soft) +
    rect(-52, -262, 84, 62, p.deep, 10) +
    shape(
      'M-44 -205H24V-150C70 -120 76 -96 76 -60V210A24 24 0 0 1 52 234H-72A24 24 0 0 1 -96 210V-60C-96 -96 -90 -120 -44 -150Z',
      a,
    ) +
    label(-90, -40, 160, 190, a) +
    rect(-276, 20, 190, 44, p.deep, 14) +
    rect(-268, 60, 174, 176, p.accent, 26) +
    label(-256, 86, 150, 132, p.accent) +
    polygon(
      [
        [84, -40],
        [242, -40],
        [276, -84],
        [118, -84],
      ],
      p.soft,
    ) +
    polygon(
      [
        [242, -40],
        [276, -84],
        [276, 190],
        [242, 236],
      ],
      p.deep,
    ) +
    rect(84, -40, 158, 276, b) +
    label(96, 0, 134, 170, b)
  )
}

/** An open picture book with a hill, a tree and a moon. */
export const book: Scene = (p, variant) => {
  const sky = variant % 2 ? p.accent : p.soft
  const page =
    rect(-270, -180, 262, 350, sky, 6) +
    circle(-90, -96, 40, variant % 2 ? p.pop : p.paper) +
    shape('M-270 90C-200 20 -110 30 -8 80V170H-270Z', p.main) +
    rect(-206, -40, 22, 130, p.deep) +
    ellipse(-196, -60, 74, 54, p.pop) +
    ellipse(-150, -84, 46, 34, p.accent) +
    shape(
      'M-110 110C-110 70 -60 70 -58 104C-40 96 -30 118 -44 122H-104C-112 122 -112 116 -110 110Z',
      p.deep,
    )
  const text =
    rect(8, -180, 262, 350, p.paper, 6) +
    bars({ x: 40, y: -60, width: 196, rows: 6, gap: 34, height: 13, fill: p.soft })
  return (
    shape(
      'M-290 -190C-180 -216 -60 -206 0 -170C60 -206 180 -216 290 -190V200C180 176 60 184 0 216C-60 184 -180 176 -290 200Z',
      p.deep,
    ) +
    group(page, 'skewY(3)') +
    group(
      text +
        repeat(3, (i) =>
          diamond(80 + i * 58, -118, 20, 20, [p.pop, p.accent, p.main][i] ?? p.main),
        ),
      'skewY(-3)',
    ) +
    rect(-4, -172, 8, 376, p.deep) +
    line('M120 190l0 74l18 -18l18 18l0 -70', p.pop, 12)
  )
}

/** A courtyard house with a sun behind, or its plan. */
export const house: Scene = (p, variant) =>
  variant % 2
    ? rect(-270, -220, 540, 440, p.main, 18) +
      repeat(12, (i) => rect(-270, -184 + i * 36, 540, 1.5, p.soft)) +
      repeat(14, (i) => rect(-234 + i * 36, -220, 1.5, 440, p.soft)) +
      line(
        'M-210 -150H210V160H-210Z M-40 -150V20M-40 80V160M-210 20H-110M-50 20H210M90 20V80',
        p.paper,
        11,
      ) +
      line('M-110 20A62 62 0 0 1 -50 -40', p.accent, 6) +
      line('M-40 80A60 60 0 0 0 20 20', p.accent, 6) +
      circle(150, -64, 34, p.accent) +
      rect(-186, 60, 108, 76, p.soft, 8) +
      line('M-210 196H210M-210 184v24M210 184v24', p.paper, 4)
    : circle(120, -120, 110, p.accent) +
      rect(-250, 10, 500, 210, p.stage === p.paper ? p.soft : p.paper) +
      polygon(
        [
          [-280, 14],
          [-200, -110],
          [210, -110],
          [280, 14],
        ],
        p.main,
      ) +
      repeat(9, (i) => line(`M${-218 + i * 54} 10L${-168 + i * 44} -104`, p.deep, 3)) +
      rect(-40, 66, 92, 154, p.deep, 6) +
      diamond(6, 136, 26, 40, p.accent) +
      repeat(
        2,
        (i) =>
          rect(-206 + i * 306, 74, 106, 82, p.deep, 6) +
          rect(-198 + i * 306, 82, 42, 66, p.soft) +
          rect(-149 + i * 306, 82, 42, 66, p.soft),
      ) +
      rect(-300, 218, 600, 18, p.deep, 9) +
      line('M-262 220C-262 150 -300 130 -296 80M-262 220C-262 150 -226 140 -224 96', p.pop, 12)

/** Three lengths of cloth hung on a pole. */
export const fabric: Scene = (p) => {
  const length = (
    x: number,
    bottom: number,
    ground: string,
    motif: (y: number) => string,
  ): string =>
    rect(x, -190, 160, bottom + 190, ground, 6) +
    repeat(Math.floor((bottom + 150) / 62), (i) =>
      group(motif(-140 + i * 62), `translate(${x + 80} 0)`),
    ) +
    rect(x, bottom - 16, 160, 16, p.deep) +
    repeat(8, (i) => rect(x + 6 + i * 20, bottom, 7, 26, p.deep, 3))
  return (
    length(
      -256,
      170,
      p.main,
      (y) => diamond(0, y, 60, 24, p.accent) + diamond(0, y, 28, 11, p.paper),
    ) +
    length(
      -80,
      222,
      p.accent,
      (y) =>
        circle(-42, y, 22, p.deep) +
        circle(42, y, 22, p.deep) +
        circle(-42, y, 9, p.paper) +
        circle(42, y, 9, p.paper),
    ) +
    length(96, 140, p.pop, (y) =>
      line(`M-64 ${y + 12}L-32 ${y - 12}L0 ${y + 12}L32 ${y - 12}L64 ${y + 12}`, p.paper, 9),
    ) +
    rect(-296, -218, 592, 30, p.deep, 15) +
    circle(-296, -203, 26, p.accent) +
    circle(296, -203, 26, p.accent)
  )
}

/** A garment on its form with a needle and thread. */
export const needle: Scene = (p, variant) =>
  rect(-7, 150, 14, 110, p.deep) +
  ellipse(0, 262, 110, 16, p.deep) +
  rect(-18, -262, 36, 60, p.deep, 14) +
  shape(
    'M-90 -196C-40 -216 40 -216 90 -196C80 -120 66 -80 64 -50C66 -20 150 90 168 176H-168C-150 90 -66 -20 -64 -50C-66 -80 -80 -120 -90 -196Z',
    variant % 2 ? p.pop : p.main,
  ) +
  shape('M-34 -208C-20 -160 20 -160 34 -208L16 -212C8 -190 -8 -190 -16 -212Z', p.accent) +
  rect(-66, -66, 132, 26, p.accent, 8) +
  repeat(
    6,
    (i) =>
      diamond(-130 + i * 52, 140, 20, 24, p.accent) +
      circle(-130 + i * 52, 96 - Math.abs(i - 2.5) * 2, 8, p.paper),
  ) +
  repeat(3, (i) => circle(0, -10 + i * 34, 8, p.paper)) +
  line('M210 -230L236 -20', p.deep, 10) +
  line('M210 -226C140 -260 150 -120 214 -90C280 -60 260 60 190 100', p.pop, 6)

/** A chalk board or menu with a plate. */
export const board: Scene = (p, variant) =>
  rect(-230, -250, 460, 400, p.deep, 22) +
  rect(-206, -226, 412, 352, p.main, 10) +
  bars({ x: -170, y: -180, width: 210, rows: 1, gap: 0, height: 26, fill: p.accent }) +
  repeat(
    5,
    (i) =>
      rect(-170, -120 + i * 44, [190, 150, 204, 130, 170][i] ?? 150, 14, p.paper, 7) +
      rect(110, -120 + i * 44, 60, 14, p.accent, 7),
  ) +
  (variant % 2 === 0
    ? line('M-120 150L-160 268M120 150L160 268', p.deep, 16) + circle(150, -186, 26, p.pop)
    : ellipse(0, 210, 190, 46, p.soft) +
      ellipse(0, 200, 180, 42, p.paper) +
      ellipse(0, 196, 118, 26, p.pop) +
      circle(-40, 186, 20, p.accent) +
      circle(20, 180, 24, p.main) +
      circle(64, 192, 14, p.accent))
