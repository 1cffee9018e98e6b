'use client'
// Client: the picture is cut in the browser, before it leaves.

import { Button, Group, Modal, Stack } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState, type PointerEvent } from 'react'
import { firstCrop, mostZoom, pushed, squareOf, type Crop } from '../../domain/files/crop-square'
import classes from './portrait-cropper.module.css'

/** Pixels of a portrait's side: more than any page shows. */
const outputSide = 800
const frameSide = 560

/**
 * Chooses the square of a picture that becomes the portrait: by pushing it, or by three sliders. A
 * picture that this browser cannot read is handed on as it is: the server says what is wrong.
 */
function PortraitCropper({
  file,
  onDone,
  onClose,
}: {
  file: File
  onDone: (cut: File) => void
  onClose: () => void
}) {
  const t = useTranslations('seller.profile.crop')
  const form = useTranslations('common.form')
  const bitmap = useBitmap(file, () => onDone(file))
  const [crop, setCrop] = useState<Crop | null>(null)
  const current = bitmap === null ? null : (crop ?? firstCrop(bitmap))
  const finish = async () => {
    if (bitmap === null || current === null) return
    onDone(await cutOut({ bitmap, crop: current, name: file.name }))
  }
  return (
    <Modal.Root opened onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body>
          <Stack gap="md">
            {/* A heading of its own: the modal's would count as a second banner of the page. */}
            <Group justify="space-between" wrap="nowrap">
              <Modal.Title>
                <strong>{t('title')}</strong>
              </Modal.Title>
              <Modal.CloseButton aria-label={form('close')} size={44} />
            </Group>
            {bitmap === null || current === null ? (
              <div className={classes.frame} aria-busy />
            ) : (
              <>
                <Frame bitmap={bitmap} crop={current} onCrop={setCrop} />
                <Sliders bitmap={bitmap} crop={current} onCrop={setCrop} />
              </>
            )}
            <Group justify="flex-end" gap="xs">
              <Button variant="subtle" color="gray" onClick={onClose}>
                {form('cancel')}
              </Button>
              <Button disabled={bitmap === null} onClick={() => void finish()}>
                {t('use')}
              </Button>
            </Group>
          </Stack>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

// Loaded by name on first use: a lazy component is a default export.
export default PortraitCropper

type Cropping = { bitmap: ImageBitmap; crop: Crop; onCrop: (crop: Crop) => void }

/** The square as it will be, round as pages show it; a finger or the mouse pushes the picture. */
function Frame({ bitmap, crop, onCrop }: Cropping) {
  const t = useTranslations('seller.profile.crop')
  const canvas = useRef<HTMLCanvasElement>(null)
  const from = useRef<{ x: number; y: number } | null>(null)
  useEffect(() => {
    if (canvas.current) draw(canvas.current, bitmap, crop)
  }, [bitmap, crop])
  const onPointerMove = (event: PointerEvent<HTMLCanvasElement>) => {
    if (from.current === null) return
    const { clientX: x, clientY: y, currentTarget } = event
    const by = { x: x - from.current.x, y: y - from.current.y, frame: currentTarget.clientWidth }
    from.current = { x, y }
    onCrop(pushed(bitmap, crop, by))
  }
  const stop = () => {
    from.current = null
  }
  return (
    <canvas
      ref={canvas}
      width={frameSide}
      height={frameSide}
      role="img"
      aria-label={t('preview')}
      className={classes.frame}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        from.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerMove={onPointerMove}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  )
}

/** The same by keyboard: arrows move each slider. */
function Sliders({ bitmap, crop, onCrop }: Cropping) {
  const t = useTranslations('seller.profile.crop')
  const { side } = squareOf(bitmap, crop)
  const sliders = [
    { key: 'zoom', least: 1, most: mostZoom, isFixed: false },
    { key: 'x', least: 0, most: 1, isFixed: bitmap.width - side < 1 },
    { key: 'y', least: 0, most: 1, isFixed: bitmap.height - side < 1 },
  ] as const
  return (
    <div className={classes.sliders}>
      <p className={classes.dimmed}>{t('help')}</p>
      {sliders.map(({ key, least, most, isFixed }) => (
        <label key={key} className={classes.slider}>
          <span>{t(key)}</span>
          <input
            type="range"
            min={least}
            max={most}
            step={0.02}
            value={crop[key]}
            disabled={isFixed}
            onChange={(event) => onCrop({ ...crop, [key]: Number(event.currentTarget.value) })}
          />
        </label>
      ))}
    </div>
  )
}

/** The picture of a file, upright; `onUnreadable` when this browser knows no such pictures. */
function useBitmap(file: File, onUnreadable: () => void): ImageBitmap | null {
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null)
  const unreadable = useRef(onUnreadable)
  unreadable.current = onUnreadable
  useEffect(() => {
    let isGone = false
    createImageBitmap(file, { imageOrientation: 'from-image' }).then(
      (made) => {
        if (isGone) made.close()
        else setBitmap(made)
      },
      () => {
        if (!isGone) unreadable.current()
      },
    )
    return () => {
      isGone = true
    }
  }, [file])
  useEffect(() => () => bitmap?.close(), [bitmap])
  return bitmap
}

function draw(canvas: HTMLCanvasElement, bitmap: ImageBitmap, crop: Crop): void {
  const context = canvas.getContext('2d')
  if (context === null) return
  const { left, top, side } = squareOf(bitmap, crop)
  context.imageSmoothingQuality = 'high'
  // What was transparent would become black in a JPEG.
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.drawImage(bitmap, left, top, side, side, 0, 0, canvas.width, canvas.height)
}

const cutOut = async ({
  bitmap,
  crop,
  name,
}: {
  bitmap: ImageBitmap
  crop: Crop
  name: string
}): Promise<File> => {
  const canvas = document.createElement('canvas')
  const side = Math.min(outputSide, Math.round(squareOf(bitmap, crop).side))
  canvas.width = side
  canvas.height = side
  draw(canvas, bitmap, crop)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/jpeg', 0.92)
  })
  if (blob === null) throw new Error('the browser could not encode the portrait')
  return new File([blob], `${name.replace(/\.\w+$/u, '')}.jpg`, { type: blob.type })
}
