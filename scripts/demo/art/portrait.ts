import type { PortraitSpec } from './portrait-spec'
import { portraitPalettes, type Palette } from './palettes'
import { randomFrom, type Random } from './random'
import {
  circle,
  clipped,
  diamond,
  document,
  ellipse,
  faded,
  group,
  line,
  polygon,
  rect,
  repeat,
  ring,
  shape,
} from './svg'
import { textiles } from './textiles'

export const portraitSize = 800

type Skin = { base: string; shade: string; lip: string; glow: string }

const skins: Record<PortraitSpec['skin'], Skin> = {
  1: { base: '#bd8158', shade: '#a36a45', lip: '#9a4f42', glow: '#cf9870' },
  2: { base: '#a86d45', shade: '#8d5735', lip: '#88443a', glow: '#bd845c' },
  3: { base: '#925a39', shade: '#77462a', lip: '#773a32', glow: '#a87150' },
  4: { base: '#7b482d', shade: '#633720', lip: '#66302a', glow: '#935e41' },
  5: { base: '#643923', shade: '#4e2a18', lip: '#552622', glow: '#7c4e36' },
  6: { base: '#4f2d1d', shade: '#3c2014', lip: '#451f1c', glow: '#674031' },
}

const hairColour = (spec: PortraitSpec): string => (spec.grey ? '#6f6a68' : '#1c1413')

/** Close-cropped hair: the skull above the hairline. */
const crop = (colour: string): string =>
  shape(
    'M276 336C262 196 330 158 400 158C470 158 538 196 524 336C516 292 496 262 462 250C424 240 376 240 338 250C304 262 284 292 276 336Z',
    colour,
  )

type Drawing = { back: string; front: string }
type Hair = (input: { colour: string; palette: Palette; random: Random }) => Drawing

/** The same where skin shows through: nothing stands above the skull. */
const shadow = (colour: string): string =>
  shape(
    'M276 336C276 222 324 186 400 186C476 186 524 222 524 336C516 292 496 262 462 250C424 240 376 240 338 250C304 262 284 292 276 336Z',
    colour,
  )

const strands = (colour: string, width: number, count: number, length: number): string =>
  repeat(count, (i) => {
    const side = i % 2 ? 1 : -1
    const step = Math.floor(i / 2)
    const x = 400 + side * (96 + step * (width + 3))
    const root = `M${400 + side * (36 + step * 13)} ${186 + step * 5}`
    const fall = `C${x} ${196 + step * 6} ${x + side * 18} ${300 + step * 14}`
    return line(`${root}${fall} ${x + side * 8} ${length - step * 26}`, colour, width)
  })

