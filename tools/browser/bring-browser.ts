import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** The machine's own fonts, with the package's for a machine that has none. */
function writeFontSettings(): string {
  const file = path.join(tmpdir(), 'fonts-for-browser-tests.conf')
  const settings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(tmpdir(), 'fonts')}</dir>
  <cachedir>${path.join(tmpdir(), 'fonts-cache')}</cachedir>
</fontconfig>
`
  writeFileSync(file, settings)
  return file
}

/**
 * The path of the Chromium inside the registry package, unpacked to the temporary
 * folder on first use (about 200 MB).
 *
 * The package also carries the few libraries that a bare Linux lacks (libnss3 and
 * others) but unpacks them, and points the loader at them, only where it believes it is
 * on the hosting service that it was made for; the first variable says so. The second
 * replaces its font settings, which look for fonts in /tmp alone: without a font
 * every text is 0 pixels high.
 */
export async function bringBrowser(): Promise<string> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const executable = await chromium.executablePath()
  process.env['FONTCONFIG_FILE'] = writeFontSettings()
  return executable
}
