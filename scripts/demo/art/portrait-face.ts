import type { Palette } from './palettes'
import type { PortraitSpec } from './portrait-spec'
import type { Random } from './random'
import { circle, ellipse, faded, line, ring, shape } from './svg'

export type Skin = { base: string; shade: string; lip: string; glow: string }

export const skins: Record<PortraitSpec['skin'], Skin> = {
  1: { base: '#bd8158', shade: '#a36a45', lip: '#9a4f42', glow: '#cf9870' },
  2: { base: '#a86d45', shade: '#8d5735', lip: '#88443a', glow: '#bd845c' },
  3: { base: '#925a39', shade: '#77462a', lip: '#773a32', glow: '#a87150' },
  4: { base: '#7b482d', shade: '#633720', lip: '#66302a', glow: '#935e41' },
  5: { base: '#643923', shade: '#4e2a18', lip: '#552622', glow: '#7c4e36' },
  6: { base: '#4f2d1d', shade: '#3c2014', lip: '#451f1c', glow: '#674031' },
}

/** Black, or the grey of years. */
export const hairColour = (spec: PortraitSpec): string => (spec.grey ? '#6f6a68' : '#1c1413')

/** Eyes, brows, nose and mouth. */
export const face = (spec: PortraitSpec, skin: Skin, random: Random): string => {
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

export const beard = (spec: PortraitSpec): string => {
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

export const glasses = (p: Palette): string =>
  ring(344, 358, 46, p.deep, 8) +
  ring(456, 358, 46, p.deep, 8) +
  line('M390 352C396 346 404 346 410 352M298 350L276 342M502 350L524 342', p.deep, 8)
