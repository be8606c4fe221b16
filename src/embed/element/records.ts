import { fetchRecordTexts } from '../../reading/fetchRecordTexts'
import { fingerprintOf } from '../../reading/fingerprint'
import { isPassing, pauseAfter, TRIES_AGAIN } from '../../reading/passing'
import { ReadingError } from '../../reading/problems'
import { isCheckedFile, type RecordFile } from '../../reading/recordFile'
import { fillLeftOut } from '../../record/leftOut'
import { buildRecordIndex, type RecordIndex } from '../../record/recordIndex'

/** What elements of one site share: where it is, and which record it was built with. */
export interface ElementSite {
  /** What the addresses of its files start with: "https://example.org/record/". */
  address: string
  /** The name of the record that is shown where none is asked for. */
  record: string
  /** Of that record and its frameworks, as the build checked them; empty where they need the parser. */
  fingerprint: string
}

/** A record ready to be drawn. */
export interface ReadRecord {
  file: RecordFile
  index: RecordIndex
}

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

async function readOnce(site: ElementSite, slug: string): Promise<RecordFile> {
  // Others may wait for the same file, so that no element may call it off.
  const texts = await fetchRecordTexts(slug, site.address, new AbortController().signal)
  const { record, frameworks } = texts
  if (fingerprintOf(record.text, frameworks.text) === site.fingerprint) {
    const rules: unknown = JSON.parse(frameworks.text)
    const built = { record: fillLeftOut(JSON.parse(record.text)), frameworks: rules }
    if (isCheckedFile(built)) return built
  }
  const { readRecordTexts } = await import('../../reading/readRecordTexts').catch(() => {
    throw new ReadingError({ kind: 'no-connection', file: record.file })
  })
  return readRecordTexts(texts)
}

async function readPatiently(site: ElementSite, slug: string): Promise<ReadRecord> {
  for (let failures = 0; ; failures += 1) {
    try {
      const file = await readOnce(site, slug)
      return { file, index: buildRecordIndex(file.record, file.frameworks) }
    } catch (error) {
      if (failures >= TRIES_AGAIN || !isPassing(error)) throw error
      await pause(pauseAfter(failures))
    }
  }
}

const records = new Map<string, Promise<ReadRecord>>()

/**
 * Reads a record once for all elements of the page. Throws `ReadingError`; what failed is
 * read anew when it is asked for again.
 */
export function readRecord(site: ElementSite, slug: string): Promise<ReadRecord> {
  const key = `${site.address} ${slug}`
  const known = records.get(key)
  if (known !== undefined) return known
  const reading = readPatiently(site, slug)
  records.set(key, reading)
  reading.catch(() => {
    records.delete(key)
  })
  return reading
}
