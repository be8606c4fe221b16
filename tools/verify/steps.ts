import { readdirSync } from 'node:fs'
import type { Command } from './command'
import { askForAudit } from '../supply/audit'
import { findJavaObstacle } from '../validate/w3c'
import { findScript } from './command'

/** A check that a command makes by how it ends. */
export type Step = {
  /** As `--only` names it. */
  id: string
  title: string
  /** Why it cannot run on this machine, in words; undefined where it can. */
  obstacle?: () => string | undefined
  /** Whether that lies outside this machine, where nobody here can take it away. */
  outside?: boolean
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

/** Why nothing can be known of weaknesses here: no answer is not a good one. */
function findAuditObstacle(): string | undefined {
  const audit = askForAudit()
  return audit.answered ? undefined : audit.why
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
  {
    id: 'lockfile',
    title: 'Packages are pinned, and run nothing when they are installed',
    command: () => runTool('tools/supply-chain.ts', '--check', 'lockfile'),
  },
  {
    id: 'audit',
    title: 'No package with a high or critical weakness (npm audit)',
    obstacle: findAuditObstacle,
    outside: true,
    command: () => runTool('tools/supply-chain.ts', '--check', 'audit'),
  },
  { id: 'build', title: 'Build', command: () => runNpm('build') },
  {
    id: 'licences',
    title: 'Licences of all packages, and notices of those that are shipped',
    command: () => runTool('tools/supply-chain.ts', '--check', 'licences'),
  },
  {
    id: 'source-maps',
    title: 'Every byte of the scripts comes from a known source',
    command: () => runTool('tools/supply-chain.ts', '--check', 'source-maps'),
  },
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
