import { afterAll, beforeAll } from 'vitest'
import { DIST } from '../built'
import { serveFolder, type ServedFolder } from '../serve'

interface Servers {
  site: () => ServedFolder
  /** Where the host page of a cell is served. */
  hostOf: (cell: { origin: 'same' | 'other' }) => ServedFolder
}

/** Serves the built site, with these headers, and on another origin a host of its own. */
export function useServers(headers: Record<string, string> = {}): Servers {
  let site: ServedFolder
  let host: ServedFolder
  beforeAll(async () => {
    site = await serveFolder(DIST, { headers })
    host = await serveFolder('tests/browser/hosts')
  })
  afterAll(async () => {
    await site.close()
    await host.close()
  })
  return { site: () => site, hostOf: ({ origin }) => (origin === 'same' ? site : host) }
}
