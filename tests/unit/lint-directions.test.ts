import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '../..')
const DIRECTION = 'import-x/no-restricted-paths'

// Types are not needed for these rules, and loading them would take most of the time.
const eslint = new ESLint({
  cwd: ROOT,
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
  ruleFilter: ({ ruleId }) => /restricted|default-export|exceptions/u.test(ruleId),
})

async function lint(file: string, text: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(text, { filePath: path.join(ROOT, file) })
  return result?.messages.map(({ ruleId }) => ruleId) ?? []
}

/** An import from a file of that room: the rule follows it, so the file is a real one. */
function writeImport(from: string, room: string): string {
  const names = readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' }).sort()
  const file = names.find((name) => /\.tsx?$/u.test(name))
  if (file === undefined) throw new Error(`${room} has no file to import from.`)
  const taken = path.relative(path.dirname(from), path.join(room, file)).replaceAll(path.sep, '/')
  return `import * as taken from './${taken.replace(/\.tsx?$/u, '')}'\nexport { taken }\n`
}

describe('import direction', () => {
  it.each([
    ['src/record/new.ts', 'src/data'],
    ['src/record/new.ts', 'src/app'],
    ['src/record/schema/new.ts', 'src/app/components'],
    ['src/record/new.ts', 'src/entries'],
    ['src/data/new.ts', 'src/app'],
    ['src/import/new.ts', 'src/app'],
    ['src/snippets/new.ts', 'src/app'],
    ['src/cards/new.ts', 'src/app'],
    ['src/cards/new.ts', 'src/data'],
    ['src/app/new.tsx', 'src/entries'],
    ['src/app/new.tsx', 'tools'],
    ['src/embed/new.ts', 'src/entries'],
    ['src/app/new.tsx', 'tests'],
    ['tools/new.ts', 'src/app'],
  ])('refuses in %s what is in %s', async (file, room) => {
    expect(await lint(file, writeImport(file, room))).toContain(DIRECTION)
  })
})

/** What each module of `src` imports, types included, which the rule `import-x/no-cycle` passes over. */
function listImports(): Map<string, string[]> {
  const modules = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => path.join(ROOT, 'src', name))
  return new Map(
    modules.map((file) => [
      file,
      [...readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/gu)].flatMap((match) =>
        ['.ts', '.tsx']
          .map((ending) => path.resolve(path.dirname(file), `${match[1] ?? ''}${ending}`))
          .filter((other) => existsSync(other)),
      ),
    ]),
  )
}

it('no module imports itself by way of others, not even a type', () => {
  const left = listImports()
  expect(left.size).toBeGreaterThan(100)
  // Takes away, again and again, what imports nothing or is imported by nothing: only circles stay.
  for (let before = -1; before !== left.size;) {
    before = left.size
    const imported = new Set([...left.values()].flat())
    for (const [file, imports] of left)
      if (!imported.has(file) || !imports.some((other) => left.has(other))) left.delete(file)
  }
  expect([...left.keys()].map((file) => path.relative(ROOT, file))).toEqual([])
})

describe('a pure folder', () => {
  it.each([
    ["import { useState } from 'react'\nuseState(0)", 'no-restricted-imports'],
    ["import { readFile } from 'node:fs'\nvoid readFile", 'no-restricted-imports'],
    ['export const width = () => window.innerWidth', 'no-restricted-globals'],
    ["export const find = () => document.querySelector('a')", 'no-restricted-globals'],
    ['export const read = () => localStorage.length', 'no-restricted-globals'],
    ['export default 1', 'import-x/no-default-export'],
  ])('refuses: %s', async (text, rule) => {
    expect(await lint('src/record/new.ts', text)).toContain(rule)
  })
})

describe('the page', () => {
  it.each([
    ['export const width = window.innerWidth', ['no-restricted-syntax']],
    ['export const root = { width: document.body.clientWidth }', ['no-restricted-syntax']],
    ['export const read = () => window.innerWidth', []],
    ['export function read() { return document.title }', []],
    ['export const Bar = () => <p style={{ width: 1 }} />', ['no-restricted-syntax']],
    [
      'export const Bar = () => <p dangerouslySetInnerHTML={{ __html: "" }} />',
      ['no-restricted-syntax'],
    ],
  ])('is judged at module load and in its markup: %s', async (text, rules) => {
    expect(await lint('src/app/new.tsx', text)).toEqual(rules)
  })
})

describe('an exception to a rule', () => {
  it.each([
    ['// eslint-disable-next-line no-var', ['house/exceptions-say-why']],
    ['// eslint-disable-next-line no-var -- the old loader needs it', []],
    ['// @ts-expect-error', ['house/exceptions-say-why']],
    ['// @ts-expect-error: the types forget null', []],
  ])('says why: %s', async (comment, rules) => {
    expect(await lint('src/app/new.ts', `${comment}\nexport const one = 1\n`)).toEqual(rules)
  })
})
