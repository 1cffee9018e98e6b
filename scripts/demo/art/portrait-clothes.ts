import type { Palette } from './palettes'
import type { PortraitSpec } from './portrait-spec'
import { circle, clipped, diamond, line, polygon, rect, repeat, shape } from './svg'

const outline = 'M84 800C92 660 190 600 330 566C360 610 440 610 470 566C610 600 708 660 716 800Z'

const body = (fill: string): string => shape(outline, fill)

type Garment = (palette: Palette) => string

const lapel = (side: 1 | -1, fill: string): string => {
  const at = (x: number, y: number): readonly [number, number] => [400 + side * x, y]
  return polygon(
    [at(70, 562), at(130, 616), at(70, 650), at(100, 690), at(4, 800), at(0, 760)],
    fill,
  )
}

const collar = (side: 1 | -1, fill: string): string => {
  const at = (x: number, y: number): readonly [number, number] => [400 + side * x, y]
  return polygon([at(70, 560), at(0, 640), at(48, 690), at(104, 584)], fill)
}

const printDots = (p: Palette): string =>
  repeat(30, (i) => {
    const row = Math.floor(i / 10)
    const x = 110 + (i % 10) * 66 + (row % 2) * 33
    const y = 620 + row * 66
    return circle(x, y, 18, p.accent) + circle(x, y, 8, p.deep)
  })

/** What the shoulders wear. */
export const garments: Record<PortraitSpec['top'], Garment> = {
  shirt: (p) =>
    body(p.paper) +
    collar(-1, p.soft) +
    collar(1, p.soft) +
    rect(397, 640, 6, 160, p.soft) +
    repeat(3, (i) => circle(416, 690 + i * 46, 6, p.deep)),
  boubou: (p) =>
    body(p.main) +
    shape('M322 568C350 690 450 690 478 568L462 572C440 640 360 640 338 572Z', p.accent) +
    line('M400 664V800', p.accent, 16) +
    repeat(3, (i) => diamond(400, 700 + i * 48, 30, 20, p.paper)) +
    line('M350 640C300 690 300 760 320 800M450 640C500 690 500 760 480 800', p.accent, 8),
  blouse: (p) =>
    clipped('blouse', `<path d="${outline}"/>`, rect(80, 540, 640, 260, p.pop) + printDots(p)) +
    line('M330 568C352 630 448 630 470 568', p.deep, 11),
  hoodie: (p) =>
    shape(
      'M270 590C280 520 520 520 530 590C560 660 480 690 400 690C320 690 240 660 270 590Z',
      p.deep,
    ) +
    body(p.main) +
    shape(
      'M318 566C340 660 460 660 482 566C470 620 440 668 400 676C360 668 330 620 318 566Z',
      p.deep,
    ) +
    line('M366 670V750M434 670V750', p.paper, 8),
  blazer: (p) =>
    body(p.deep) +
    polygon(
      [
        [338, 566],
        [462, 566],
        [400, 760],
      ],
      p.paper,
    ) +
    lapel(-1, p.main) +
    lapel(1, p.main) +
    rect(560, 700, 60, 8, p.accent, 4),
  tee: (p) =>
    body(p.main) +
    line('M328 570C350 634 450 634 472 570', p.deep, 13) +
    rect(104, 716, 592, 18, p.accent) +
    rect(100, 748, 600, 9, p.paper),
}
