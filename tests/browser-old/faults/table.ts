import type { Fault } from '../serve'

/** The ways in which a record reaches a reader. */
export const USES = {
  page: 'Page',
  asked: 'Page with `?record=`',
  frame: 'Frame, same origin',
  isolated: 'Frame, opaque origin',
  filled: 'Element with content',
  empty: 'Element without',
  file: 'Self-contained file',
} as const
export type Use = keyof typeof USES
export const USE_NAMES = Object.keys(USES) as Use[]

/** What a reader has in a cell of the table, as the document names it. */
export type Outcome = 'kept' | 'said' | 'host’s' | 'as sent' | 'waits' | 'not asked'

/** The record's file as it lies on the server, and changes of it. */
export interface RecordBytes {
  whole: Buffer
  /** Another name in it, and a later day of its last check. */
  newer: Buffer
  /** Another name in it, and the day before. */
  older: Buffer
  /** Kent's. */
  another: Buffer
  /** Checked on a day that has not come. */
  future: Buffer
}

export interface Variant {
  name: string
  answer: (bytes: RecordBytes) => Fault
  /** What happens besides: the network goes, or the browser has kept an older copy. */
  also?: 'offline' | 'kept copy'
}

export interface FaultRow {
  /** The row of the document. */
  fault: string
  /** The name of the sentence in the document. */
  says?: string
  /** How often the browser asks for the record's file before it is said: tries, and a look at a redirect. */
  asks: number
  variants: [Variant, ...Variant[]]
  outcomes: Record<Use, Outcome>
}

type Given = [page: Outcome, asked: Outcome, frame: Outcome, filled: Outcome, empty: Outcome]

/** A frame with an opaque origin and a file ask for nothing, whatever happens. */
function inEachUse([page, asked, frame, filled, empty]: Given): Record<Use, Outcome> {
  return { page, asked, frame, isolated: 'not asked', filled, empty, file: 'not asked' }
}

const SAID = inEachUse(['kept', 'said', 'kept', 'host’s', 'said'])
const AS_SENT = inEachUse(['as sent', 'as sent', 'as sent', 'as sent', 'as sent'])

const one = (name: string, answer: Variant['answer'], also?: Variant['also']): Variant => ({
  name,
  answer,
  ...(also === undefined ? {} : { also }),
})

/** A place inside a character of more than one byte. */
function findInside({ whole }: RecordBytes): number {
  return whole.findIndex((byte) => byte >> 6 === 0b10)
}

/** The last byte that is more than a line break. */
function findLast({ whole }: RecordBytes): number {
  return whole.toString('latin1').trimEnd().length - 1
}

const CUTS: [string, (bytes: RecordBytes) => number][] = [
  ['before the first byte', () => 0],
  ['after some bytes', () => 900],
  ['inside a character', findInside],
  ['in the middle', ({ whole }) => Math.floor(whole.length / 2)],
  ['just before the end', findLast],
]

const cutAt = ([name, find]: (typeof CUTS)[number], key: 'body' | 'cutAfter' | 'stallAfter') =>
  one(name, (bytes) => {
    const at = find(bytes)
    return key === 'body' ? { body: bytes.whole.subarray(0, at) } : { [key]: at }
  })

const SIGN_IN = '<!doctype html><title>Sign in</title><form></form>'
const NEVER = new Promise(() => undefined)

