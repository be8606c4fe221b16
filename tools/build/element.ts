import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import react from '@vitejs/plugin-react'
import { build, minify, type Plugin } from 'vite'
import { fingerprintOf, type RecordInPage } from '../../src/entries/prerender'
import { fillLeftOut } from '../../src/record/leftOut'
import type { RecordPaths } from './readRecordFile'
import { markScripts } from './scripts'
import { shadowStyles } from './shadowStyles'
import { UNWATCHED, type Watch } from './watch'

/** The script that defines the custom element: its name is what hosts write, and never changes. */
const SCRIPT = 'inspection-record.js'

/** What an element fetches only when it is used, or when something went wrong. */
const LATER =
  /\/src\/(?:reading\/problemWords|page\/parts\/(?:CopyText|TextToCopy|writeToClipboard|saveFile|savePicture)|page\/takeAway\/takenFrom)/u
/** What every element needs, and the ratings, which hardly one goes without: less to send in one file than in four. */
const SHELL =
  /\/src\/(?:embed\/element\/(?!recordElement|sections\/(?!ratings)|printStyles|ElementProblem|failure)|page\/parts\/(?!AreaCounts|NarrowFold|CopyText|TextToCopy|writeToClipboard|saveFile|savePicture)|page\/ratings\/|page\/takeAway\/TakeAway\.tsx|page\/(?:useToday|[A-Z]\w+)\.tsx?$)/u

const BUILT = /\?record=[\w-]*&fingerprint=[\w.-]*(?:&(?:england|neighbours))*/u

/** The bundler leaves room in a library's code for bundlers after it; nobody comes after. */
function minifyWhole(): Plugin {
  return {
    name: 'minify-whole',
    enforce: 'post',
    async generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          chunk.code = (await minify(chunk.fileName, chunk.code, { module: true })).code
    },
  }
}

/**
 * Builds the custom element beside the page, with code of its own: the page's first
 * script must not be cut otherwise for the element's sake, and no reader needs both.
 */
export async function buildElement(folder: string, watch: Watch = UNWATCHED): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), shadowStyles(), ...watch.plugins, minifyWhole(), markScripts()],
    define: { 'process.env.NODE_ENV': '"production"' },
    base: './',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      sourcemap: watch.sourcemap ?? false,
      target: 'es2022',
      // A library to the bundler, so that it adds no code for links in the host's head.
      lib: { entry: { 'inspection-record': 'src/entries/element.ts' }, formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'element/[name]-[hash].js',
          codeSplitting: {
            groups: [
              {
                name: 'react',
                test: /node_modules\/(?:react|react-dom|scheduler)\//u,
                priority: 2,
              },
              { name: 'later', test: LATER, priority: 1.5 },
              // With what several sections need, in one file and not in a dozen.
              { name: 'shell', test: SHELL, priority: 2 },
              { name: 'shared', test: /\/src\//u, minShareCount: 2, priority: 1 },
            ],
          },
        },
      },
    },
  })
}

/** Of a record and its frameworks, where they are what the parser made of them but for lists left out. */
async function fingerprintWithoutParser(file: RecordInPage, from: RecordPaths): Promise<string> {
  const texts = [
    await readFile(from.record, 'utf8'),
    await readFile(from.frameworks, 'utf8'),
  ] as const
  const record = fillLeftOut(JSON.parse(texts[0]))
  const frameworks: unknown = JSON.parse(texts[1])
  const same = isDeepStrictEqual(
    { record, frameworks },
    { record: file.record, frameworks: file.frameworks },
  )
  return same ? fingerprintOf(...texts) : ''
}

/** Tells the element which record the site is built with. Gives the file that it wrote. */
export async function nameRecord(
  folder: string,
  slug: string,
  file: RecordInPage,
  from: RecordPaths,
): Promise<string> {
  const script = join(folder, SCRIPT)
  const code = await readFile(script, 'utf8')
  if (!BUILT.test(code)) throw new Error(`${script} has no place for the record’s name`)
  const { england, neighbours } = file.context ?? {}
  const beside = Object.entries({ england, neighbours }).flatMap(([name, held]) =>
    held === undefined ? [] : `&${name}`,
  )
  const fingerprint = await fingerprintWithoutParser(file, from)
  const built = `?record=${slug}&fingerprint=${fingerprint}${beside.join('')}`
  await writeFile(script, code.replace(BUILT, built))
  return script
}
