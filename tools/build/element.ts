import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, minify, type Plugin } from 'vite'
import { shadowStyles } from './shadowStyles'

/** The script that defines the custom element: its name is what hosts write, and never changes. */
const SCRIPT = 'inspection-record.js'
const SHELL =
  /\/src\/(?:embed\/element\/(?!recordElement|sections\/|printStyles)|page\/parts\/|page\/[A-Z]\w+\.tsx?$)/u
const BUILT = /\?record=[\w-]*&fingerprint=[\w.-]*/u

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
export async function buildElement(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), shadowStyles(), minifyWhole()],
    define: { 'process.env.NODE_ENV': '"production"' },
    base: './',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
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

/** Tells the element which record the site is built with. Gives the file that it wrote. */
export async function nameRecord(
  folder: string,
  record: string,
  fingerprint: string,
): Promise<string> {
  const file = join(folder, SCRIPT)
  const code = await readFile(file, 'utf8')
  if (!BUILT.test(code)) throw new Error(`${file} has no place for the record’s name`)
  await writeFile(file, code.replace(BUILT, `?record=${record}&fingerprint=${fingerprint}`))
  return file
}
