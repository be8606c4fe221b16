import { startTransition, StrictMode } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { fetchCode } from '../../reading/fetchFile'
import { loadExport } from '../../reading/loadExport'
import { findUnknown, parseAttributes, type ElementOptions } from './attributes'
import { dressFrame, makeFrame } from './frame'
import { followWithin } from './hashLinks'
import { ElementRecord, ElementWaiting } from './ElementRecord'
import { keepChoice } from './keptChoices'
import { readRecord, type ReadRecord } from './records'
import { findRefusedRecord } from '../../reading/options'
import { reportRefused } from '../../reading/reportRefused'
import { loadSections } from './sections'
import { adoptPrintStyles, adoptRecordStyles, adoptStyles } from './sheets'

interface Place {
  host: HTMLElement
  root: ShadowRoot
  /** Where the host's own content shows. */
  slot: HTMLSlotElement
  site: { address: string; built: string }
}

/** Where not even the words for a failure can be fetched. */
const UNREACHED = 'The inspection record could not be fetched. Reload the page to try again.'

/** A record that an element shows, or is about to show. */
export interface ShownRecord {
  /** An attribute has changed. */
  update: (name: string) => void
  /** Takes the record away, and all that listens for it. The reader's choice is kept. */
  leave: () => void
}

function hasContent(host: HTMLElement): boolean {
  return host.childElementCount > 0 || host.textContent.trim() !== ''
}

/**
 * Shows a record in an element's shadow root: reads it, with the code of the sections that
 * are asked for, and then puts it in the place of the host's own content in one step.
 */
export function showRecord({
  host,
  root,
  slot,
  site: { address: home, built },
}: Place): ShownRecord {
  const query = new URLSearchParams(built)
  const site = {
    address: home,
    record: query.get('record') ?? '',
    fingerprint: query.get('fingerprint') ?? '',
    beside: { england: query.has('england'), neighbours: query.has('neighbours') },
  }
  const frame = makeFrame()
  frame.addEventListener('click', (event) => {
    followWithin(frame, event)
  })
  adoptStyles(root)
  root.append(frame)
  const choice = keepChoice(host)
  const react = createRoot(frame, {
    onUncaughtError: (error) => {
      reportError(error)
      fail(error)
    },
  })
  /** The record on screen; nothing while there is none. */
  let shown: string | undefined
  /** Counts what was asked for, so that an answer that comes too late is known. */
  let turn = 0

  const reveal = (own: boolean) => {
    frame.hidden = !own
    slot.hidden = own
  }
  const beReady = (slug: string) => {
    adoptPrintStyles(root)
    if (shown === slug) return
    shown = slug
    reveal(true)
    host.dispatchEvent(new CustomEvent('ready'))
  }
  const tellOf = (message: string) => {
    host.dispatchEvent(new CustomEvent('error', { detail: { message } }))
  }
  const fail = (error: unknown, slug?: string) => {
    const failed = turn
    // What is on screen stays there: its host alone is told that the change could not be made.
    const stays = slug !== undefined && slug === shown
    const own = !stays && !hasContent(host)
    if (!stays) {
      shown = undefined
      if (!own) react.render(null)
      reveal(own)
    }
    const load = () => import('./ElementProblem')
    fetchCode('', () =>
      Promise.all([loadExport(load, 'ElementProblem'), loadExport(load, 'formatFailure')]),
    ).then(
      ([ElementProblem, formatFailure]) => {
        if (failed !== turn) return
        if (own) react.render(<ElementProblem error={error} tryAgain={paint} />)
        tellOf(formatFailure(error))
      },
      () => {
        if (failed !== turn) return
        if (own) react.render(<p role="alert">{UNREACHED}</p>)
        tellOf(UNREACHED)
      },
    )
  }
  const draw = ({ file, index }: ReadRecord, slug: string, options: ElementOptions) => {
    const unknown = findUnknown(choice.address.read(), index)
    reportRefused(unknown)
    for (const { name } of unknown) choice.address.set(name, null)
    const page = `${home}index.html${slug === site.record ? '' : `?record=${slug}`}`
    dressFrame(frame, options)
    // As a transition: the host's own work goes before.
    startTransition(() => {
      react.render(
        <StrictMode>
          <ElementRecord
            key={slug}
            {...{ file, options }}
            address={choice.address}
            pageAddress={page}
            drawn={() => {
              beReady(slug)
            }}
          />
        </StrictMode>,
      )
    })
  }
  const paint = () => {
    turn += 1
    const asked = turn
    const { options, refused } = parseAttributes(host)
    reportRefused(refused)
    // What names no record is asked for all the same, and refused: the built one must not stand for it.
    const slug = findRefusedRecord(refused) ?? options.record ?? site.record
    if (slug !== shown) {
      dressFrame(frame, options)
      // Not for a moment one authority's grades in the place of another's.
      shown = undefined
      const own = !hasContent(host)
      // At once: left to React's own time, the browser could paint before it.
      flushSync(() => {
        react.render(own ? <ElementWaiting slug={slug} /> : null)
      })
      reveal(own)
    }
    const reading = readRecord(site, slug, options.sections.includes('context'))
    const code = fetchCode(`records/${slug}.json`, () => loadSections(options.sections))
    Promise.all([reading, code]).then(
      ([read, styles]) => {
        if (asked !== turn) return
        adoptRecordStyles(root, styles, read.index)
        draw(read, slug, options)
      },
      (error: unknown) => {
        if (asked === turn) fail(error, slug)
      },
    )
  }
  paint()
  return {
    update: (name) => {
      choice.follow(name)
      paint()
    },
    leave: () => {
      turn += 1
      react.unmount()
      frame.remove()
      slot.hidden = false
    },
  }
}
