import react from '@vitejs/plugin-react'
import { build, type BuildOptions, type Plugin, type Rolldown } from 'vite'
import { markUtf8 } from '../../src/cards/markup'
import { UNWATCHED, type Watch } from './watch'

/** Chromium reads a script by the charset of its header, modules too. */
export function markScripts(): Plugin {
  return {
    name: 'mark-scripts',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code = markUtf8(chunk.code)
    },
  }
}

/** How the scripts of a document come out of the bundler: as one, or in the parts that entries import later. */
type Output = NonNullable<NonNullable<BuildOptions['rolldownOptions']>['output']>

/** Bundles an entry into classic scripts and gives them: for what is inlined. */
export async function bundleScripts(
  entry: string,
  output: Output,
  watch: Watch = UNWATCHED,
): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), ...watch.plugins],
    define: { 'process.env.NODE_ENV': '"production"' },
    publicDir: false,
    build: {
      write: false,
      sourcemap: watch.sourcemap ?? false,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: entry,
        // What only a module could know of itself is not there in a classic script.
        transform: { define: { 'import.meta': '{}' } },
        output,
      },
    },
  })
  return (Array.isArray(result) ? result : [result])
    .flatMap((part) => ('output' in part ? part.output : []))
    .filter((output) => output.type === 'chunk')
}

/**
 * Bundles an entry into one classic script and gives its text: for what is inlined,
 * where a module could not be fetched (a file on disk, a sandboxed frame).
 */
export async function bundleClassicScript(entry: string, watch?: Watch): Promise<string> {
  const [script] = await bundleScripts(entry, { format: 'iife', codeSplitting: false }, watch)
  if (script === undefined) throw new Error(`${entry} gave no script`)
  return script.code.trim()
}

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

/** A script that runs where it stands. */
export function inlineScript(code: string, attributes = ''): string {
  return `<script${attributes}>${escapeScript(code)}</script>`
}

/** A script that only lies there, as text, until something takes it up by its attribute. */
export function inlineInert(attribute: string, code: string): string {
  return `<script type="text/plain" ${attribute}>${escapeScript(code)}</script>`
}
