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
import { precompress } from '../../../tools/serving/precompress'
import { buildSiteOfTwo } from '../otherRecord'

/** Where an intranet may put the site: nothing was built for it. */
export const SUB_PATH = '/intranet/ofsted'

/** A built site of two records as somebody publishes it: in a folder of a server, compressed. */
export interface PublishedSite {
  /** The folder that a server is to serve; the site is in it at `SUB_PATH`. */
  root: string
  /** Reads a file of the site. */
  read: (name: string) => Buffer
  /** Writes a file of the site, as somebody does who copies it there. */
  write: (name: string, text: string) => void
  /** The path in the site of a file of this folder whose name begins like this. */
  find: (folder: string, start: string) => string
  remove: () => void
}

export async function publishSite(): Promise<PublishedSite> {
  const two = await buildSiteOfTwo(['--all'])
  const root = mkdtempSync(path.join(tmpdir(), 'published-'))
  // A server reads it as nobody.
  chmodSync(root, 0o755)
  const site = path.join(root, SUB_PATH)
  mkdirSync(path.dirname(site), { recursive: true })
  cpSync(two.dist, site, { recursive: true })
  two.remove()
  cpSync('deploy/apache/.htaccess', path.join(site, '.htaccess'))
  await precompress(site)
  return {
    root,
    read: (name) => readFileSync(path.join(site, name)),
    write: (name, text) => writeFileSync(path.join(site, name), text),
    find: (folder, start) => {
      const found = readdirSync(path.join(site, folder)).find(
        (name) => name.startsWith(start) && /\.(?:js|css)$/u.test(name),
      )
      if (found === undefined) throw new Error(`${folder} has nothing that begins with ${start}`)
      return `${folder}/${found}`
    },
    remove: () => rmSync(root, { recursive: true }),
  }
}
