import { describeError } from '../../../data/problemWords'
import { formatList } from '../../../record/wording'
import { createMemoryUrlState } from '../../../data/urlState'
import type { FoundAuthority, FoundRecords } from './workerProtocol'
import { LocalImportBanner } from './LocalImportBanner'
import { useShownRecord } from '../../recordContext'
import { readFound } from './readFound'
import type { FileWorker } from './workerClient'
import { useImport } from './useImport'

/** Reads files and shows the record chosen from them. A file that is itself a record is shown at once. */
export function useLocalFiles(startWorker: () => FileWorker, close: () => void) {
  const shown = useShownRecord()
  const { state, read, fail, ...rest } = useImport(startWorker, shown?.file.frameworks)
  const show = async (
    found: FoundRecords,
    authority: FoundAuthority,
    files: readonly File[],
  ): Promise<void> => {
    if (shown === undefined) return
    const fileNames = formatList(files.map(({ name }) => name))
    try {
      const file = readFound(found, authority, shown.file.frameworks)
      const banner = (
        <LocalImportBanner record={file.record} from={fileNames} report={found.report} />
      )
      await shown.show({
        file,
        urlState: createMemoryUrlState({ host: window }),
        fileNames,
        banner,
      })
      close()
    } catch (error) {
      const happened = 'Part of this page could not be fetched, so the record is not shown.'
      fail(describeError(error, happened, 'Check the connection, then choose again.'))
    }
  }
  const take = async (added: readonly File[], isBeside = false) => {
    const found = await read(added)
    const only = found?.report === undefined ? found?.authorities[0] : undefined
    if (!isBeside && found !== undefined && only !== undefined) await show(found, only, added)
  }
  return {
    ...rest,
    state,
    fail,
    /** `isBeside`: a record is not shown at once, since reports are to complete it. */
    take: (added: readonly File[], isBeside?: boolean) => void take(added, isBeside),
    choose: (authority: FoundAuthority) => {
      if (state.found !== undefined) void show(state.found, authority, state.files)
    },
  }
}
