import { buildEngland, type England } from '../../../src/record/england/england'
import type { EnglandFacts, InspectionFacts } from '../../../src/record/england/facts'
import { readShippedFrameworks } from '../exampleRecord'

export const frameworks = readShippedFrameworks()

const WORDS: Record<string, string> = {
  O: 'outstanding',
  G: 'good',
  R: 'requires-improvement',
  A: 'adequate',
  I: 'inadequate',
}

/** An inspection by its framework and its grades: `inspect('north', 'sif', '2015-02-01', { overall: 'G' })`. */
export function inspect(
  authority: string,
  framework: string,
  published: string,
  grades: Record<string, string>,
  rest: Partial<InspectionFacts> = {},
): InspectionFacts {
  const judgements = Object.entries(grades).map(([judgement, letter]) => ({
    judgement: `${framework}-${judgement}`,
    grade: WORDS[letter] ?? letter,
    // As Ofsted's lists print it.
    printedGrade: letter === 'A' ? 'Requires improvement to be good' : (WORDS[letter] ?? letter),
  }))
  return { authority, framework, published, judgements, missing: [], ...rest }
}

/** A line of the table below. */
function readInspection(line: string) {
  const [id = '', framework = '', published = '', ...words] = line.trim().split(' ')
  const grades = words.filter((word) => word.includes('=')).map((word) => word.split('='))
  const rest = words.includes('unofficial') ? { unofficial: true as const } : {}
  return inspect(
    id,
    framework,
    published,
    Object.fromEntries(grades) as Record<string, string>,
    rest,
  )
}

const authority = (id: string, name: string, region: string, neighbours: string[] = []) => {
  return { id, name, region, type: 'County', neighbours, related: [] }
}

/** Four councils of today and one that no longer exists. */
export const facts: EnglandFacts = {
  authorities: [
    authority('weston', 'Weston', 'South East'),
    authority('northam', 'Northam', 'North of the River', ['eastby']),
    authority('eastby', 'Eastby', 'South East'),
    authority('southwick', 'Southwick', 'South East'),
    { ...authority('oldshire', 'Oldshire', 'South East'), abolished: true },
  ],
  inspections: `
    northam ilacs-2023 2024-07-01 overall=O leadership=O help-and-protection=O children-in-care=O care-leavers=G
    northam slac 2011-05-10 help-and-protection=A children-in-care=G
    northam ilacs-2018 2019-03-04 overall=O leadership=O help-and-protection=O care=O
    eastby ilacs-2018 2022-12-20 overall=R leadership=R help-and-protection=R care=G
    southwick ilacs-2023 2024-07-02 overall=O leadership=O help-and-protection=O children-in-care=R care-leavers=R
    southwick ilacs-2023 2025-11-02 overall=G leadership=G help-and-protection=G children-in-care=O care-leavers=G unofficial
    weston ilacs-2026 2026-07-02 leadership=G help-and-protection=G children-in-care=O care-leavers=G unofficial
    weston sif 2016-01-02 overall=I leadership=I help-and-protection=I children-in-care=R
    oldshire ilacs-2018 2018-09-01 overall=I leadership=I help-and-protection=I care=I`
    .trim()
    .split('\n')
    .map(readInspection),
  lists: {
    official: { name: 'List', day: '2025-03-31' },
    newest: { name: 'Other list', day: '2026-08-22' },
  },
}

export const england: England = buildEngland(facts, frameworks)

/** The subject of an id, "overall" or "children-in-care care-leavers". */
export function subjectOf(key: string) {
  const subject = england.subjects.find((entry) => entry.key === key)
  if (subject === undefined) throw new Error(`No subject ${key}`)
  return subject
}

/** The authorities of ids. */
export function named(...ids: string[]) {
  return england.authorities.filter(({ id }) => ids.includes(id))
}
