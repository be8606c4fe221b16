/** "1,140". */
export function formatNumber(value: number): string {
  return value.toLocaleString('en-GB')
}
