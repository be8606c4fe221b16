import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { shadowStyles } from './shadowStyles'

/** The script that defines the custom element: its name is what hosts write, and never changes. */
const SCRIPT = 'inspection-record.js'
const BUILT = /\?record=[\w-]*&fingerprint=[\w.-]*/u

/**
 * Builds the custom element beside the page, with code of its own: the page's first
 * script must not be cut otherwise for the element's sake, and no reader needs both.
 */
export async function buildElement(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [react(), shadowStyles()],
    base: './',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { 'inspection-record': 'src/entries/element.ts' },
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
              // What several sections need, in one file and not in a dozen.
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