const hairs: Record<PortraitSpec['hair'], Hair> = {
  afro: ({ colour }) => ({
    back:
      circle(400, 286, 206, colour) +
      repeat(14, (i) =>
        circle(
          400 + 196 * Math.cos((i * Math.PI) / 9 + 2.6),
          286 + 190 * Math.sin((i * Math.PI) / 9 + 2.6),
          34,
          colour,
        ),
      ),
    front:
      crop(colour) +
      shape(
        'M270 330C270 230 330 196 400 196C470 196 530 230 530 330C510 280 470 252 400 252C330 252 290 280 270 330Z',
        colour,
      ),
  }),
  puffs: ({ colour, palette: p }) => ({
    back: circle(262, 186, 92, colour) + circle(538, 186, 92, colour),
    front:
      crop(colour) +
      line('M400 160V246', '#3a2b28', 5) +
      circle(308, 216, 17, p.accent) +
      circle(492, 216, 17, p.accent),
  }),
  bun: ({ colour, palette: p }) => ({
    back: circle(400, 132, 76, colour),
    front: crop(colour) + rect(346, 164, 108, 20, p.accent, 10),
  }),
  braids: ({ colour, palette: p }) => ({
    back: strands(colour, 19, 10, 650),
    front:
      crop(colour) +
      repeat(7, (i) =>
        line(
          `M${346 + i * 18} 168C${322 + i * 26} 200 ${312 + i * 29} 224 ${304 + i * 32} 262`,
          '#3a2b28',
          4,
        ),
      ) +
      [-1, 1]
        .map(
          (s) =>
            circle(400 + s * 116, 560, 12, p.accent) + circle(400 + s * 150, 520, 12, p.accent),
        )
        .join(''),
  }),
  locks: ({ colour, palette: p }) => ({
    back: strands(colour, 27, 8, 590),
    front:
      crop(colour) +
      shape(
        'M276 300C270 210 330 178 400 178C470 178 530 210 524 300C500 256 460 236 400 236C340 236 300 256 276 300Z',
        colour,
      ) +
      rect(286, 196, 228, 20, p.accent, 10),
  }),
  short: ({ colour }) => ({ back: '', front: crop(colour) }),
  fade: ({ colour }) => ({
    back: '',
    front:
      faded(shadow(colour), 0.55) +
      shape('M300 236C306 132 494 132 500 236C460 216 340 216 300 236Z', colour),
  }),
  shaved: ({ colour }) => ({ back: '', front: faded(shadow(colour), 0.28) }),
  straight: ({ colour }) => ({
    back: shape(
      'M252 330C230 150 330 128 400 128C470 128 570 150 548 330C556 430 566 500 552 566C520 590 280 590 248 566C234 500 244 430 252 330Z',
      colour,
    ),
    front: shape(
      'M268 350C256 210 310 156 388 158C340 200 316 256 268 350ZM384 158C470 146 544 204 532 350C516 280 470 218 384 158Z',
      colour,
    ),
  }),
  headwrap: ({ palette: p }) => ({
    back: '',
    front:
      shape(
        'M258 312C230 160 320 92 410 92C510 92 570 168 542 312C510 252 470 236 400 236C330 236 290 252 258 312Z',
        p.main,
      ) +
      line('M268 262C320 190 470 170 534 250', p.accent, 17) +
      line('M272 212C340 140 470 130 534 204', p.pop, 13) +
      line('M308 156C360 112 450 112 500 154', p.accent, 13) +
      shape(
        'M470 112C500 30 610 30 600 96C660 100 640 190 560 180C520 180 480 160 470 112Z',
        p.main,
      ) +
      line('M500 120C530 90 570 88 596 100M510 146C550 140 590 142 604 158', p.accent, 9),
  }),
  hijab: ({ palette: p }) => ({
    back: shape(
      'M232 360C216 170 310 112 400 112C490 112 584 170 568 360C576 470 600 540 640 640H160C200 540 224 470 232 360Z',
      p.main,
    ),
    front:
      shape(
        'M400 128C500 128 552 200 552 350C552 470 500 540 400 556C300 540 248 470 248 350C248 200 300 128 400 128ZM400 206C330 206 286 258 286 352C286 448 334 506 400 506C466 506 514 448 514 352C514 258 470 206 400 206Z" fill-rule="evenodd',
        p.main,
      ) +
      line('M286 330C290 250 338 206 400 206C462 206 510 250 514 330', p.accent, 10) +
      shape(
        'M262 440C300 560 470 590 560 470C616 560 640 690 600 800H190C190 640 226 510 262 440Z',
        p.main,
      ) +
      line('M284 520C340 590 470 610 560 540', p.deep, 4) +
      line('M262 580C340 620 450 640 566 620', p.deep, 4),
  }),
  kufi: ({ colour, palette: p }) => ({
    back: '',
    front:
      faded(shadow(colour), 0.8) +
      shape(
        'M280 258C274 148 330 112 400 112C470 112 526 148 520 258C480 236 320 236 280 258Z',
        p.main,
      ) +
      shape(
        'M278 268C276 250 278 232 280 214C330 192 470 192 520 214C522 232 524 250 522 268C480 244 320 244 278 268Z',
        p.deep,
      ) +
      repeat(7, (i) =>
        diamond(304 + i * 32, 234 - Math.sin((i / 6) * Math.PI) * 12, 11, 13, p.accent),
      ),
  }),
}

