import { createMemoryUrlState } from '../../data/urlState'

/** The attributes that set a choice. The reader may change it afterwards. */
const CHOICE_ATTRIBUTES = ['area', 'inspection'] as const

type KeptChoice = ReturnType<typeof createChoice>

/** By element, so that an element that is removed and put back shows what its reader had chosen. */
const keptChoices = new WeakMap<HTMLElement, KeptChoice>()

function createChoice(host: HTMLElement) {
  const applied = new Map<string, string | null>()
  const address = createMemoryUrlState({
    onAreaChange: (area) => {
      const options = { detail: { area }, bubbles: true, composed: true }
      host.dispatchEvent(new CustomEvent('areachange', options))
    },
  })
  /** Applies the current value of one of these attributes. Ignores other attributes. */
  const applyAttribute = (name: string) => {
    if (!CHOICE_ATTRIBUTES.some((attribute) => attribute === name)) return
    const value = host.getAttribute(name)
    applied.set(name, value)
    address.set(name, value)
  }
  return { address, applyAttribute, applied }
}

/**
 * An element's choice. It starts from the attributes; after that the last change wins, by host or
 * by reader.
 */
export function keepChoice(host: HTMLElement): Omit<KeptChoice, 'applied'> {
  const choice = keptChoices.get(host) ?? createChoice(host)
  keptChoices.set(host, choice)
  for (const name of CHOICE_ATTRIBUTES)
    // Apply only what the host has changed since, or the reader's choice would be overwritten.
    if (choice.applied.get(name) !== host.getAttribute(name)) choice.applyAttribute(name)
  return choice
}
