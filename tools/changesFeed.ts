import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { escapeNonAscii, escapeText, writeElement } from '../src/cards/markup'
import { findNewestDay, listChanges, type Change } from '../src/import/england/changes'
import type { Facts } from '../src/import/england/facts'
import type { FrameworksFile } from '../src/record/schema/frameworks'

/** What changed in England's facts, in a folder of records. */
const FEED = 'england/changes.atom'
/** Older ones are left out. */
const MAX_ENTRIES = 500

/** Ids need a name that nobody else owns (RFC 4151, RFC 2606); they never change. */
const ID = 'tag:inspection-record.invalid,2026:england'
const writeTime = (day: string) => writeElement('updated', `${day}T00:00:00Z`)
const writeText = (name: string, text: string) => writeElement(name, escapeText(text))

function writeEntry({ id, record, day, title, text, report }: Change): string {
  const link = (rel: string, href: string) => writeElement('link', '', { rel, href })
  return [
    '<entry>',
    writeElement('id', `${ID}/${id}`),
    writeText('title', title),
    writeTime(day),
    ...(record === undefined ? [] : [link('alternate', `../../index.html?record=${record}`)]),
    ...(report === undefined ? [] : [link('related', report)]),
    writeText('content', text),
    '</entry>',
  ].join('\n')
}

/** The entries of a feed as this command wrote it, by id. */
function listEntries(feed: string): [id: string, entry: string][] {
  const entries = feed.match(/<entry>[\s\S]*?<\/entry>/gu) ?? []
  return entries.map((entry) => [/<id>(.*?)<\/id>/u.exec(entry)?.[1] ?? entry, entry])
}

const SELF = /<link rel="self".*/u

/** A feed that says where it is published, which only a build with `--site-url` knows. */
export function addSelfLink(feed: string, href: string): string {
  const link = writeElement('link', '', { rel: 'self', href })
  return SELF.test(feed)
    ? feed.replace(SELF, () => link)
    : feed.replace('<link ', () => `${link}\n<link `)
}

/**
 * Writes changes as an Atom feed (RFC 4287), with the entries of the feed before: the newest first, in ASCII. Its
 * addresses are relative to the feed, but for its own.
 */
export function formatFeed(changes: readonly Change[], day: string, before = ''): string {
  const added = changes.map((change) => [`${ID}/${change.id}`, writeEntry(change)] as const)
  const dayOf = (entry: string) => /<updated>(.*?)<\/updated>/u.exec(entry)?.[1] ?? ''
  const entries = [...new Map([...listEntries(before), ...added]).values()]
    .sort((a, b) => dayOf(b).localeCompare(dayOf(a)))
    .slice(0, MAX_ENTRIES)
  const feed = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    writeElement('id', ID),
    writeText('title', 'Inspections of children’s services in England: what changed in the lists'),
    writeTime(day),
    writeElement('author', writeText('name', 'Inspection record')),
    ...(SELF.exec(before) ?? []),
    writeElement('link', '', { rel: 'alternate', href: '../../england.html' }),
    ...entries,
    '</feed>\n',
  ]
  return escapeNonAscii(feed.join('\n'))
}

/** The feed after an import, by path in the folder of records. After the first import it has no entry. */
export function planFeed(
  records: string,
  before: Facts | undefined,
  after: Facts,
  frameworks: FrameworksFile,
): { path: string; value: string } {
  const file = join(records, FEED)
  const changes = before === undefined ? [] : listChanges(before, after, frameworks)
  const written = existsSync(file) ? readFileSync(file, 'utf8') : ''
  return { path: FEED, value: formatFeed(changes, findNewestDay(after), written) }
}
