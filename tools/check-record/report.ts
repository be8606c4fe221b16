import type { Fault } from '../../src/record/faults'
import { lineForTerminal } from '../terminal'

/** What the check of one file came to. */
export interface Findings {
  faults: Fault[]
  warnings: Fault[]
  /** Sentences that are neither. */
  notes: string[]
}

export function countThings(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`
}

function formatFault(kind: string, { path, found, expected, todo }: Fault): string[] {
  const lines = [`  ${kind} at ${path}`, `    found ${found}; expected ${expected}`]
  return todo === undefined ? lines : [...lines, `    ${todo}`]
}

/** The lines for one file: each fault in two or three, and a closing line. */
export function formatFindings(file: string, { faults, warnings, notes }: Findings): string[] {
  const counts = [
    faults.length === 0 ? 'no faults' : countThings(faults.length, 'fault'),
    ...(warnings.length === 0 ? [] : [countThings(warnings.length, 'warning')]),
  ].join(', ')
  const listed = [...faults, ...warnings].some(({ path }) => path.includes('['))
  return [
    file,
    ...faults.flatMap((fault) => formatFault('Fault', fault)),
    ...warnings.flatMap((warning) => formatFault('Warning', warning)),
    ...notes.map((note) => `  ${note}`),
    `${file}: ${counts}.${listed ? ' (Entries in [ ] are counted from 0.)' : ''}`,
  ].map(lineForTerminal)
}
