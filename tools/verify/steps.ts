import { readdirSync } from 'node:fs'
import type { Command } from './command'
import { findJavaObstacle } from '../validate/w3c'
import { findScript } from './command'

/** A check that a command makes by how it ends. */
export type Step = {
  /** As `--only` names it. */
  id: string
  title: string
  /** Why it cannot run on this machine, in words; undefined where it can. */
  obstacle?: () => string | undefined
  command: () => Command
}

const SOURCES_DIR = process.env['SOURCES_DIR'] ?? ''

function runTool(script: string, ...options: string[]): Command {
  return [findScript('tsx'), script, ...options]
}

/** The records that the page is shipped with, and what stands beside them; not their schemas. */
function listRecords(): string[] {
  return ['public/records', 'public/records/neighbours'].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json') && !name.endsWith('.schema.json'))
      .map((name) => `${folder}/${name}`),
  )
}

function runNpm(script: string): Command {
  // npm names its own script to what it runs; it is no package that could be found by name.
  const npm = process.env['npm_execpath']
  if (npm === undefined) throw new Error('Start this through npm: npm test')
  return [npm, 'run', '--silent', script]
}

export const STEPS: readonly Step[] = [
  {
    id: 'format',
    title: 'Layout of the code (Prettier)',
    command: () => [findScript('prettier'), '--check', '--log-level', 'warn', '.'],
  },
  {
    id: 'lint',
    title: 'Lint (ESLint)',
    command: () => [findScript('eslint'), '.', '--max-warnings', '0'],
  },
  {
    id: 'types',
    title: 'Types (TypeScript)',
    command: () => [findScript('typescript', 'tsc'), '--noEmit'],
  },
  { id: 'dead-code', title: 'Dead code (Knip)', command: () => [findScript('knip')] },
  {
    id: 'schema',
    title: "Editors' schema of the record is up to date",
    command: () => runTool('tools/write-record-schema.ts', '--check'),
  },
  {
    id: 'records',
    title: 'Records that are shipped',
    command: () => runTool('tools/check-record.ts', ...listRecords()),
  },
  {
    id: 'sources',
    title: 'Records against the texts of their sources',
    obstacle: () => (SOURCES_DIR === '' ? 'SOURCES_DIR names no folder of texts' : undefined),
    command: () => runTool('tools/check-record.ts', ...listRecords(), '--sources', SOURCES_DIR),
  },
  { id: 'build', title: 'Build', command: () => runNpm('build') },
  {
    id: 'html',
    title: 'Built pages are valid HTML (html-validate)',
    command: () => runTool('tools/validate.ts', '--checker', 'html-validate'),
  },
  {
    id: 'w3c',
    title: 'Built pages are valid HTML (the W3C’s checker)',
    obstacle: findJavaObstacle,
    command: () => runTool('tools/validate.ts', '--checker', 'w3c'),
  },
]
