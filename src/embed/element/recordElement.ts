import type { Companions } from '../../reading/companions'
import type { ShownRecord, showRecord } from './showRecord'

const NAME = 'inspection-record'
const ATTRIBUTES = ['area', 'inspection', 'sections', 'theme', 'accent', 'heading', 'record']
/** How far from the window an element begins to load: about a screen. */
const NEAR = '600px'
/** How long after the host's page has loaded, where no browser says that it is idle. */
const IDLE_MS = 500
const NOT_LOADED = 'The inspection record could not be loaded. Reload the page to try again.'

/** What the script that hosts name says; the build writes it (`writeElementScript`). */
export interface ElementScript {
  /** The address of that script: its site lies around it. */
  script: string
  /** The record that is shown where none is asked for. */
  record: string
  /** The files beside that record that are there. */
  companions: Companions
  load: () => Promise<{ showRecord: typeof showRecord }>
}

interface Waiting extends Element {
  start: () => void
}

function whenIdle(run: () => void) {
  // Safari does not say when it is idle.
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run)
  else setTimeout(run, IDLE_MS)
}

/**
 * Starts each element once: when it comes near the window, or else when the host's page has loaded
 * and the browser is idle. A browser that prints waits for nothing: what is to be on paper must be
 * there by then. Those that still wait are started before a print, which may come too late.
 */
function createQueue(): { add: (element: Waiting) => void; remove: (element: Waiting) => void } {
  const waiting = new Set<Waiting>()
  const remove = (element: Waiting) => {
    waiting.delete(element)
    observer.unobserve(element)
  }
  const start = (element: Waiting) => {
    remove(element)
    element.start()
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        for (const element of waiting) if (isIntersecting && element === target) start(element)
    },
    { rootMargin: NEAR },
  )
  const startNext = () => {
    const [next] = waiting
    if (next === undefined) return
    start(next)
    whenIdle(startNext)
  }
  window.addEventListener('load', () => {
    whenIdle(startNext)
  })
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
  return class extends HTMLElement implements Waiting {
    static observedAttributes = ATTRIBUTES
    readonly #root = this.attachShadow({ mode: 'open' })
    /** The host's own content, shown until ours is ready and if it never is. */
    readonly #slot = document.createElement('slot')
    #shown: ShownRecord | undefined

    constructor() {
      super()
      this.#root.append(this.#slot)
    }

    connectedCallback() {
      if (this.#shown === undefined) queue.add(this)
    }

    /** Known to browsers that move an element without removing it: then there is nothing to do. */
    connectedMoveCallback() {
      return undefined
    }

    adoptedCallback() {
      this.#shown?.move()
    }

    disconnectedCallback() {
      // An element that is only moved is back by then.
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
          // Stands in the slot's place where the host has put nothing into the element.
          this.#slot.textContent = NOT_LOADED
          this.dispatchEvent(new CustomEvent('error', { detail: { message: NOT_LOADED } }))
        })
    }
  }
}

/** Defines `<inspection-record>`, once, however often a host names the script. */
export function defineRecordElement(script: ElementScript) {
  if (customElements.get(NAME) === undefined)
    customElements.define(NAME, createElementClass(script))
}
