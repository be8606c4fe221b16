import { spawn } from 'node:child_process'
import type { StdioOptions } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'

/** The arguments of Node: every command is a script of its own, so that no shell is needed. */
export type Command = string[]

export type Finished = { code: number; output: string; seconds: number }

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Long enough for the slowest step on a slow machine; a step that hangs ends here. */
const TIME_LIMIT = 25 * 60_000

const Manifest = v.object({ bin: v.union([v.string(), v.record(v.string(), v.string())]) })

/**
 * The script behind a command of an installed package.
 * @throws Error where the package is not installed.
 */
export function findScript(packageName: string, command = packageName): string {
  const folder = path.join(ROOT, 'node_modules', packageName)
  const text = readFileSync(path.join(folder, 'package.json'), 'utf8')
  const { bin } = v.parse(Manifest, JSON.parse(text))
  const script = typeof bin === 'string' ? bin : bin[command]
  if (script === undefined) throw new Error(`${packageName} has no command "${command}".`)
  return path.join(folder, script)
}

/** Complaints among the rest, so that the count stays the last line wherever it is read. */
const AS_IT_COMES: StdioOptions = ['ignore', 1, 1]

/** Runs a script of Node to its end. `output` is empty where it was shown as it came. */
export function runCommand(
  command: Command,
  show: 'as-it-comes' | 'afterwards',
): Promise<Finished> {
  const started = performance.now()
  return new Promise((finish) => {
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      timeout: TIME_LIMIT,
      stdio: show === 'as-it-comes' ? AS_IT_COMES : ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const end = (code: number, last = '') => {
      finish({ code, output: output + last, seconds: (performance.now() - started) / 1000 })
    }
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text))
    child.on('error', (error) => end(1, error.message))
    child.on('close', (code, signal) =>
      end(code ?? 1, signal === null ? '' : `Ended by ${signal}.`),
    )
  })
}
