import { readKey, type Keys } from '../../../src/record/faults'
import { changeAt } from '../../unit/change'
import { FRAMEWORKS_FILE, readBuilt, RECORD_FILE } from '../built'
import type { Fault } from '../serve'

/** Something that goes wrong at one file, and what a reader is told of it. */
export interface FaultCase {
  file: string
  name: string
  fault: Fault
  /** What happened. */
  happened: RegExp
  /** What to do. */
  todo: RegExp
}

const JSON_TYPE = { status: 200, contentType: 'application/json' }
const KEEPER = /If you keep this page, run the record’s check on the file/u
const LATER = /Try again|try again/u
const REFUSED = /does not hold what can be shown without a risk of saying something wrong/u

function changed(file: string, keys: Keys, to: unknown): Fault {
  const value: unknown = JSON.parse(readBuilt(file))
  if (readKey(value, keys[0] ?? '') === undefined) throw new Error(`No ${String(keys[0])}`)
  return { ...JSON_TYPE, body: JSON.stringify(changeAt(value, keys, to)) }
}

function listCommon(file: string): Omit<FaultCase, 'file'>[] {
  const text = readBuilt(file)
  const signIn = '<!doctype html><title>Sign in</title><form></form>'
  const asPage = /the server sent a web page, perhaps one to sign in/u
  return [
    {
      name: 'missing',
      fault: { status: 404, body: 'gone' },
      happened: /The server has no file/u,
      todo: LATER,
    },
    {
      name: 'a server error',
      fault: { status: 500, body: 'oh' },
      happened: /answered with an error \(500\)/u,
      todo: LATER,
    },
    {
      name: 'broken off',
      fault: { cutAfter: 900 },
      happened: /the connection broke off/u,
      todo: LATER,
    },
    {
      name: 'cut off',
      fault: { body: text.slice(0, 900) },
      happened: /is damaged or was cut off/u,
      todo: KEEPER,
    },
    {
      name: 'not JSON',
      fault: { body: 'version: 1' },
      happened: /cannot be read as JSON/u,
      todo: KEEPER,
    },
    { name: 'empty', fault: { body: '' }, happened: /cannot be read as JSON/u, todo: KEEPER },
    {
      name: 'a page to sign in',
      fault: { body: signIn, contentType: 'text/html' },
      happened: asPage,
      todo: /sign in if it asks you to/u,
    },
    {
      name: 'a redirect to a page',
      fault: { redirect: '/sign-in' },
      happened: asPage,
      todo: /sign in if it asks you to/u,
    },
    { name: 'a list', fault: { ...JSON_TYPE, body: '[]' }, happened: REFUSED, todo: KEEPER },
    {
      name: 'nothing at all',
      fault: { ...JSON_TYPE, body: 'null' },
      happened: REFUSED,
      todo: KEEPER,
    },
    {
      name: 'of a newer version',
      fault: changed(file, ['schemaVersion'], 2),
      happened: /newer format than this page can read/u,
      todo: /Reload the page/u,
    },
  ]
}

/** Everything that can go wrong with either file. */
export const FAULT_CASES: FaultCase[] = [
  ...[RECORD_FILE, FRAMEWORKS_FILE].flatMap((file) =>
    listCommon(file).map((common) => ({ file, ...common })),
  ),
  {
    file: RECORD_FILE,
    name: 'with an unknown grade',
    fault: changed(RECORD_FILE, ['inspections', 1, 'judgements', 0, 'grade'], 'excellent'),
    happened: /inspections\[1\] "ilacs-2019" › judgements\[0\] › grade: found "excellent"/u,
    todo: KEEPER,
  },
  {
    file: RECORD_FILE,
    name: 'with a citation to nowhere',
    fault: changed(RECORD_FILE, ['quotes', 0, 'citations', 0, 'source'], 'no-such-source'),
    happened: /citations\[0\] › source: found "no-such-source"/u,
    todo: KEEPER,
  },
  {
    file: FRAMEWORKS_FILE,
    name: 'with a judgement of an unknown area',
    fault: changed(FRAMEWORKS_FILE, ['frameworks', 0, 'judgements', 0, 'areas'], ['schools']),
    happened: /found "schools"/u,
    todo: KEEPER,
  },
]
