import type { RelatedFiles } from '../../data/relatedFiles'
import type { ShownRecord, showRecord } from './showRecord'

export const TAG_NAME = 'inspection-record'
export const ATTRIBUTES = [
  ...(['area', 'inspection', 'sections', 'theme', 'accent', 'heading', 'record'] as const),
]
/** An element starts to load when it is this close to the viewport: about one screen. */
const LOAD_MARGIN = '600px'
/** The delay before loading in browsers without requestIdleCallback. */
const IDLE_DELAY_MS = 500
const LOAD_ERROR = 'The inspection record could not be loaded. Reload the page to try again.'

/** The data in the script that hosts include; the build writes it (`writeElementScript`). */
export interface ElementScript {
  /** The URL of that script, which is in the root folder of its site. */
  script: string
  /** The record to show if the element names none. */
  record: string
  /** Which related files that record has. */
  relatedFiles: RelatedFiles
  load: () => Promise<{ showRecord: typeof showRecord }>
}

interface WaitingElement extends Element {
  start: () => void
}

function whenIdle(run: () => void) {
  // Safari has no requestIdleCallback.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run)
  else setTimeout(run, IDLE_DELAY_MS)
}

/**
 * Starts each element once: when it comes near the viewport, or else when the host's page has
 * loaded and the browser is idle. Elements off screen must load before anybody prints, since printing does not
 * wait. `beforeprint` starts those still waiting, but that may be too late.
 */
function createQueue(): {
  add: (element: WaitingElement) => void
  remove: (element: WaitingElement) => void
} {
  const waiting = new Set<WaitingElement>()
  const remove = (element: WaitingElement) => {
    waiting.delete(element)
    observer.unobserve(element)
  }
  const start = (element: WaitingElement) => {
    remove(element)
    element.start()
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        for (const element of waiting) if (isIntersecting && element === target) start(element)
    },
    { rootMargin: LOAD_MARGIN },
  )
  const startNext = () => {
    const [next] = waiting
    if (next === undefined) return
    start(next)
    whenIdle(startNext)
  }
  window.addEventListener('load', () => whenIdle(startNext))
  window.addEventListener('beforeprint', () => {
    for (const element of waiting) start(element)
  })
  return {
    add: (element) => {
      waiting.add(element)
      observer.observe(element)
      if (document.readyState === 'complete') whenIdle(startNext)
    },
    remove,
  }
}

function createElementClass({ script, load, ...built }: ElementScript): CustomElementConstructor {
  const queue = createQueue()
  const site = { ...built, address: new URL('.', script).href }
  return class extends HTMLElement implements WaitingElement {
    static observedAttributes = ATTRIBUTES
    readonly #root = this.attachShadow({ mode: 'open' })
    /** The host's own content: shown until ours is ready, and kept if it never is. */
    readonly #slot = document.createElement('slot')
    #shown: ShownRecord | undefined

    constructor() {
      super()
      this.#root.append(this.#slot)
    }

    connectedCallback() {
      if (this.#shown === undefined) queue.add(this)
    }

    /**
     * Browsers with `moveBefore` call this instead of disconnecting and connecting: there is
     * nothing to do.
     */
    connectedMoveCallback() {
      return undefined
    }

    adoptedCallback() {
      this.#shown?.move()
    }

    disconnectedCallback() {
      // An element that was only moved is connected again by then.
      queueMicrotask(() => {
        if (this.isConnected) return
        queue.remove(this)
        this.#shown?.leave()
        this.#shown = undefined
      })
    }

    attributeChangedCallback(name: string) {
      this.#shown?.update(name)
    }

    start() {
      load()
        .then(({ showRecord }) => {
          if (this.isConnected && this.#shown === undefined)
            this.#shown = showRecord({ host: this, root: this.#root, slot: this.#slot, site })
        })
        .catch(() => {
          // A slot shows its own text only if the host has put no content into the element.
          this.#slot.textContent = LOAD_ERROR
          this.dispatchEvent(new CustomEvent('error', { detail: { message: LOAD_ERROR } }))
        })
    }
  }
}

/** Defines `<inspection-record>` once, even if a host includes the script several times. */
export function defineRecordElement(script: ElementScript) {
  if (customElements.get(TAG_NAME) === undefined)
    customElements.define(TAG_NAME, createElementClass(script))
}
