import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findCommand, hasNginxBrotli } from '../../../tools/machine'
import { startNginx } from '../../../tools/serving/servers'
import { PAGE_POLICY, testCompression, testPromises, useServing, useSite } from './promises'

const site = useSite()
const nowhere = findCommand('nginx') === undefined

describe.skipIf(nowhere || !hasNginxBrotli())(
  'deploy/nginx.conf, in nginx with the modules of Brotli',
  () => {
    const serving = useServing(site, (root) => startNginx(root, { brotli: true }))
    testPromises(serving)
    testCompression(serving, ['br', 'gzip'])
  },
)

describe.skipIf(nowhere)('deploy/nginx.conf as it stands, in nginx without any module', () => {
  const serving = useServing(site, (root) => startNginx(root))
  testPromises(serving)
  testCompression(serving, ['gzip'])
})

const CHOICES = [
  ...readFileSync('deploy/nginx.conf', 'utf8').matchAll(/# (page +"(frame-ancestors [^"]+)";)/gu),
].map(([, line = '', policy = '']) => ({ line, policy }))

it('has a choice of who may show the pages in frames', () => {
  expect(CHOICES.map(({ policy }) => policy)).toEqual([
    "frame-ancestors 'none'",
    "frame-ancestors 'self'",
    "frame-ancestors 'self' https://intranet.example.gov.uk https://example.sharepoint.com",
  ])
})

describe.skipIf(nowhere).each(CHOICES)(
  'deploy/nginx.conf with the choice of $policy',
  ({ line, policy }) => {
    const { ask } = useServing(site, (root) =>
      startNginx(root, { edit: (config) => config.replace(`# ${line}`, line) }),
    )

    it('says so with every page, and with nothing else', async () => {
      const told = async (file: string) => (await ask(file)).headers.get('content-security-policy')
      for (const page of ['', 'index.html', 'embed.html', 'nowhere.html'])
        expect(await told(page)).toBe(`${PAGE_POLICY}, ${policy}`)
      for (const file of ['inspection-record.js', 'records/hampshire.json'])
        expect(await told(file)).toBeNull()
    })
  },
)
