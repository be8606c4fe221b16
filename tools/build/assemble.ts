import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { buildSectionRules, IMPORT_WORKER_ID, STATIC_FORMS } from '../../src/entries/prerender'
import type { Bundles } from './bundle'
import { fillPlace, writeWhole } from './pages'

/** What no HTML document may hold: code points that Unicode sets aside for ever. */
const NONCHARACTER = /\p{Noncharacter_Code_Point}/gu

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
}

/**
 * A script's text as it may stand in an HTML document: nothing in it can end the element, and what a
 * library's patterns name beyond Unicode's letters is written as escapes.
 */
function escapeScript(code: string): string {
  return code
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
    .replace(NONCHARACTER, escapeUnits)
}

/** A script that runs where it stands; a module once the document is there. */
function inlineScript(code: string, kind: 'classic' | 'module' = 'classic'): string {
  return `<script${kind === 'module' ? ' type="module"' : ''}>${escapeScript(code)}</script>`
}

/** A text that only lies there: a worker's script, or the notices of others' code. */
export function inlineInert(id: string, text: string): string {
  return `<script type="text/plain" id="${id}">${escapeScript(text)}</script>`
}

/** Sections that a frame shows where nobody asks for others; it is light unless somebody asks. */
const FRAME = 'data-place="frame" data-theme="light" data-sections="ratings timeline"'

/** A view without script: no section is chosen among, and it is light. */
const VIEW = 'data-place="frame" data-theme="light" data-without-script'

/** Lets any page around a frame know its height, as CSS `frame-sizing` asks: it is no secret. */
const SIZING = '<meta name="responsive-embedded-sizing" content="allow-origins=*">'

const LANGUAGE = '<html lang="en-GB"'

interface Parts {
  /** Attributes of the root element. */
  root?: string
  /** What stands in the head beside the styles: before them. */
  head?: string
  /** At the end, so that no script shares the line with the words that are read first. */
  scripts?: string
}

/**
 * Puts the documents together from the template and what the bundler made: `index.html` with its
 * scripts beside it; `inspection-record.html` and `embed.html` with everything inside, for files
 * and sandboxed frames; and `embed-….html`, one a section, without script.
 */
export async function assembleDocuments(folder: string, bundles: Bundles): Promise<void> {
  const template = await readFile('index.html', 'utf8')
  const styles = `<style>${bundles.styles}\n${buildSectionRules()}</style>`
  const fill = ({ root = '', head = '', scripts = '' }: Parts) =>
    fillPlace(fillPlace(template, 'styles', head + styles), 'scripts', scripts).replace(
      LANGUAGE,
      `${LANGUAGE} ${root}`.trimEnd(),
    )
  const first = inlineScript(bundles.head)
  const modules = bundles.modules.map((file) => `<script type="module" src="./${file}"></script>`)
  const documents: Record<string, Parts> = {
    // Each is named, so that all are fetched at once and run in tasks of their own.
    'index.html': { head: first, scripts: modules.join('') },
    'inspection-record.html': {
      head: first,
      scripts:
        inlineInert(IMPORT_WORKER_ID, bundles.worker) + inlineScript(bundles.whole, 'module'),
    },
    'embed.html': {
      root: FRAME,
      head: SIZING + first,
      scripts: inlineScript(bundles.frame, 'module'),
    },
  }
  for (const { file } of STATIC_FORMS)
    await writeWhole(join(folder, file), fill(documents[file] ?? { root: VIEW, head: SIZING }))
}
