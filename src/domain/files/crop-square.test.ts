import { describe, expect, test } from 'vitest'
import { firstCrop, mostZoom, pushed, squareOf } from './crop-square'

const wide = { width: 1200, height: 800 }
const tall = { width: 600, height: 1000 }

describe('the square of a picture', () => {
  test('is at first the largest one, in the middle or where faces are', () => {
    expect(squareOf(wide, firstCrop(wide))).toEqual({ left: 200, top: 0, side: 800 })
    expect(squareOf(tall, firstCrop(tall))).toEqual({ left: 0, top: 120, side: 600 })
  })

  test('grows smaller with zoom, and never leaves the picture', () => {
    expect(squareOf(wide, { zoom: 2, x: 0, y: 1 })).toEqual({ left: 0, top: 400, side: 400 })
    expect(squareOf(wide, { zoom: 99, x: 2, y: -1 })).toEqual({
      left: 1200 - 800 / mostZoom,
      top: 0,
      side: 800 / mostZoom,
    })
  })

  test('follows the hand that pushes the picture, up to its edges', () => {
    const crop = { zoom: 2, x: 0.5, y: 0.5 }
    const before = squareOf(wide, crop)
    const after = squareOf(wide, pushed(wide, crop, { x: 20, y: -10, frame: 200 }))
    expect(after.left).toBeCloseTo(before.left - 40)
    expect(after.top).toBeCloseTo(before.top + 20)
    expect(after.side).toBe(before.side)
    const far = pushed(wide, crop, { x: 5000, y: 5000, frame: 200 })
    expect(squareOf(wide, far)).toEqual({ left: 0, top: 0, side: 400 })
  })

  test('stays where the picture leaves no room', () => {
    const crop = firstCrop(wide)
    expect(pushed(wide, crop, { x: 0, y: 300, frame: 200 })).toEqual(crop)
  })
})
