import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { build, type InlineConfig, type Plugin, type Rolldown } from 'vite'
import { markUtf8 } from '../../src/cards/markup'
import { buildElementManifest, type RecordInPage } from '../../src/entries/prerender'
import { replaceFile } from './pages'

type Outputs = readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]

async function run(plugins: readonly Plugin[], config: InlineConfig): Promise<Outputs> {
  const result = await build({
    logLevel: 'warn',
    ...config,
    plugins: [...plugins],
    worker: { plugins: () => [...plugins] },
  })
  return (Array.isArray(result) ? result : [result]).flatMap((part) =>
    'output' in part ? part.output : [],
  )
}

function findEntry(outputs: Outputs, name: string): Rolldown.OutputChunk {
  const entry = outputs.find(
    (output) => output.type === 'chunk' && output.isEntry && output.name === name,
  )
  if (entry?.type !== 'chunk') throw new Error(`The bundler made no script for ${name}`)
  return entry
}

function findAsset(outputs: Outputs, part: string): { fileName: string; text: string } {
  const asset = outputs.find(({ type, fileName }) => type === 'asset' && fileName.includes(part))
  if (asset?.type !== 'asset') throw new Error(`The bundler made no file with ${part} in its name`)
  const { fileName, source } = asset
  return { fileName, text: typeof source === 'string' ? source : new TextDecoder().decode(source) }
}

/** What the documents are assembled from. */
export interface Bundles {
  styles: string
  /** The head's script: small, and run before the first paint. */
  head: string
  /** The page's own modules; imported ones come first. */
  modules: string[]
  /** Those of England's page. */
  england: string[]
  /** The page as one script; `worker` is its import worker. */
  whole: string
  worker: string
  /** The frame as one script. */
  frame: string
}

/**
 * Modules that are left out of the frame: the dialogs that it never opens, and the chart library, because its
 * timeline has a picture and a table.
 */
const NOT_IN_FRAME = /\/(?:EmbedBuilder|LocalImportDialog|TimelineChart)$/u

/** A module and its static imports, imports first. */
function listImports(outputs: Outputs, { fileName }: Rolldown.OutputChunk): string[] {
  const files = new Set<string>()
  const add = (name: string) => {
    if (files.has(name)) return
    const chunk = outputs.find((output) => output.fileName === name)
    for (const imported of chunk?.type === 'chunk' ? chunk.imports : []) add(imported)
    files.add(name)
  }
  add(fileName)
  return [...files]
}

/** Bundles an entry as one script. */
async function bundleOne(
  plugins: readonly Plugin[],
  name: string,
  external?: RegExp,
): Promise<Outputs> {
  return run(plugins, {
    publicDir: false,
    build: {
      write: false,
      rolldownOptions: {
        input: `src/entries/${name}`,
        ...(external && { external }),
        output: { codeSplitting: false },
      },
    },
  })
}

/** The element's script in a built folder. Hosts refer to this name, so it must never change. */
const ELEMENT = 'inspection-record.js'
/** Stores the paths of the element's modules, for when the record is changed later. */
const MODULES = 'element/modules.json'
const MANIFEST = 'custom-elements.json'
const Modules = v.object({ element: v.string(), showRecord: v.string() })

/**
 * Chromium decodes even module scripts by the charset of their header, so each file starts with a byte order
 * mark.
 */
function markScripts(): Plugin {
  return {
    name: 'mark-scripts',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk') chunk.code = markUtf8(chunk.code)
    },
  }
}

/** Builds scripts and styles into a folder, and returns what the documents are assembled from. */
export async function bundleSite(
  folder: string,
  plugins: readonly Plugin[],
  config: InlineConfig['build'] = {},
): Promise<Bundles> {
  const site = await run([...plugins, markScripts()], { build: { outDir: folder, ...config } })
  const sheet = findAsset(site, '.css')
  await rm(join(folder, sheet.fileName))
  const modules = {
    element: findEntry(site, 'element').fileName,
    showRecord: findEntry(site, 'showRecord').fileName,
  }
  await writeFile(join(folder, MODULES), JSON.stringify(modules))
  const whole = await bundleOne(plugins, 'page.tsx')
  const frame = await bundleOne(plugins, 'embed.tsx', NOT_IN_FRAME)
  const head = await bundleOne(plugins, 'head.ts')
  return {
    styles: sheet.text.trim(),
    head: findEntry(head, 'head').code.trim(),
    modules: listImports(site, findEntry(site, 'page')),
    england: listImports(site, findEntry(site, 'england')),
    whole: findEntry(whole, 'page').code.trim(),
    worker: findAsset(whole, 'importWorker').text.trim(),
    frame: findEntry(frame, 'embed').code.trim(),
  }
}

/** Writes the script that hosts refer to, with what the site was built with, and its manifest. Returns its path. */
export async function writeElementScript(
  folder: string,
  slug: string,
  { context }: RecordInPage,
): Promise<string> {
  const { element, showRecord } = v.parse(
    Modules,
    JSON.parse(await readFile(join(folder, MODULES), 'utf8')),
  )
  const relatedFiles = {
    england: context?.england !== undefined,
    neighbours: context?.neighbours !== undefined,
  }
  const manifest = JSON.stringify(buildElementManifest(ELEMENT), null, 2)
  await replaceFile(join(folder, MANIFEST), `${manifest}\n`)
  const file = join(folder, ELEMENT)
  await replaceFile(
    file,
    [
      `import { defineRecordElement } from './${element}'`,
      'defineRecordElement({',
      '  script: import.meta.url,',
      `  record: ${JSON.stringify(slug)},`,
      `  relatedFiles: ${JSON.stringify(relatedFiles)},`,
      `  load: () => import('./${showRecord}'),`,
      '})\n',
    ].join('\n'),
  )
  return file
}
