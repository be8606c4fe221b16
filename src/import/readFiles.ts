import { isLookup, readLookup, type Lookup } from './readLookup'
import { isOfficial, readOfficial, type OfficialFile } from './official/readOfficial'
import { isOverview, readOverview, type OverviewFile } from './readOverview'
import { recogniseFile, type GivenFile } from './recogniseFile'
import { ImportRefusal } from './refusal'
import type { Warnings } from './report'

/** The files of an import, read and recognised. */
export interface ReadFiles {
  /** Newest first. */
  officials: OfficialFile[]
  /** Newest first; those without a day last. */
  overviews: OverviewFile[]
  /** The newest form first. */
  lookups: Lookup[]
}

function refuse(file: string, found: string, expected: string, todo: string): ImportRefusal {
  return new ImportRefusal({ file, found, expected, todo })
}

function refuseSecond(file: string, what: string): ImportRefusal {
  return refuse(file, `a second ${what}`, 'one at a time', 'Leave one of the two out.')
}

/** Reads one file and adds it to those of its kind. */
function addFile(read: ReadFiles, given: GivenFile, today: string, warnings: Warnings) {
  const file = recogniseFile(given)
  if (isLookup(file)) {
    const lookup = readLookup(file)
    if (read.lookups.some(({ isOlder }) => isOlder === lookup.isOlder))
      throw refuseSecond(file.name, 'lookup of the same form')
    read.lookups.push(lookup)
  } else if (isOverview(file)) {
    const overview = readOverview(file, today)
    const { form, created } = overview
    if (read.overviews.some((other) => other.form === form && other.created === created))
      throw refuseSecond(file.name, 'overview of that day')
    read.overviews.push(overview)
  } else if (isOfficial(file)) {
    const official = readOfficial(file, today, warnings)
    if (read.officials.some(({ asAt }) => asAt === official.asAt))
      throw refuseSecond(file.name, `list as at ${official.asAt}`)
    read.officials.push(official)
  } else {
    const expected = 'the columns of Ofsted’s list, of the overview or of the lookup'
    throw refuse(file.name, 'a table with other columns', expected, 'Choose one of those files.')
  }
}

/** Reads all files. Throws `ImportRefusal` if a file is refused as a whole or is one too many. */
export function readFiles(
  files: readonly GivenFile[],
  today: string,
  warnings: Warnings,
): ReadFiles {
  const read: ReadFiles = { officials: [], overviews: [], lookups: [] }
  for (const file of files) addFile(read, file, today, warnings)
  // Sources are cited by file name, so names must be unique.
  const names = files.map(({ name }) => name)
  const twice = names.find((name, at) => names.indexOf(name) < at)
  if (twice !== undefined) {
    const expected = 'a different name for each file'
    throw refuse(twice, 'a second file of that name', expected, 'Rename one of the two.')
  }
  read.officials.sort((a, b) => b.asAt.localeCompare(a.asAt))
  read.overviews.sort((a, b) => (b.created ?? '').localeCompare(a.created ?? ''))
  read.lookups.sort((a, b) => Number(a.isOlder) - Number(b.isOlder))
  if (read.officials.length + read.overviews.length === 0) {
    const expected = 'also Ofsted’s list or the overview'
    const todo = 'The lookup alone has no inspections: add one of the two.'
    throw refuse(read.lookups[0]?.name ?? 'No file', 'no inspections', expected, todo)
  }
  return read
}
