import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { precompress } from '../../../tools/precompress'
import type { RunningServer } from './servers'

/** Where an intranet may put the site: nothing was built for it. */
export const SUB_PATH = '/intranet/ofsted'

/** The site as somebody publishes it, in a folder of a server, compressed; and a server over it. */
export interface Serving {
  /** Reads a file of the site. */
  read: (name: string) => Buffer
  /** Writes a file of the site, as somebody does who copies it there. */
  write: (name: string, text: string) => void
  remove: (name: string) => void
  /** The address of a file of the site; of a hashed one, by how its name begins. */
  addressOf: (file: string) => string
  /** Asks for a file, taking these encodings; with further headers. */
  ask: (file: string, encodings?: string, headers?: Record<string, string>) => Promise<Response>
}

/** Publishes the site and starts a server over it, for the tests of a `describe`. */
export function useServing(start: (root: string) => Promise<RunningServer>): Serving {
  let server: RunningServer
  let root: string
  const at = (name: string) => path.join(root, SUB_PATH, name)
  beforeAll(async () => {
    root = mkdtempSync(path.join(tmpdir(), 'published-'))
    // A server reads it as nobody.
    chmodSync(root, 0o755)
    mkdirSync(path.dirname(at('')), { recursive: true })
    cpSync(inject('site'), at(''), { recursive: true })
    cpSync('deploy/apache/.htaccess', at('.htaccess'))
    await precompress(at(''))
    server = await start(root)
  })
  afterAll(async () => {
    await server.close()
    rmSync(root, { recursive: true })
  })
  const addressOf = (file: string) => {
    const [, folder, begin] = /^(assets|element)\/(.+-)$/u.exec(file) ?? []
    const name = readdirSync(at(folder ?? '')).find(
      (it) => begin !== undefined && it.startsWith(begin) && it.endsWith('.js'),
    )
    return `${server.address}${SUB_PATH}/${name === undefined ? file : `${folder}/${name}`}`
  }
  return {
    read: (name) => readFileSync(at(name)),
    write: (name, text) => writeFileSync(at(name), text),
    remove: (name) => rmSync(at(name)),
    addressOf,
    ask: (file, encodings = 'identity', headers = {}) =>
      fetch(addressOf(file), {
        // A server closes an idle connection as it likes: each answer gets one of its own.
        headers: { connection: 'close', 'accept-encoding': encodings, ...headers },
        redirect: 'manual',
      }),
  }
}
