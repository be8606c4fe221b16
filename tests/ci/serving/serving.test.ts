import { readFileSync } from 'node:fs'
import { describe, expect } from 'vitest'
import { findCommand, hasNginxBrotli } from '../../../tools/machine'
import { startApache, startNginx } from './servers'
import { it, waitForScript } from '../../browser/fixtures'
import { chooseArea, findBoard, findHeading } from '../../browser/shown'
import { PAGE_POLICY, readBytes, testCompression, testPromises } from './promises'
import { useServing, type Serving } from './publishedSite'

const noNginx = findCommand('nginx') === undefined
const noApache = findCommand('apache2') === undefined

/** The site at its address, alive, and shown by the pages of another site. */
function testSite({ addressOf }: Serving) {
  const expectOurs = (asked: readonly string[], ...others: string[]) => {
    const strange = asked.filter((it) => /^https?:/u.test(it) && !it.startsWith(addressOf('')))
    expect(strange.filter((it) => !others.includes(it))).toEqual([])
  }

  it('is used as it was built, and leads to other authorities', async ({ open }) => {
    const { page, asked } = await open(addressOf('?area=care-leavers'))
    await chooseArea(page, 'All areas')
    await chooseArea(page, 'Adoption')
    await expect.poll(() => page.url()).toBe(addressOf('?area=adoption'))
    await page.goto(addressOf('index.html?record=northshire'))
    await findHeading(page, 'Northshire').waitFor()
    await page.getByText('Find another council', { exact: true }).click()
    await page.getByRole('link', { name: 'Hampshire' }).click()
    await findHeading(page, 'Hampshire').waitFor()
    expect(page.url()).toBe(addressOf('authority-hampshire.html'))
    expectOurs(asked)
  })

  it('gives frames, the element and pictures to another site', async ({ openHost, site }) => {
    const { page, asked } = await openHost(
      `<iframe src="${addressOf('embed.html?sections=ratings,actions&record=northshire')}"></iframe>
      <iframe src="${addressOf('embed-ratings.html')}"></iframe>
      <inspection-record record="northshire" sections="ratings,timeline"></inspection-record>
      <script type="module" src="${addressOf('inspection-record.js')}"></script>
      ${['svg', 'png'].map((kind) => `<img alt="Card" src="${addressOf(`cards/hampshire/ratings.${kind}`)}">`).join('')}`,
    )
    const inside = (at: number) => page.locator('iframe').nth(at).contentFrame()
    await waitForScript(page.frames()[1] ?? page)
    await inside(0)
      .getByText(/^Northshire: /u)
      .first()
      .waitFor({ state: 'attached' })
    await inside(1).getByRole('table').first().waitFor({ state: 'attached' })
    await findBoard(page.locator('inspection-record')).waitFor()
    const wide = () =>
      page
        .getByRole('img', { name: 'Card' })
        .evaluateAll(
          (images: HTMLImageElement[]) => images.filter((it) => it.naturalWidth > 900).length,
        )
    await expect.poll(wide).toBe(2)
    expect(asked).toContain(addressOf('records/northshire.json'))
    expectOurs(asked, `${site.address}/host.html`)
  })
}

describe.skipIf(noNginx || !hasNginxBrotli())('nginx, with the modules of Brotli', () => {
  const serving = useServing((root) => startNginx(root, { brotli: true }))
  testPromises(serving)
  testCompression(serving, ['br', 'gzip'])
  testSite(serving)
})

describe.skipIf(noNginx)('nginx without any module', () => {
  const serving = useServing((root) => startNginx(root))
  testPromises(serving)
  testCompression(serving, ['gzip'])
})

describe.skipIf(noApache)('Apache as Debian sets it up', () => {
  const serving = useServing((root) => startApache(root))
  testPromises(serving)
  testCompression(serving, ['br', 'gzip'])
  testSite(serving)

  it('says who may frame the pages with every page, and with nothing else', async () => {
    const lines = serving.read('.htaccess').toString()
    const [taken = '', line = '', policy = ''] =
      /^#(Header always add Content-Security-Policy "(frame-ancestors 'self' [^"]+)".*)$/mu.exec(
        lines,
      ) ?? []
    expect(policy).toContain('https://intranet.example.gov.uk')
    serving.write('.htaccess', lines.replace(taken, line))
    await expectFramers(serving, policy)
    serving.write('.htaccess', lines)
  })
})

describe.skipIf(noApache)('Apache with the modules alone that it needs', () => {
  const { ask, read } = useServing((root) => startApache(root, { more: false }))

  it('sends pages, scripts and records uncompressed, with their rules', async () => {
    for (const file of ['index.html', 'records/hampshire.json', 'element/react-']) {
      const answer = await ask(file, 'br, gzip')
      expect(answer.headers.get('content-encoding')).toBeNull()
      const kept = file.endsWith('-') ? 'immutable' : 'no-cache'
      expect(answer.headers.get('cache-control')).toContain(kept)
      if (!file.endsWith('-')) expect(await readBytes(answer)).toEqual(read(file))
    }
  })
})

async function expectFramers({ ask }: Serving, policy: string) {
  const told = async (file: string) => (await ask(file)).headers.get('content-security-policy')
  for (const page of ['', 'index.html', 'embed.html', 'embed-ratings.html'])
    expect(await told(page)).toBe(`${PAGE_POLICY}, ${policy}`)
  for (const file of ['inspection-record.js', 'records/hampshire.json'])
    expect(await told(file)).toBeNull()
}

const CHOICES = [
  ...readFileSync('deploy/nginx.conf', 'utf8').matchAll(/# (page +"(frame-ancestors [^"]+)";)/gu),
].map(([, line = '', policy = '']) => ({ line, policy }))

it('deploy/nginx.conf has a choice of who may show the pages in frames', () => {
  expect(CHOICES.map(({ policy }) => policy)).toEqual([
    "frame-ancestors 'none'",
    "frame-ancestors 'self'",
    "frame-ancestors 'self' https://intranet.example.gov.uk https://example.sharepoint.com",
  ])
})

describe.skipIf(noNginx).each(CHOICES)('nginx with the choice of $policy', ({ line, policy }) => {
  const serving = useServing((root) =>
    startNginx(root, { edit: (config) => config.replace(`# ${line}`, line) }),
  )

  it('says so with every page, and with nothing else', () => expectFramers(serving, policy))
})
