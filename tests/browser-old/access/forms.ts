import type { Browser, Frame, Page } from 'playwright-core'
import { buildExampleRecord } from '../../unit/exampleRecord'
import { openHeard, waitForScript, type HeardPage } from '../listen'
import { findField, openDialog } from '../ownData/ownFiles'
import type { ServedFolder } from '../serve'
import type { AxeCell } from './axeCells'

/** A page on which a cell is shown, and where in it the record stands. */
export interface OpenCell extends HeardPage {
  record: Page | Frame
}

const FILTERS: Record<AxeCell['filter'], Record<string, string>> = {
  none: {},
  area: { area: 'care-leavers' },
  inspection: { inspection: '2019' },
  words: { q: 'children' },
  'nothing left': { area: 'adoption', q: 'no such word anywhere' },
}

const ASKED: Record<AxeCell['theme'], Record<string, string>> = {
  'light asked': { theme: 'light' },
  'dark asked': { theme: 'dark' },
  'none asked': {},
}

/** The parts that the builder offers, by the names that it gives them. */
const PARTS = {
  ratings: 'Ratings',
  timeline: 'Timeline',
  actions: 'What inspectors asked to improve',
  quotes: 'Key quotes',
  figures: 'Figures',
  context: 'In context',
  sources: 'Sources and method',
}

function buildQuery({ sections, filter, theme }: AxeCell): string {
  const shown: Record<string, string> = sections === 'all' ? {} : { sections: `filter,${sections}` }
  const asked = new URLSearchParams({ ...shown, ...FILTERS[filter], ...ASKED[theme] })
  return `?${asked.toString()}`
}

function buildElement({ sections, filter, theme }: AxeCell): string {
  const { area, inspection } = FILTERS[filter]
  const attributes = {
    sections: `filter,${sections === 'all' ? Object.keys(PARTS).join(',') : sections}`,
    theme: ASKED[theme]['theme'] ?? 'auto',
    ...(area === undefined ? {} : { area }),
    ...(inspection === undefined ? {} : { inspection }),
  }
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)
  return `<inspection-record ${written.join(' ')}></inspection-record>
<script type="module" src="./inspection-record.js"></script>`
}