const top = (spec: PortraitSpec, p: Palette): string => {
  const body = (fill: string): string =>
    shape('M84 800C92 660 190 600 330 566C360 610 440 610 470 566C610 600 708 660 716 800Z', fill)
  switch (spec.top) {
    case 'shirt':
      return (
        body(p.paper) +
        polygon(
          [
            [330, 560],
            [400, 640],
            [352, 690],
            [296, 584],
          ],
          p.soft,
        ) +
        polygon(
          [
            [470, 560],
            [400, 640],
            [448, 690],
            [504, 584],
          ],
          p.soft,
        ) +
        rect(397, 640, 6, 160, p.soft) +
        repeat(3, (i) => circle(416, 690 + i * 46, 6, p.deep))
      )
    case 'boubou':
      return (
        body(p.main) +
        shape('M322 568C350 690 450 690 478 568L462 572C440 640 360 640 338 572Z', p.accent) +
        line('M400 664V800', p.accent, 16) +
        repeat(3, (i) => diamond(400, 700 + i * 48, 30, 20, p.paper)) +
        line('M350 640C300 690 300 760 320 800M450 640C500 690 500 760 480 800', p.accent, 8)
      )
    case 'blouse':
      return (
        clipped(
          'blouse',
          '<path d="M84 800C92 660 190 600 330 566C360 610 440 610 470 566C610 600 708 660 716 800Z"/>',
          rect(80, 540, 640, 260, p.pop) +
            repeat(
              30,
              (i) =>
                circle(
                  110 + (i % 10) * 66 + (Math.floor(i / 10) % 2) * 33,
                  620 + Math.floor(i / 10) * 66,
                  18,
                  p.accent,
                ) +
                circle(
                  110 + (i % 10) * 66 + (Math.floor(i / 10) % 2) * 33,
                  620 + Math.floor(i / 10) * 66,
                  8,
                  p.deep,
                ),
            ),
        ) + line('M330 568C352 630 448 630 470 568', p.deep, 11)
      )
    case 'hoodie':
      return (
        shape(
          'M270 590C280 520 520 520 530 590C560 660 480 690 400 690C320 690 240 660 270 590Z',
          p.deep,
        ) +
        body(p.main) +
        shape(
          'M318 566C340 660 460 660 482 566C470 620 440 668 400 676C360 668 330 620 318 566Z',
          p.deep,
        ) +
        line('M366 670V750M434 670V750', p.paper, 8)
      )
    case 'blazer':
      return (
        body(p.deep) +
        polygon(
          [
            [338, 566],
            [462, 566],
            [400, 760],
          ],
          p.paper,
        ) +
        polygon(
          [
            [330, 562],
            [270, 616],
            [330, 650],
            [300, 690],
            [396, 800],
            [400, 760],
          ],
          p.main,
        ) +
        polygon(
          [
            [470, 562],
            [530, 616],
            [470, 650],
            [500, 690],
            [404, 800],
            [400, 760],
          ],
          p.main,
        ) +
        rect(560, 700, 60, 8, p.accent, 4)
      )
    case 'tee':
      return (
        body(p.main) +
        line('M328 570C350 634 450 634 472 570', p.deep, 13) +
        rect(104, 716, 592, 18, p.accent) +
        rect(100, 748, 600, 9, p.paper)
      )
  }
}

