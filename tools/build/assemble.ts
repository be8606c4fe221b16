import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  buildSectionRules,
  DOCUMENT_KINDS,
  ENGLAND_PAGE,
  IMPORT_WORKER_ID,
} from '../../src/entries/prerender'
import type { Bundles } from './bundle'
import { fillPlace, replaceFile } from './pages'

/** Characters that HTML forbids; tabs and line ends are fine. */
const FORBIDDEN = /(?![\t\n\r])[\p{Noncharacter_Code_Point}\p{Cc}]/gu

function escapeUnits(character: string): string {
  return Array.from({ length: character.length }, (_, at) => {
    return `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`
  }).join('')
}

/**
 * Makes a script safe to inline: nothing in it can end the element, and characters that HTML forbids, which
 * libraries have in strings and regular expressions, are escaped.
 */
function escapeScript(code: string): string {
  return code
    .replaceAll('</script', '<\\/script')
    .replaceAll('<!--', '<\\!--')
    .replace(FORBIDDEN, escapeUnits)
}

/** A classic script runs at its position, a module after the document was parsed. */
function inlineScript(code: string, kind: 'classic' | 'module' = 'classic'): string {
  return `<script${kind === 'module' ? ' type="module"' : ''}>${escapeScript(code)}</script>`
}

/** A text that is never run: a worker's source, or the licence notices. */
export function inlineInert(id: string, text: string): string {
  return `<script type="text/plain" id="${id}">${escapeScript(text)}</script>`
}

/** The sections that a frame shows by default. It is light unless the URL asks for another theme. */
const FRAME_ATTRIBUTES = 'data-place="frame" data-theme="light" data-sections="ratings timeline"'

/** A view without script: it shows its section and is always light. */
const VIEW_ATTRIBUTES = 'data-place="frame" data-theme="light" data-without-script'

/** Tells any embedding page the frame's height, which is no secret, for CSS `frame-sizing`. */
const SIZING = '<meta name="responsive-embedded-sizing" content="allow-origins=*">'

const LANGUAGE = '<html lang="en-GB"'

interface Parts {
  /** Attributes of the root element. */
  root?: string
  /** Elements for the head, before the styles. */
  head?: string
  /** At the end of the document, so that scripts do not compete with the first text for bandwidth. */
  scripts?: string
}

/**
 * Assembles the documents from the template and the bundles: `index.html` with separate scripts;
 * `inspection-record.html` and `embed.html` with everything inlined, for files and sandboxed frames; and one
 * `embed-….html` per section, without script.
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
  const load = (files: readonly string[]) =>
    files.map((file) => `<script type="module" src="./${file}"></script>`).join('')
  const documents: Record<string, Parts> = {
    // A tag for each module, so that all are fetched at once and run as separate tasks.
    'index.html': { head: first, scripts: load(bundles.modules) },
    'inspection-record.html': {
      head: first,
      scripts:
        inlineInert(IMPORT_WORKER_ID, bundles.worker) + inlineScript(bundles.whole, 'module'),
    },
    'embed.html': {
      root: FRAME_ATTRIBUTES,
      head: SIZING + first,
      scripts: inlineScript(bundles.frame, 'module'),
    },
  }
  for (const { file } of DOCUMENT_KINDS)
    await replaceFile(
      join(folder, file),
      fill(documents[file] ?? { root: VIEW_ATTRIBUTES, head: SIZING }),
    )
  const ownStyles = `<style>${await readFile('src/app/england/england.css', 'utf8')}</style>`
  const page = fill({ head: first, scripts: load(bundles.england) })
  await replaceFile(
    join(folder, ENGLAND_PAGE.file),
    page.replace('<!--rules-->', () => `${ownStyles}<!--rules-->`),
  )
}
