import type { Companions } from '../../reading/companions'
import { loadExport } from '../../reading/loadExport'
import type { ShownRecord, showRecord } from './showRecord'

const NAME = 'inspection-record'
const ATTRIBUTES = ['area', 'inspection', 'sections', 'theme', 'accent', 'heading', 'record']
/** How far from the window an element begins to load: about a screen. */
const NEAR = '600px'
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

/** Calls an element once it comes near the window; one observer serves all. */
function createNearness(): { watch: (element: Near) => void; forget: (element: Near) => void } {
  const waiting = new WeakMap<Element, Near>()
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries)
        if (isIntersecting) {
          observer.unobserve(target)
          waiting.get(target)?.comeNear()
        }
    },
    { rootMargin: NEAR },
  )
  return {
    watch: (element) => {
      waiting.set(element, element)
      observer.observe(element)
    },
    forget: (element) => {
      observer.unobserve(element)
    },
  }
}

interface Near extends Element {
  comeNear: () => void
}

function createElementClass({ script, load, ...built }: ElementScript): CustomElementConstructor {
  const nearness = createNearness()
  const site = { ...built, address: new URL('.', script).href }
  return class extends HTMLElement implements Near {
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
      if (this.#shown === undefined) nearness.watch(this)
    }

    /** Known to browsers that move an element without removing it: then there is nothing to do. */
    connectedMoveCallback() {
      return undefined
    }

    disconnectedCallback() {
      // An element that is only moved is back by then.
      queueMicrotask(() => {
        if (this.isConnected) return
        nearness.forget(this)
        this.#shown?.leave()
        this.#shown = undefined
      })
    }

    attributeChangedCallback(name: string) {
      this.#shown?.update(name)
    }

    comeNear() {
      loadExport(load, 'showRecord').then(
        (showRecord) => {
          if (this.isConnected && this.#shown === undefined)
            this.#shown = showRecord({ host: this, root: this.#root, slot: this.#slot, site })
        },
        () => {
          // Stands in the slot's place where the host has put nothing into the element.
          this.#slot.textContent = NOT_LOADED
          this.dispatchEvent(new CustomEvent('error', { detail: { message: NOT_LOADED } }))
        },
      )
    }
  }
}

/** Defines `<inspection-record>`, once, however often a host names the script. */
export function defineRecordElement(script: ElementScript) {
  if (customElements.get(NAME) === undefined)
    customElements.define(NAME, createElementClass(script))
}