/** A host's page with something of ours in it. */
function buildHost(content: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>A host page</title>
<meta name="color-scheme" content="light dark"><link rel="icon" href="data:,">
<style>body { margin: 0 } iframe { border: 0; width: 100%; height: 9000px }</style></head>
<body><main><h1>Our intranet</h1>${content}</main></body></html>`
}

/** The dated page as the builder makes it of the choice that the page has. */
async function takeDated({ page }: HeardPage, { theme, sections }: AxeCell): Promise<string> {
  await waitForScript(page)
  await page.getByRole('button', { name: 'Embed this' }).filter({ visible: true }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Embed this' })
  await dialog.getByRole('radio', { name: 'E-mail or document', exact: true }).check()
  await dialog.getByRole('radio', { name: /^Dated page/u }).check()
  const parts = dialog.getByRole('group', { name: 'Parts' })
  const wanted = Object.entries(PARTS).filter(([id]) => sections === 'all' || sections === id)
  for (const [id, name] of Object.entries(PARTS))
    await parts
      .getByRole('checkbox', { name, exact: true })
      .setChecked(wanted.some(([want]) => want === id))
  await dialog.locator('.builder-more').evaluate((more: HTMLDetailsElement) => {
    more.open = true
  })
  const colours = ASKED[theme]['theme'] ?? 'auto'
  await dialog.getByLabel('Colours').selectOption(colours)
  const made = await page.waitForFunction(
    ([ids, themed]) => {
      const html = document.querySelector('dialog iframe')?.getAttribute('srcdoc') ?? ''
      return html.includes(`data-sections="${ids}"`) && html.includes(themed) ? html : undefined
    },
    [
      wanted.map(([id]) => id).join(' '),
      colours === 'auto' ? '<html lang="en-GB" data-sections' : `data-theme="${colours}"`,
    ] as const,
  )
  return (await made.jsonValue()) ?? ''
}

/** Every form of the record, each opened as its readers meet it. */
export class Forms {
  /** `address` is that of the site, in a folder of its server: `folder` with a slash before it. */
  constructor(
    private readonly browser: Browser,
    private readonly served: ServedFolder,
    private readonly folder: string,
  ) {}

  private open(name: string, cell: AxeCell): Promise<HeardPage> {
    return openHeard(this.browser, `${this.served.address}${this.folder}/${name}`, {
      viewport: { width: Number(cell.width), height: 768 },
      colorScheme: cell.reader,
    })
  }

  private async openHost(content: string, cell: AxeCell): Promise<HeardPage> {
    const context = await this.browser.newContext({
      viewport: { width: Number(cell.width), height: 768 },
      colorScheme: cell.reader,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    this.serve(buildHost(content))
    await page.goto(`${this.served.address}${this.folder}/host.html`)
    return { page, context, said: [], asked: [] }
  }

  private serve(body: string) {
    this.served.setFault(`${this.folder}/host.html`, {
      ...{ status: 200, contentType: 'text/html; charset=utf-8', body },
    })
  }

  private async openFrame(name: string, cell: AxeCell): Promise<OpenCell> {
    const open = await this.openHost(`<iframe title="Inspections" src="./${name}"></iframe>`, cell)
    const record = open.page.frames()[1]
    if (record === undefined) throw new Error('The host has no frame')
    await record.getByRole('contentinfo').waitFor()
    return { ...open, record }
  }

  private async openPage(name: string, cell: AxeCell): Promise<OpenCell> {
    const open = await this.open(`${name}${buildQuery(cell)}`, cell)
    await waitForScript(open.page)
    // Inspection and words are applied once the code of the sections is here.
    await open.page.waitForLoadState('networkidle')
    return { ...open, record: open.page }
  }

  /** Opens a cell; the caller closes its context. */
  async openCell(cell: AxeCell): Promise<OpenCell> {
    switch (cell.form) {
      case 'page':
        return this.openPage('index.html', cell)
      case 'self-contained file':
        return this.openPage('inspection-record.html', cell)
      case 'another authority':
        return this.openPage('authority-northshire.html', cell)
      case 'own data': {
        const open = await this.openPage('index.html', cell)
        await openDialog(open.page)
        const buffer = Buffer.from(JSON.stringify(buildExampleRecord()))
        const file = { name: 'mine.json', mimeType: '', buffer }
        await findField(open.page).setInputFiles(file)
        await open.page.getByRole('complementary', { name: 'Not published' }).waitFor()
        return open
      }
      case 'frame': {
        const open = await this.openFrame(`embed.html${buildQuery(cell)}`, cell)
        await open.record.locator('.page[data-area]').waitFor()
        return open
      }
      case 'frame without script': {
        const open = await this.openFrame(`embed-${cell.sections}.html`, cell)
        if (cell.filter === 'area')
          await open.record
            .getByRole('radio', { name: /^Care leavers/u, includeHidden: true })
            .evaluate((radio: HTMLInputElement) => {
              radio.checked = true
            })
        return open
      }
      case 'element': {
        const open = await this.openHost(buildElement(cell), cell)
        await open.page.getByRole('search').waitFor()
        const words = FILTERS[cell.filter]['q']
        if (words !== undefined) {
          await openFolds(open.page)
          await open.page.getByRole('searchbox', { name: 'Words' }).fill(words)
        }
        return { ...open, record: open.page }
      }
      case 'dated file': {
        const made = await this.openPage('index.html', cell)
        const html = await takeDated(made, cell)
        await made.context.close()
        this.serve(html)
        const open = await this.open('host.html', cell)
        return { ...open, record: open.page }
      }
    }
  }
}

/** Opens every part that opens on demand, in shadow roots too. */
export async function openFolds(record: Page | Frame): Promise<void> {
  await record.locator('details').evaluateAll((parts) => {
    for (const part of parts) {
      // A menu lies over the page while it is open: opened.test.ts looks at it by itself.
      const isMenu = part.matches('.paper-choice') && document.querySelector('main') !== null
      if (part instanceof HTMLDetailsElement && !isMenu) part.open = true
    }
  })
}
