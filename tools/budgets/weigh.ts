import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { parseSync } from 'vite'
import { FIRST_SCRIPT, type Budget } from './budgets'

/** A line of the budgets as it is met, or a built file that has none. */
export interface Weighed {
  file: string
  bytes: number
  /** Absent where no line of the budgets names the file. */
  budget?: Budget
  /** In words; absent where the file is within its bounds. */
  fault?: string
}

const NAMED_SCRIPT =
  /<(?:script\b[^>]*?\bsrc|link\b[^>]*?\brel="modulepreload"[^>]*?\bhref)="(?:\.\/)?([^":]+\.js)"/gu

/** What `npm run precompress` writes beside a file; the file itself is weighed. */
const PRECOMPRESSED = /\.js\.(?:br|gz)$/u

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => !PRECOMPRESSED.test(file))
    .sort()
}

function listImports(file: string, code: string): string[] {
  return parseSync(file, code).program.body.flatMap((node) => {
    if (node.type === 'ImportDeclaration') return [node.source.value]
    if (node.type === 'ExportAllDeclaration') return [node.source.value]
    if (node.type === 'ExportNamedDeclaration' && node.source) return [node.source.value]
    return []
  })
}

/** The script files that a page names, preloads, or has imported unasked by those. */
async function listFirstScript(folder: string, page: string): Promise<Set<string>> {
  const html = await readFile(path.join(folder, page), 'utf8')
  const waiting = [...html.matchAll(NAMED_SCRIPT)].map(([, file]) =>
    path.posix.join('.', file ?? ''),
  )
  const found = new Set<string>()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (found.has(file)) continue
    found.add(file)
    const code = await readFile(path.join(folder, file), 'utf8')
    for (const imported of listImports(file, code))
      waiting.push(path.posix.join(path.posix.dirname(file), imported))
  }
  return found
}

async function weighFile(file: string): Promise<number> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return brotliCompressSync(await readFile(file), { params }).byteLength
}

function isNamedBy({ file, of = [file] }: Budget, built: string): boolean {
  return of.some((name) => {
    const [start = '', end] = name.split('*')
    return end === undefined ? built === name : built.startsWith(start) && built.endsWith(end)
  })
}

function findFault(bytes: number, { least, most }: Budget): string | undefined {
  if (bytes > most) return `${bytes - most} too many`
  if (bytes < least) return `lighter by ${least - bytes} than its least: lower both bounds`
  return undefined
}

async function weighTogether(folder: string, files: string[], budget: Budget): Promise<Weighed> {
  if (files.length === 0) return { file: budget.file, bytes: 0, budget, fault: 'not built' }
  const weights = await Promise.all(files.map((file) => weighFile(path.join(folder, file))))
  const bytes = weights.reduce((sum, weight) => sum + weight, 0)
  const fault = findFault(bytes, budget)
  return { file: budget.file, bytes, budget, ...(fault === undefined ? {} : { fault }) }
}

/** Weighs every file of a built folder against its line, in the order of the budgets. */
export async function weighBuild(folder: string, budgets: readonly Budget[]): Promise<Weighed[]> {
  const files = await listFiles(folder)
  const firstScript = await listFirstScript(folder, 'index.html')
  const others = files.filter((file) => !firstScript.has(file))
  const select = (budget: Budget) =>
    budget.file === FIRST_SCRIPT
      ? [...firstScript]
      : others.filter((file) => isNamedBy(budget, file))
  const weighed = await Promise.all(
    budgets.map((budget) => weighTogether(folder, select(budget), budget)),
  )
  const named = new Set(budgets.flatMap(select))
  const unnamed = others
    .filter((file) => !named.has(file))
    .map(async (file) => ({
      file,
      bytes: await weighFile(path.join(folder, file)),
      fault: 'has no line in the budgets',
    }))
  return [...weighed, ...(await Promise.all(unnamed))]
}
