import type { Page } from 'playwright-core'

/** Counts the pixels of two PNG pictures of one place that differ by a contrast of at least `least` to 1. */
export function countChanged(page: Page, one: Buffer, other: Buffer, least: number) {
  return page.evaluate(
    async ({ pictures, contrast }) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
          const drawing = canvas.getContext('2d')
          drawing?.drawImage(bitmap, 0, 0)
          return drawing?.getImageData(0, 0, bitmap.width, bitmap.height).data
        }),
      )
      if (a === undefined || a.length !== b?.length)
        throw new Error('The two pictures are not of one place')
      const luminance = (data: Uint8ClampedArray, at: number) => {
        const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) => {
          const share = (data[at + part] ?? 0) / 255
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
        })
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05
      }
      let changed = 0
      for (let at = 0; at < a.length; at += 4) {
        const [first, second] = [luminance(a, at), luminance(b, at)]
        if (Math.max(first, second) / Math.min(first, second) >= contrast) changed += 1
      }
      return changed
    },
    { pictures: [one.toString('base64'), other.toString('base64')], contrast: least },
  )
}
