import type { PictureCard } from '../../cards/pictureCard'
import { saveFile } from './saveFile'

/** Pixels of the PNG per pixel of the drawing: sharp on screen and in print. */
const DENSITY = 2

function loadImage(address: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.addEventListener('load', () => {
      resolve(image)
    })
    image.addEventListener('error', () => {
      reject(new Error('The browser could not draw the picture'))
    })
    image.src = address
  })
}

/** A data URL that contains the picture. */
export function addressOfSvg(svg: string): string {
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
}

/** Downloads a picture as PNG; `name` has no extension. Rejects if the browser cannot render it. */
export async function savePng({ svg, width, height }: PictureCard, name: string): Promise<void> {
  const image = await loadImage(addressOfSvg(svg))
  const canvas = document.createElement('canvas')
  canvas.width = width * DENSITY
  canvas.height = height * DENSITY
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png')
  })
  if (blob === null) throw new Error('The browser could not write the picture')
  saveFile(`${name}.png`, 'image/png', blob)
}
