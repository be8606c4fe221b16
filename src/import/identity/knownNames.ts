/*
 * Names and codes that the files do not explain themselves: each with its reason. They are public facts; rows
 * with any other name or code are refused, not guessed.
 */

/** Other names of an authority that differ in more than case, punctuation or "&". */
const SPELLINGS: readonly { name: string; also: string; reason: string }[] = [
  { name: 'Bedford', also: 'Bedford Borough', reason: 'the lookup’s name of the unitary council' },
  { name: 'Bristol', also: 'Bristol, City of', reason: 'the national statistics’ name' },
  { name: 'City of London', also: 'London Corporation', reason: 'the overview’s name' },
  {
    name: 'Herefordshire',
    also: 'Herefordshire, County of',
    reason: 'the national statistics’ name',
  },
  {
    name: 'Kingston upon Hull',
    also: 'Kingston upon Hull, City of',
    reason: 'the national statistics’ name',
  },
  { name: 'Durham', also: 'County Durham', reason: 'the national statistics’ name' },
]

/**
 * Codes that files still use after an authority was given a new one. The overview has Cumbria's code for both
 * successor councils, so each entry is for a code together with a name.
 */
const FORMER_CODES: readonly { code: string; name: string; now: string; reason: string }[] = [
  { code: 'E08000016', name: 'Barnsley', now: 'E08000038', reason: 'recoded in April 2025' },
  { code: 'E10000002', name: 'Buckinghamshire', now: 'E06000060', reason: 'unitary since 2020' },
  { code: 'E10000006', name: 'Cumberland', now: 'E06000063', reason: 'followed Cumbria in 2023' },
  { code: 'E10000009', name: 'Dorset', now: 'E06000059', reason: 'reorganised in 2019' },
  { code: 'E10000023', name: 'North Yorkshire', now: 'E06000065', reason: 'unitary since 2023' },
  { code: 'E08000019', name: 'Sheffield', now: 'E08000039', reason: 'recoded in April 2025' },
  { code: 'E10000027', name: 'Somerset', now: 'E06000066', reason: 'unitary since 2023' },
  {
    code: 'E10000006',
    name: 'Westmorland and Furness',
    now: 'E06000064',
    reason: 'followed Cumbria in 2023',
  },
]

/** Authorities that no list with codes has. One shares its name with today's council: until a day the name means it. */
const FORMER: readonly { name: string; code: string; until: string; shared?: string }[] = [
  { name: 'Dorset (to 2019)', code: 'E10000009', until: '2019-04-01', shared: 'Dorset' },
  { name: 'Poole', code: 'E06000029', until: '2019-04-01' },
]

/** The authority that a name meant on a day, "2011-10-28"; the name itself without a day. */
export function nameOnDay(name: string, day: string | undefined): string {
  const former = FORMER.find(
    ({ shared }) => shared !== undefined && normalise(shared) === normalise(name),
  )
  return former !== undefined && day !== undefined && day < former.until ? former.name : name
}

/** The code of an authority that no list with codes has. */
export function findFormerCode(name: string): string | undefined {
  return FORMER.find((former) => normalise(former.name) === normalise(name))?.code
}

function normalise(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[\p{M}'’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const BY_SPELLING = new Map(SPELLINGS.map(({ name, also }) => [normalise(also), normalise(name)]))
const CODE_NOW = new Map(
  FORMER_CODES.map(({ code, name, now }) => [`${code} ${normalise(name)}`, now]),
)

/** A name in the form in which names are compared: "St. Helens" gives "st helens". */
export function foldName(name: string): string {
  const folded = normalise(name)
  return BY_SPELLING.get(folded) ?? folded
}

/** Today's code for a former code of the authority with that folded name; undefined for any other code. */
export function findCodeNow(code: string, foldedName: string): string | undefined {
  return CODE_NOW.get(`${code} ${foldedName}`)
}
