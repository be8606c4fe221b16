import type { Sign } from '../../record/verdicts'

const circle = (x: number, y: number, r: number) =>
  `M${String(x - r)} ${String(y)}a${String(r)} ${String(r)} 0 1 0 ${String(2 * r)} 0a${String(r)} ${String(r)} 0 1 0-${String(2 * r)} 0z`

const square = (x: number, y: number, half: number) =>
  `M${String(x - half)} ${String(y - half)}h${String(2 * half)}v${String(2 * half)}h-${String(2 * half)}z`

const ring = (x: number, y: number) => circle(x, y, 6.5) + circle(x, y, 5)

/** Path data of a sign around a point, to be filled by the rule "evenodd". A sign is 13 high. */
export function drawSign(sign: Sign, x: number, y: number): string {
  switch (sign) {
    case 'asked':
      return square(x, y, 5.5)
    case 'mentioned':
      return square(x, y, 5.5) + square(x, y, 4)
    case 'addressed':
      return circle(x, y, 6.5)
    case 'partly-addressed':
      return `${ring(x, y)}M${String(x)} ${String(y - 5)}a5 5 0 0 0 0 10z`
    case 'recurring':
      return ring(x, y) + circle(x, y, 2.75)
    case 'no-later-evidence':
      return ring(x, y)
    case 'not-examined':
      return [-4.5, 0, 4.5].map((dx) => circle(x + dx, y, 1.5)).join('')
    case 'nothing-held':
      return `M${String(x - 4)} ${String(y - 0.75)}h8v1.5h-8z`
  }
}
