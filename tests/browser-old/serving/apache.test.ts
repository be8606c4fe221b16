import { describe, expect, it } from 'vitest'
import { findCommand } from '../../../tools/machine'
import { startApache } from '../../../tools/serving/servers'
import { PAGE_POLICY, testCompression, testPromises, useServing, useSite } from './promises'

const site = useSite()
const nowhere = findCommand('apache2') === undefined

describe.skipIf(nowhere)('deploy/apache/.htaccess, in Apache as Debian sets it up', () => {
  const serving = useServing(site, (root) => startApache(root))
  testPromises(serving)
  testCompression(serving, ['br', 'gzip'])
})

describe.skipIf(nowhere)('deploy/apache/.htaccess, with the modules alone that it needs', () => {
  const { ask } = useServing(site, (root) => startApache(root, { more: false }))

  it('sends pages, scripts and records uncompressed, with their rules', async () => {
    for (const file of ['index.html', 'records/hampshire.json']) {
      const answer = await ask(file, 'br, gzip')
      expect(answer.headers.get('content-encoding')).toBeNull()
      expect(answer.headers.get('cache-control')).toBe('no-cache')
      expect(await answer.text()).toBe(site().read(file).toString())
    }
    const script = await ask('element/react-', 'br, gzip')
    expect(script.headers.get('content-encoding')).toBeNull()
    expect(script.headers.get('cache-control')).toContain('immutable')
  })
})

describe.skipIf(nowhere)('deploy/apache/.htaccess with a line of who may frame the pages', () => {
  const { ask } = useServing(site, (root) => startApache(root))

  it('says so with every page, and with nothing else', async () => {
    const lines = site().read('.htaccess').toString()
    const [taken, line = '', policy = ''] =
      /^#(Header always add Content-Security-Policy "(frame-ancestors 'self' [^"]+)".*)$/mu.exec(
        lines,
      ) ?? []
    expect(policy).toContain('https://intranet.example.gov.uk')
    site().write('.htaccess', lines.replace(taken ?? '', line))
    const told = async (file: string) => (await ask(file)).headers.get('content-security-policy')
    for (const page of ['', 'index.html', 'embed.html'])
      expect(await told(page)).toBe(`${PAGE_POLICY}, ${policy}`)
    for (const file of ['inspection-record.js', 'records/hampshire.json'])
      expect(await told(file)).toBeNull()
    site().write('.htaccess', lines)
  })
})
