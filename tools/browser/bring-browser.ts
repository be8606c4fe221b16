/**
 * The path of the Chromium inside the registry package, unpacked to the temporary
 * folder on first use (about 200 MB).
 *
 * The package also carries the few libraries that a bare Linux lacks (libnss3 and
 * others) but unpacks them, and points the loader and the fonts at them, only where it
 * believes it is on the hosting service that it was made for; this variable says so.
 */
export async function bringBrowser(): Promise<string> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  return chromium.executablePath()
}