/** Everything that can go wrong with the record's file, and what each use makes of it. */
export const FAULT_ROWS: FaultRow[] = [
  {
    fault: 'missing (404, 410)',
    says: 'missing',
    asks: 1,
    variants: [one('404', () => ({ status: 404 })), one('410', () => ({ status: 410 }))],
    outcomes: SAID,
  },
  {
    fault: 'a server error (500)',
    says: 'server-error',
    asks: 3,
    variants: [one('500', () => ({ status: 500, body: 'oh' }))],
    outcomes: SAID,
  },
  {
    fault: 'refused to who has not signed in (401, 403)',
    says: 'no-access',
    asks: 1,
    variants: [one('403', () => ({ status: 403, body: 'no' }))],
    outcomes: SAID,
  },
  {
    fault: 'cut off, at any byte',
    says: 'not-json',
    asks: 1,
    variants: CUTS.map((cut) => cutAt(cut, 'body')) as [Variant, ...Variant[]],
    outcomes: SAID,
  },
  {
    fault: 'broken off on the way, at any byte',
    says: 'no-connection',
    asks: 3,
    variants: CUTS.map((cut) => cutAt(cut, 'cutAfter')) as [Variant, ...Variant[]],
    outcomes: SAID,
  },
  {
    fault: 'a file of another kind',
    says: 'not-json',
    asks: 1,
    variants: [one('a picture', () => ({ body: '\u0089PNG\r\n', contentType: 'image/png' }))],
    outcomes: SAID,
  },
  {
    fault: 'sent under another type',
    asks: 1,
    variants: [one('as HTML', ({ newer }) => ({ body: newer, contentType: 'text/html' }))],
    outcomes: AS_SENT,
  },
  {
    fault: 'saved in another encoding',
    says: 'refused',
    asks: 1,
    variants: [
      one('Windows-1252', ({ whole }) => ({
        body: Buffer.from(
          whole.toString('utf8').replaceAll(/[\u0100-\uFFFF]/gu, '\u0092'),
          'latin1',
        ),
      })),
    ],
    outcomes: SAID,
  },
  {
    fault: 'a page to sign in, answered with 200',
    says: 'another-page',
    asks: 1,
    variants: [one('in its place', () => ({ body: SIGN_IN, contentType: 'text/html' }))],
    outcomes: SAID,
  },
  {
    fault: 'redirected to a page to sign in',
    says: 'another-page',
    asks: 2,
    variants: [one('of this site', () => ({ redirect: '/sign-in.html' }))],
    outcomes: SAID,
  },
  {
    fault: 'redirected to sign in on another site',
    says: 'led-away',
    asks: 2,
    variants: [one('of another port', () => ({ redirect: 'http://localhost:9/sign-in' }))],
    outcomes: SAID,
  },
  {
    fault: 'slow',
    asks: 1,
    // Held back by the test, until it lets go.
    variants: [one('held back', ({ newer }) => ({ body: newer }))],
    outcomes: inEachUse(['as sent', 'waits', 'as sent', 'as sent', 'waits']),
  },
  {
    fault: 'never answers, or stops in the middle',
    says: 'too-slow',
    asks: 1,
    variants: [
      one('no answer', () => ({ holds: NEVER })),
      one('half an answer', ({ whole }) => ({ stallAfter: whole.length / 2 })),
    ],
    outcomes: SAID,
  },
  {
    fault: 'offline in the middle',
    says: 'no-connection',
    asks: 3,
    variants: [
      one('while it is fetched', ({ whole }) => ({ cutAfter: whole.length / 2 }), 'offline'),
    ],
    outcomes: SAID,
  },
  {
    fault: 'a stale copy in the browser',
    asks: 1,
    variants: [one('said to be good for a year', ({ newer }) => ({ body: newer }), 'kept copy')],
    outcomes: AS_SENT,
  },
  {
    fault: 'a stale copy from a cache on the way',
    says: 'older',
    asks: 1,
    variants: [one('of the day before', ({ older }) => ({ body: older }))],
    outcomes: inEachUse(['kept', 'as sent', 'kept', 'as sent', 'as sent']),
  },
  {
    fault: 'of a newer schema version',
    says: 'newer-format',
    asks: 1,
    variants: [
      one('2', ({ whole }) => ({
        body: whole.toString('utf8').replace(/"schemaVersion":\s*1/u, '"schemaVersion": 2'),
      })),
    ],
    outcomes: SAID,
  },
  {
    fault: "that holds another authority's record",
    says: 'another-record',
    asks: 1,
    variants: [one('Kent’s', ({ another }) => ({ body: another }))],
    outcomes: SAID,
  },
  {
    fault: 'checked on a day that has not come',
    says: 'refused',
    asks: 1,
    variants: [one('of 2205', ({ future }) => ({ body: future }))],
    outcomes: SAID,
  },
]