const face = (spec: PortraitSpec, skin: Skin, random: Random): string => {
  const brow = random() < 0.5 ? 0 : 5
  const smile = random()
  const eye = (x: number): string =>
    ellipse(x, 358, 20, 13, '#fdf7ee') +
    circle(x, 357, 11.5, '#1d1210') +
    circle(x + 4, 353, 3.4, '#fff') +
    line(`M${x - 22} 354C${x - 12} 340 ${x + 12} 340 ${x + 22} 354`, '#1d1210', 5)
  const mouth =
    smile < 0.5
      ? shape('M346 440C370 452 430 452 454 440C446 478 354 478 346 440Z', skin.lip) +
        shape('M356 444C376 452 424 452 444 444C440 458 360 458 356 444Z', '#fdf7ee')
      : line('M350 444C374 466 426 466 450 444', skin.lip, 11)
  const women = ['braids', 'bun', 'puffs', 'headwrap', 'hijab', 'straight', 'afro'].includes(
    spec.hair,
  )
  return (
    eye(346) +
    eye(454) +
    line(
      `M316 ${322 - brow}C334 ${306 - brow} 358 ${308 - brow} 372 ${318 - brow}M428 ${318 - brow}C442 ${308 - brow} 466 ${306 - brow} 484 ${322 - brow}`,
      spec.grey ? '#5d5856' : '#1c1413',
      women ? 8 : 11,
    ) +
    (women ? line('M322 352l-12 -8M478 352l12 -8', '#1d1210', 5) : '') +
    line('M404 362C412 386 424 404 408 410C400 414 390 412 384 408', skin.shade, 8) +
    mouth +
    faded(circle(312, 412, 26, skin.glow) + circle(488, 412, 26, skin.glow), 0.55)
  )
}

const beard = (spec: PortraitSpec): string => {
  const colour = hairColour(spec)
  const jaw =
    'M280 380C282 480 330 512 400 512C470 512 518 480 520 380C506 430 480 428 456 424C430 412 370 412 344 424C320 428 294 430 280 380ZM352 440C376 430 424 430 448 440C450 480 350 480 352 440Z" fill-rule="evenodd'
  switch (spec.beard) {
    case 'full':
      return shape(jaw, colour)
    case 'stubble':
      return faded(shape(jaw, colour), 0.38)
    case 'goatee':
      return (
        shape(
          'M366 482C384 476 416 476 434 482C436 516 416 524 400 524C384 524 364 516 366 482Z',
          colour,
        ) + line('M350 430C376 418 424 418 450 430', colour, 9)
      )
    case undefined:
      return ''
  }
}

const glasses = (p: Palette): string =>
  ring(344, 358, 46, p.deep, 8) +
  ring(456, 358, 46, p.deep, 8) +
  line('M390 352C396 346 404 346 410 352M298 350L276 342M502 350L524 342', p.deep, 8)

/** Draws a portrait as SVG. The same name always gives the same face. */
export function portraitSvg(input: { name: string; spec: PortraitSpec }): string {
  const { name, spec } = input
  const random = randomFrom(name)
  const palette = portraitPalettes[spec.palette % portraitPalettes.length] ?? portraitPalettes[0]
  const skin = skins[spec.skin]
  const hair = hairs[spec.hair]({ colour: hairColour(spec), palette, random })
  const cloth = textiles[Math.floor(random() * textiles.length)] ?? textiles[0]
  const isHijab = spec.hair === 'hijab'
  const ears = isHijab
    ? ''
    : ellipse(274, 366, 22, 34, skin.base) + ellipse(526, 366, 22, 34, skin.base)
  const jewels = spec.earrings
    ? circle(272, 412, 13, palette.accent) +
      circle(528, 412, 13, palette.accent) +
      diamond(272, 440, 10, 15, palette.accent) +
      diamond(528, 440, 10, 15, palette.accent)
    : ''
  const head = shape(
    'M276 330C276 222 324 186 400 186C476 186 524 222 524 330C524 440 476 520 400 520C324 520 276 440 276 330Z',
    skin.base,
  )
  const neck = shape('M340 460H460V560C450 640 350 640 340 560Z', skin.shade)
  return document(
    portraitSize,
    portraitSize,
    rect(0, 0, 800, 800, palette.ground) +
      faded(group(cloth({ width: 800, height: 800, palette, random }), 'translate(0 0)'), 0.16) +
      circle(400, 400, 316, palette.soft) +
      group(
        hair.back +
          (isHijab ? '' : neck) +
          top(spec, palette) +
          (isHijab ? '' : shape('M340 540H460V566C440 616 360 616 340 566Z', skin.shade)) +
          ears +
          head +
          beard(spec) +
          face(spec, skin, random) +
          hair.front +
          (spec.glasses ? glasses(palette) : '') +
          jewels,
        'translate(0 22)',
      ),
  )
}
