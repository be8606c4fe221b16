import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { STATIC_FORMS, type StaticForm } from '../../src/entries/forms'
import { IMPORT_WORKER_ID } from '../../src/entries/inlinedWorker'
import { inlineParts } from './parts'
import { bundleClassicScript, inlineInert, inlineScript } from './scripts'
import { bundleViewStyles, partPaper } from './styles'
import { UNWATCHED, type Watch } from './watch'

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*href="([^"]+)"[^>]*>/u
const MODULE = /\s*<script type="module"[^>]*src="([^"]+)"[^>]*><\/script>/u

function matchOne(html: string, pattern: RegExp, what: string): [string, string] {
  const [whole, address] = pattern.exec(html) ?? []
  if (whole === undefined || address === undefined)
    throw new Error(`The built index.html has no ${what}`)
  return [whole, address]
}

/**
 * The files that a module imports at once, named as modules before it: fetched beside it and
 * not after it, run in tasks of their own, and left alone where there is no script.
 */
async function nameImports(folder: string, module: string): Promise<string> {
  const code = await readFile(join(folder, module), 'utf8')
  const imported = [...code.matchAll(/\bfrom\s*"\.\/([\w-]+\.js)"/gu)].flatMap(
    ([, name]) => name ?? [],
  )
  return [...new Set(imported)]
    .map((name) => `<script type="module" src="./assets/${name}"></script>`)
    .join('')
}

/**
 * Writes the styles of paper beside the page, which fetches them behind all else. Gives the link to
 * them; it names their text's hash, for the content policy of the page that puts them into a file.
 */
async function placePaper(folder: string, paper: string): Promise<string> {
  const hash = createHash('sha256').update(paper)
  const whole = hash.copy().digest('base64')
  const name = `assets/paper-${hash.digest('base64url').slice(0, 8)}.css`
  await writeFile(join(folder, name), paper)
  return `<link rel="stylesheet" media="print" href="./${name}" data-hash="sha256-${whole}">`
}

/** Sections that a frame shows where nobody asks for others; it is light unless somebody asks. */
const FRAME = 'data-place="frame" data-theme="light" data-sections="ratings timeline"'

/** Lets any page around a frame know its height, as CSS `frame-sizing` asks: it is no secret. */
const SIZING = '<meta name="responsive-embedded-sizing" content="allow-origins=*">'

/**
 * Turns the bundler's output into the documents: `index.html` with its styles and its head
 * script inlined, its own script a module and the styles of paper a file beside it; `inspection-record.html` and
 * `embed.html` with everything inside, as classic scripts in parts, for files and sandboxed frames;
 * and `embed-….html`, one a section, without script.
 */
export async function assembleDocuments(folder: string, watch: Watch = UNWATCHED): Promise<void> {
  const html = await readFile(join(folder, 'index.html'), 'utf8')
  const [link, stylesheet] = matchOne(html, STYLESHEET, 'stylesheet')
  const [tag, module] = matchOne(html, MODULE, 'script')
  const css = (await readFile(join(folder, stylesheet), 'utf8')).trim()
  const imports = await nameImports(folder, module)
  const head = inlineScript(await bundleClassicScript('src/entries/head.ts', watch))
  const { screen, paper } = partPaper(css)
  const bare = html.replace(link, '').replace(tag, '')
  const dress = (styles: string) =>
    bare.replace('<!--rules-->', () => `<style>${styles}</style><!--rules-->`)
  const withHead = (page: string) => page.replace('<style>', () => `${head}<style>`)
  const styled = withHead(dress(css))
  const paperLink = await placePaper(folder, paper)
  const frame = (page: string) =>
    page
      .replace('<html lang="en-GB"', `<html lang="en-GB" ${FRAME}`)
      .replace('</head>', `${SIZING}</head>`)
  const withScript = (page: string, script: string) =>
    page.replace('</body>', () => `${script}</body>`)
  const documents: Record<string, string> = {
    // At the end, so that no script shares the line with the words that are read first; and
    // without `crossorigin`, so that it is fetched like any other file of the same site.
    'index.html': withScript(
      withHead(dress(screen)).replace('</head>', () => `${paperLink}</head>`),
      `${imports}<script type="module" src="${module}"></script>`,
    ),
    'inspection-record.html': withScript(
      styled,
      [
        inlineInert(
          `id="${IMPORT_WORKER_ID}"`,
          await bundleClassicScript('src/entries/importWorker.ts', watch),
        ),
        await inlineParts('src/entries/standalone.tsx', watch),
      ].join(''),
    ),
    'embed.html': withScript(frame(styled), await inlineParts('src/entries/embed.tsx', watch)),
  }
  for (const { file, view } of STATIC_FORMS)
    await writeFile(join(folder, file), documents[file] ?? (await buildView(dress, view)))
  await rm(join(folder, stylesheet))
}

/** A view without script: no section is chosen among, and it is light. */
async function buildView(
  dress: (styles: string) => string,
  view: StaticForm['view'],
): Promise<string> {
  if (view === undefined) throw new Error('A document that is no view has to be assembled here')
  return dress(await bundleViewStyles(view))
    .replace(
      '<html lang="en-GB"',
      '<html lang="en-GB" data-place="frame" data-theme="light" data-without-script',
    )
    .replace('</head>', `${SIZING}</head>`)
}
