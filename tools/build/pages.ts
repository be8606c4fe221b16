import { readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { markUtf8 } from '../../src/cards/markup'
import type { DocumentKind } from '../../src/entries/documentKinds'
import { DOCUMENT_KINDS, type PrerenderedPage } from '../../src/entries/prerender'
import { buildPolicy } from './policy'

/** Replaces the text between `<!--name-->` and `<!--/name-->`. The markers stay, for the next time. */
export function fillPlace(html: string, name: string, text: string): string {
  const open = `<!--${name}-->`
  const close = `<!--/${name}-->`
  const start = html.indexOf(open)
  const end = html.lastIndexOf(close)
  if (start === -1 || end < start) throw new Error(`The page has no place ${open}…${close}`)
  return html.slice(0, start + open.length) + text + html.slice(end)
}

/** Writes the policy into the document's head. Call it last. */
export function withPolicy(html: string, form: Parameters<typeof buildPolicy>[1]): string {
  const policy = buildPolicy(html, form)
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`
  return fillPlace(html, 'policy', meta)
}

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

/** Fills a record into a built document. Throws if the record's name is not valid in a URL. */
export function fillPage(html: string, page: PrerenderedPage, form: DocumentKind): string {
  if (!SLUG.test(page.record))
    throw new Error(
      `A record's file is named in small letters, digits and hyphens; this one is "${page.record}.json"`,
    )
  const named = html.replace(/<html lang="en-GB"(?: data-record="[^"]*")?/u, () => {
    return `<html lang="en-GB" data-record="${page.record}"`
  })
  const filled = fillPlace(fillPlace(named, 'head', page.head), 'page', page.body)
  return withPolicy(fillPlace(filled, 'rules', page.rules), form)
}

/** Replaces a file in one step: readers get the old or the new one, never a part. */
export async function replaceFile(file: string, content: string | Uint8Array): Promise<void> {
  const draft = `${file}.new`
  // JSON must not have a byte order mark, and `fetch` reads it as UTF-8 anyway.
  const marks = typeof content === 'string' && !file.endsWith('.json')
  await writeFile(draft, marks ? markUtf8(content) : content)
  await rename(draft, file)
}

async function readBuilt(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (cause) {
    throw new Error(`${file} cannot be read. Build first: npm run build`, { cause })
  }
}

/** Path of the record that a built page shows. Throws if nothing was built. */
export async function findBuiltRecord(folder: string): Promise<string> {
  const html = await readBuilt(join(folder, 'index.html'))
  const [, slug] = /<html lang="en-GB" data-record="([^"]+)"/u.exec(html) ?? []
  if (slug === undefined)
    throw new Error(`${join(folder, 'index.html')} shows no record yet: name one with --record`)
  return join(folder, 'records', `${slug}.json`)
}

/** Rewrites every document in a built folder. If one is missing, throws and writes nothing. */
export async function rewriteStaticForms(
  folder: string,
  prerender: (form: DocumentKind) => PrerenderedPage,
): Promise<string[]> {
  const filled = await Promise.all(
    DOCUMENT_KINDS.map(async (form) => {
      const file = join(folder, form.file)
      return [file, fillPage(await readBuilt(file), prerender(form), form)] as const
    }),
  )
  for (const [file, html] of filled) await replaceFile(file, html)
  return filled.map(([file]) => file)
}
