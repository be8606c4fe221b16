import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Plugin } from 'vite'
import * as v from 'valibot'
import { replaceFile } from './pages'
import { inlineInert } from './assemble'

/** The file, next to the pages, with the licences of the code in the scripts. */
export const NOTICES = 'licences.txt'

const PACKAGE = /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//u
const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/iu

/** Modules that the bundler adds to scripts, and their packages. */
const BUNDLER_MODULES: Record<string, string> = {
  '\0rolldown/runtime.js': 'rolldown',
  '\0vite/preload-helper.js': 'vite',
}

/** Packages without a licence text: their copyright holders, and a package with the same terms. */
const WITHOUT_TEXT: Record<string, { holders: string[]; termsOf: string }> = {
  // Its repository has the ISC licence twice: for itself, and for sax, from which it was made.
  saxes: {
    holders: ['Copyright (c) Contributors', 'Copyright (c) Isaac Z. Schlueter and Contributors'],
    termsOf: 'd3-shape',
  },
}

const Manifest = v.object({
  name: v.string(),
  version: v.string(),
  license: v.string(),
})

interface Notice {
  name: string
  licence: string
  /** The copyright lines. */
  holders: string[]
  /** The licence text without the copyright lines. */
  terms: string
}

/** A plugin that collects the folders of packages whose code is in the bundles. */
export function collectLicences(): { plugin: Plugin; folders: ReadonlySet<string> } {
  const folders = new Set<string>()
  const addPackage = (moduleId: string) => {
    const name = BUNDLER_MODULES[moduleId]
    const folder = name === undefined ? PACKAGE.exec(moduleId)?.[1] : `node_modules/${name}`
    if (folder !== undefined) folders.add(folder)
  }
  const plugin: Plugin = {
    name: 'collect-licences',
    generateBundle(_, bundle) {
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk')
          for (const [id, { renderedLength }] of Object.entries(chunk.modules))
            if (renderedLength > 0) addPackage(id)
    },
  }
  return { plugin, folders }
}

/** The licence text in the package's folder. */
async function readTerms(folder: string): Promise<{ holders: string[]; terms: string }> {
  const name = (await readdir(folder)).sort().find((file) => LICENCE_FILE.test(file))
  if (name === undefined) throw new Error(`${folder} has no licence’s text`)
  const text = await readFile(path.join(folder, name), 'utf8')
  // The bundlers' packages append the licences of their own dependencies, which are not shipped.
  const own = text.split(/^(?:# Licenses of bundled dependencies|={20,})$/mu)[0] ?? text
  const paragraphs = own
    .replaceAll('\r', '')
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
  const isHolder = (paragraph: string) => /^copyright\b/iu.test(paragraph)
  const isTitle = (paragraph: string) =>
    /^(?:# Vite core license|(?:the )?(?:mit|isc) license(?: \(mit\))?$)/iu.test(paragraph)
  return {
    holders: paragraphs.filter(isHolder),
    terms: paragraphs.filter((one) => !isHolder(one) && !isTitle(one)).join('\n\n'),
  }
}

async function readNotice(folder: string): Promise<Notice> {
  const file = await readFile(path.join(folder, 'package.json'), 'utf8')
  const { name, version, license } = v.parse(Manifest, JSON.parse(file))
  const title = { name: `${name} ${version}`, licence: license }
  const known = WITHOUT_TEXT[name]
  if (known === undefined) return { ...title, ...(await readTerms(folder)) }
  const { terms } = await readTerms(`node_modules/${known.termsOf}`)
  return { ...title, holders: known.holders, terms }
}

const HEAD = `The scripts of this site carry code of the packages below, on these terms. The site's own code is
under the MIT licence; the words of records are not code.`

/**
 * The notices of shipped packages as plain text: copyright holders, and each set of terms once. Throws if a
 * package has no licence.
 */
async function formatNotices(folders: Iterable<string>): Promise<string> {
  const notices = await Promise.all([...folders].sort().map(readNotice))
  const groups = new Map<string, Notice[]>()
  for (const notice of notices)
    groups.set(notice.terms, [...(groups.get(notice.terms) ?? []), notice])
  const parts = [...groups].map(([terms, members]) =>
    [
      ...members.map(({ name, licence, holders }) =>
        [`${name} (${licence})`, ...holders.map((holder) => `  ${holder}`)].join('\n'),
      ),
      terms,
    ].join('\n\n'),
  )
  return `${[HEAD, ...parts].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}

/** Writes the notices into a built folder. Returns their text. */
export async function writeNotices(folder: string, packages: Iterable<string>): Promise<string> {
  const text = await formatNotices(packages)
  await replaceFile(path.join(folder, NOTICES), text)
  return text
}

/** Adds the notices to the self-contained page, which people pass on without other files. */
export async function addNotices(folder: string, text: string): Promise<void> {
  const file = path.join(folder, 'inspection-record.html')
  const html = await readFile(file, 'utf8')
  // The last one, because inlined scripts contain the same tag.
  const end = html.lastIndexOf('</body>')
  if (end === -1) throw new Error(`${file} has no end`)
  await replaceFile(file, html.slice(0, end) + inlineInert('licences', text) + html.slice(end))
}
