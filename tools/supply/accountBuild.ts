import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { assembleDocuments } from '../build/assemble'
import { buildElement, forgetRecord } from '../build/element'
import { inlineInert, inlineScript } from '../build/scripts'
import { accountScript } from './accountScript'
import { watchScripts, type WrittenScript } from './watchScripts'

export interface BuildAccount {
  /** Bytes of all scripts that are shipped, by where they come from; the most first. */
  bytes: [from: string, bytes: number][]
  scripts: number
  /** In words, each. */
  faults: string[]
}

/** Builds once more, with source maps, into a folder that is then thrown away. */
async function buildWithMaps() {
  const out = await mkdtemp(path.join(tmpdir(), 'source-maps-'))
  try {
    const { plugins, written } = watchScripts()
    const sourcemap = 'hidden'
    await build({
      logLevel: 'warn',
      plugins,
      worker: { plugins: () => plugins },
      build: { outDir: out, emptyOutDir: true, sourcemap },
    })
    await assembleDocuments(out, { plugins, sourcemap })
    await buildElement(out, { plugins, sourcemap })
    return written
  } finally {
    await rm(out, { recursive: true })
  }
}

const SCRIPT = /<script(?<attributes>[^>]*)>(?<text>.*?)<\/script>/gsu

interface Shipped {
  /** The file, and for one inside a document its number there. */
  name: string
  text: string
}

/** Every script in a built folder: files, and those inside documents. */
async function listShipped(folder: string): Promise<Shipped[]> {
  const files = (await readdir(folder, { recursive: true })).map((name) =>
    name.split(path.sep).join('/'),
  )
  const read = (name: string) => readFile(path.join(folder, name), 'utf8')
  const scripts = files.filter((name) => name.endsWith('.js'))
  const documents = files.filter((name) => /^[\w-]+\.html$/u.test(name))
  const inside = documents.map(async (name) =>
    [...(await read(name)).matchAll(SCRIPT)].flatMap((found, at): Shipped[] => {
      const { attributes = '', text = '' } = found.groups ?? {}
      // Data and notices are no scripts; a worker's text becomes one.
      const inert = /\btype="application\/json"|\bid="licences"|\bsrc="/u.test(attributes)
      return inert ? [] : [{ name: `${name}, script ${at + 1}`, text }]
    }),
  )
  return [
    ...(await Promise.all(
      scripts.map(async (name) => ({ name, text: forgetRecord(await read(name)) })),
    )),
    ...(await Promise.all(inside)).flat(),
  ]
}

/** The texts as which a script may stand in a built folder. */
function listTexts({ code }: WrittenScript): string[] {
  const inside = (html: string) => /^<script[^>]*>(.*)<\/script>$/su.exec(html)?.[1] ?? ''
  const trimmed = code.trim()
  return [code, forgetRecord(code), inside(inlineScript(trimmed)), inside(inlineInert('', trimmed))]
}

/**
 * Accounts for every byte of every script in a built folder: each script there must be one that a
 * build with source maps writes too, and each of its bytes must come from `src`, from a named
 * package, or be glue of the bundler.
 */
export async function accountBuild(folder: string): Promise<BuildAccount> {
  const written = await buildWithMaps()
  const byText = new Map(
    written.scripts.flatMap((script) => listTexts(script).map((text) => [text, script] as const)),
  )
  const accounts = new Map(
    written.scripts.map((script) => [script, accountScript(script, written.styles)]),
  )
  const sum = new Map<string, number>()
  const faults: string[] = []
  const shipped = await listShipped(folder)
  for (const { name, text } of shipped) {
    const script = byText.get(text)
    const account = script === undefined ? undefined : accounts.get(script)
    if (account === undefined) {
      faults.push(`${name} is not what the sources give: ${text.slice(0, 80)}…`)
      continue
    }
    for (const [from, bytes] of account.bytes) sum.set(from, (sum.get(from) ?? 0) + bytes)
    for (const stretch of account.unexplained)
      faults.push(`${name}: ${stretch.length} characters from nowhere: ${stretch.slice(0, 120)}`)
  }
  const bytes = [...sum].sort(([, one], [, other]) => other - one)
  return { bytes, scripts: shipped.length, faults }
}
