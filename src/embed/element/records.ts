import type { Companions } from '../../reading/companions'
import { fetchCode } from '../../reading/fetchFile'
import { fetchRecordTexts } from '../../reading/fetchRecordTexts'
import { fingerprintOf } from '../../reading/fingerprint'
import { loadExport } from '../../reading/loadExport'
import { isPassing, pauseAfter, TRIES_AGAIN } from '../../reading/passing'
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
  /** What stands beside that record. */
  beside: Companions
}

const NOTHING_BESIDE: Companions = { england: false, neighbours: false }

/** A record ready to be drawn. */
export interface ReadRecord {
  file: RecordFile
  index: RecordIndex
}

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })

async function readOnce(
  site: ElementSite,
  slug: string,
  companions: Companions,
): Promise<RecordFile> {
  // Others may wait for the same file, so that no element may call it off.
  const { signal } = new AbortController()
  const texts = await fetchRecordTexts(slug, site.address, companions, signal)
  const { record, frameworks, beside } = texts
  const isBuilt = () => fingerprintOf(record.text, frameworks.text) === site.fingerprint
  // A copy of the built record under another name is none of that name.
  if (slug === site.record && beside.length === 0 && isBuilt()) {
    const rules: unknown = JSON.parse(frameworks.text)
    const built = { record: fillLeftOut(JSON.parse(record.text)), frameworks: rules }
    if (isCheckedFile(built)) return built
  }
  const readRecordTexts = await fetchCode(record.file, () =>
    loadExport(() => import('../../reading/readRecordTexts'), 'readRecordTexts'),
  )
  return readRecordTexts(texts)
}

async function readPatiently(
  site: ElementSite,
  slug: string,
  companions: Companions,
): Promise<ReadRecord> {
  for (let failures = 0; ; failures += 1) {
    try {
      const file = await readOnce(site, slug, companions)
      return { file, index: buildRecordIndex(file.record, file.frameworks) }
    } catch (error) {
      if (failures >= TRIES_AGAIN || !isPassing(error)) throw error
      await pause(pauseAfter(failures))
    }
  }
}

const records = new Map<string, Promise<ReadRecord>>()

/**
 * Reads a record once for all elements of the page, and once more with what stands beside it
 * where one of them shows that. Throws `ReadingError`; what failed is read anew when it is
 * asked for again.
 */
export function readRecord(
  site: ElementSite,
  slug: string,
  withContext: boolean,
): Promise<ReadRecord> {
  const companions = withContext && slug === site.record ? site.beside : NOTHING_BESIDE
  const { england, neighbours } = companions
  const key = [site.address, slug, england, neighbours].join(' ')
  const known = records.get(key)
  if (known !== undefined) return known
  const reading = readPatiently(site, slug, companions)
  records.set(key, reading)
  reading.catch(() => {
    records.delete(key)
  })
  return reading
}
