import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import type { IndexFile } from '../../src/record/schema/manyRecords'
import { launchChromium, launchQuickChromium } from '../../tools/machine'
import { DIST } from '../built/dist'
import { copyDistOfOne, runPrerender } from '../built/prerenderCommand'
import { buildExampleRecord } from '../unit/exampleRecord'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of a built site with the records of Hampshire and of Northshire, which is made up. */
    site: string
    /** Whether these are the flows of `npm test`, and not the tests that compare browsers and pictures. */
    isQuick: boolean
  }
}

const INDEX: IndexFile = {
  schemaVersion: 1,
  england: true,
  records: [
    { id: 'hampshire', name: 'Hampshire', neighbours: true },
    { id: 'northshire', name: 'Northshire' },
  ],
}

/** Builds the site that all browser tests share. */
// eslint-disable-next-line import-x/no-default-export -- Vitest runs a global setup by its default export
export default async function buildSiteOfTwo({ name, provide }: TestProject) {
  if (!existsSync(DIST)) throw new Error('There is no build. Run: npm run build')
  const { folder, dist } = copyDistOfOne()
  const write = (name: string, value: unknown) => {
    writeFileSync(path.join(dist, 'records', name), JSON.stringify(value))
  }
  write('northshire.json', buildExampleRecord())
  write('index.json', INDEX)
  const { code, said } = await runPrerender(['--all', '--dist', dist])
  if (code !== 0) throw new Error(said)
  // England's page is that of the build: these two have no facts of England.
  for (const file of ['england.html', 'records/kent.json'])
    cpSync(path.join(DIST, file), path.join(dist, file))
  provide('site', dist)
  const isQuick = name === 'browser'
  provide('isQuick', isQuick)
  // Here, because two workers must not unpack the same browser at once.
  const browser = await (isQuick ? launchQuickChromium({}) : launchChromium({}))
  await browser.close()
  return () => {
    rmSync(folder, { recursive: true })
  }
}
