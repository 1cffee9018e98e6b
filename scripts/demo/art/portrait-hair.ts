import type { Palette } from './palettes'
import type { PortraitSpec } from './portrait-spec'
import type { Random } from './random'
import { circle, diamond, faded, line, rect, repeat, shape } from './svg'

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

/** What a head wears, behind and before the face. */
export const hairs: Record<PortraitSpec['hair'], Hair> = {
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
