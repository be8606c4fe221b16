import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/**
 * Unpacks the Chromium of a registry package into the temporary folder (about 200 MB) and gives its
 * path. The package brings the libraries that a bare Linux lacks, but unpacks them only where it
 * believes to be on the hosting service that it was made for. Its font settings look in /tmp alone,
 * and without a font every text is 0 pixels high: so they are replaced.
 */
export async function installPackagedChromium(): Promise<string> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: chromium } = await import('@sparticuz/chromium')
  const executable = await chromium.executablePath()
  const settings = path.join(tmpdir(), 'fonts-for-browser-tests.conf')
  writeFileSync(
    settings,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${path.join(tmpdir(), 'fonts')}</dir>
  <cachedir>${path.join(tmpdir(), 'fonts-cache')}</cachedir>
</fontconfig>
`,
  )
  process.env['FONTCONFIG_FILE'] = settings
  return executable
}
