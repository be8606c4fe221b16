import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { UNWATCHED, type Watch } from './watch'

/**
 * Bundles an entry into one classic script and gives its text: for what is inlined,
 * where a module could not be fetched (a file on disk, a sandboxed frame).
 */
export async function bundleClassicScript(
  entry: string,
  watch: Watch = UNWATCHED,
): Promise<string> {
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
        output: { format: 'iife', codeSplitting: false },
      },
    },
  })
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((part) =>
    'output' in part ? part.output : [],
  )
  const script = outputs.find((output) => output.type === 'chunk')
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
export function inlineScript(code: string): string {
  return `<script>${escapeScript(code)}</script>`
}

/** A script that only lies there, as text, until something takes it up. */
export function inlineInert(id: string, code: string): string {
  return `<script type="text/plain" id="${id}">${escapeScript(code)}</script>`
}
