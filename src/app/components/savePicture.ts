import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Picture } from '../picture/framePicture'
import { saveFile } from './saveFile'

/** Pixels of the PNG per pixel of the drawing: sharp on screen and in print. */
const DENSITY = 2

/**
 * A picture as the text of an SVG file, drawn by the React that is already loaded. Must not be called while
 * React renders.
 */
export function drawSvg({ element }: Picture): string {
  const container = document.createElement('div')
  const root = createRoot(container)
  flushSync(() => root.render(element))
  const { firstElementChild: svg } = container
  if (svg === null) throw new Error('React drew no picture')
  const text = new XMLSerializer().serializeToString(svg)
  root.unmount()
  return text
}

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => resolve(image))
    image.addEventListener('error', () =>
      reject(new Error('The browser could not draw the picture')),
    )
    image.src = address
  })
}

/** A data URL that contains the picture. */
export function addressOfSvg(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

/** Downloads a picture as PNG; `name` has no extension. Rejects if the browser cannot render it. */
export async function savePng(picture: Picture, name: string): Promise<void> {
  const { width, height } = picture
  const image = await loadImage(addressOfSvg(drawSvg(picture)))
  const canvas = document.createElement('canvas')
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (blob === null) throw new Error('The browser could not write the picture')
  saveFile(`${name}.png`, 'image/png', blob)
}
