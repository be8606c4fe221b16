import { createMemoryUrlState } from '../../data/urlState'

/** The attributes that set a choice. The reader may change it afterwards. */
const CHOICES = ['area', 'inspection'] as const

type KeptChoice = ReturnType<typeof makeChoice>

/** Keyed by the element, so that one that is removed and put back shows what its reader had chosen. */
const kept = new WeakMap<HTMLElement, KeptChoice>()

function makeChoice(host: HTMLElement) {
  const heard = new Map<string, string | null>()
  const address = createMemoryUrlState({
    chosen: (area) => {
      const options = { detail: { area }, bubbles: true, composed: true }
      host.dispatchEvent(new CustomEvent('areachange', options))
    },
  })
  /** Applies the host's current value of one of these attributes. Ignores other attributes. */
  const follow = (name: string) => {
    if (!CHOICES.some((choice) => choice === name)) return
    const value = host.getAttribute(name)
    heard.set(name, value)
    address.set(name, value)
  }
  return { address, follow, heard }
}

/**
 * An element's choice. It starts from the attributes; after that the last change wins, by host or
 * by reader.
 */
export function keepChoice(host: HTMLElement): Omit<KeptChoice, 'heard'> {
  const choice = kept.get(host) ?? makeChoice(host)
  kept.set(host, choice)
  for (const name of CHOICES)
    // Apply only what the host has changed since, or the reader's choice would be overwritten.
    if (choice.heard.get(name) !== host.getAttribute(name)) choice.follow(name)
  return choice
}
