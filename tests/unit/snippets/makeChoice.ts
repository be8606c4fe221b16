import type { SnippetChoice } from '../../../src/snippets/choice'
import { type FormId, HOST_IDS, HOSTS, type HostId } from '../../../src/snippets/forms'
import { buildExampleIndex } from '../exampleRecord'

export const SITE = 'https://www.northshire.example/inspections/'

/** Northshire's record, under another name where one is given. */
export const indexOf = (name = 'Northshire') =>
  buildExampleIndex(({ authority }) => (authority.name = name))

export function makeChoice(change: Partial<SnippetChoice> = {}): SnippetChoice {
  return {
    host: 'wordpress',
    form: 'frame',
    sections: ['ratings', 'timeline'],
    theme: 'light',
    heading: 2,
    width: 800,
    ...change,
  }
}

/** Every form that a host takes. */
export const CELLS: [HostId, FormId][] = HOST_IDS.flatMap((host) =>
  HOSTS[host].forms.map((form): [HostId, FormId] => [host, form]),
)
