import { spawn, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import * as v from 'valibot'
import type { Finding } from './findings'

/**
 * What the checker's own list of CSS does not know yet. Each is in a standard: container queries (CSS
 * Conditional 5), line-clamp (CSS Overflow 4), the geometry of SVG as properties and paint-order (SVG 2).
 */
const NEWER_THAN_THE_CHECKER = [
  'CSS: Unrecognized at-rule “@container”',
  ...['container-type', 'container-name', 'paint-order', 'line-clamp', 'x', 'y'].map(
    (name) => `CSS: “${name}”: Property “${name}” doesn't exist.`,
  ),
]

const Report = v.object({
  messages: v.array(
    v.object({
      type: v.string(),
      url: v.optional(v.string(), ''),
      lastLine: v.optional(v.number(), 0),
      lastColumn: v.optional(v.number(), 0),
      message: v.string(),
    }),
  ),
})

const require = createRequire(import.meta.url)

/** The package's main file lies beside the folder with the checker. */
function findJar(): string {
  return path.join(path.dirname(require.resolve('vnu-jar')), 'build/dist/vnu.jar')
}

/** Why the W3C's checker cannot run on this machine; undefined where it can. */
export function findJavaObstacle(): string | undefined {
  return spawnSync('java', ['-version']).status === 0
    ? undefined
    : 'it needs Java 11 or newer: install default-jre-headless (Debian)'
}

/** The checker's report as it says it: on its error stream, whether it found something or not. */
function runJar(files: readonly string[]): Promise<string> {
  const options = ['-jar', findJar(), '--format', 'json', '--stdout', '--exit-zero-always']
  return new Promise((done, fail) => {
    const child = spawn('java', [...options, ...files], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', fail)
    child.on('close', (code) => {
      if (code === 0) done(output)
      else fail(new Error(`The W3C’s checker ended with ${String(code)}.`))
    })
  })
}

/** Reads the checker's report: errors and what it could not read; its notes are advice. */
export function parseReport(report: string): Finding[] {
  const { messages } = v.parse(Report, JSON.parse(report))
  return messages
    .filter(({ type, message }) => type !== 'info' && !NEWER_THAN_THE_CHECKER.includes(message))
    .map(({ url, lastLine, lastColumn, message }) => ({
      file: url.replace(/^file:/u, ''),
      line: lastLine,
      column: lastColumn,
      says: message,
    }))
}

/** Checks documents with the W3C's checker (Nu). Throws where it cannot run. */
export async function checkWithW3c(files: readonly string[]): Promise<Finding[]> {
  return parseReport(await runJar(files))
}
