/** Which square of a picture is kept: how far into it, and where; each of `x` and `y` from 0 to 1. */
export type Crop = { zoom: number; x: number; y: number }

export const mostZoom = 4

/** The largest square, in the middle: faces are rather in the upper half of tall pictures. */
export const firstCrop = ({ width, height }: { width: number; height: number }): Crop => ({
  zoom: 1,
  x: 0.5,
  y: height > width ? 0.3 : 0.5,
})

/** The square in pixels of the picture; never over its edge. */
export const squareOf = (
  { width, height }: { width: number; height: number },
  { zoom, x, y }: Crop,
): { left: number; top: number; side: number } => {
  const side = Math.min(width, height) / clamp(zoom, 1, mostZoom)
  return { left: clamp(x, 0, 1) * (width - side), top: clamp(y, 0, 1) * (height - side), side }
}

/** The crop after the picture was pushed by so many pixels of a frame `frame` pixels wide. */
export const pushed = (
  size: { width: number; height: number },
  crop: Crop,
  by: { x: number; y: number; frame: number },
): Crop => {
  const { side } = squareOf(size, crop)
  const scale = side / by.frame
  return {
    ...crop,
    x: shifted(crop.x, by.x * scale, size.width - side),
    y: shifted(crop.y, by.y * scale, size.height - side),
  }
}

/** Pushing the picture to the right shows what is more to the left. */
const shifted = (at: number, pixels: number, room: number): number =>
  room <= 0 ? at : clamp(at - pixels / room, 0, 1)

const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), most)
