import { portraitPalettes } from './palettes'
import { garments } from './portrait-clothes'
import { beard, face, glasses, hairColour, skins } from './portrait-face'
import { hairs } from './portrait-hair'
import type { PortraitSpec } from './portrait-spec'
import { randomFrom } from './random'
import { circle, diamond, document, ellipse, faded, group, rect, shape } from './svg'
import { textiles } from './textiles'

const portraitSize = 800

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
          garments[spec.top](palette) +
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
