/** An address as a `URL`; nothing where it is none. (`URL.canParse` is missing in browsers of 2023.) */
export function parseUrl(text: string, base?: string): URL | undefined {
  try {
    return new URL(text, base)
  } catch {
    return undefined
  }
}
