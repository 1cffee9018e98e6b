import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { inProject } from '../lib/paths'
import { appIcons, differenceOf, drawAppIcon, tolerance } from './app-icons'

describe('icons of the installed app', () => {
  it.each(appIcons)('$file is what icon.svg draws', async (icon) => {
    const committed = readFileSync(inProject('public', icon.file))
    const { width, height, format } = await sharp(committed).metadata()
    expect({ width, height, format }).toEqual({
      width: icon.size,
      height: icon.size,
      format: 'png',
    })
    expect(await differenceOf(committed, await drawAppIcon(icon))).toBeLessThanOrEqual(tolerance)
  })

  it('leaves no hole in maskable icons, and sees another picture', async () => {
    const [plain, maskable] = [appIcons[2], appIcons[4]]
    if (!plain || !maskable) throw new Error('the list of icons is shorter than expected')
    const drawn = await drawAppIcon(maskable)
    expect((await sharp(drawn).stats()).isOpaque).toBe(true)
    expect(await differenceOf(drawn, await drawAppIcon(plain))).toBeGreaterThan(tolerance)
  })
})
