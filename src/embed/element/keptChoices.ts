import { createHeldAddress, type HeldAddress } from '../../reading/address'

/** The attributes that make a choice; the reader may change it after them. */
const CHOICES = ['area', 'inspection'] as const

interface KeptChoice {
  address: HeldAddress
  /** Takes an attribute that makes a choice as the host has set it now. */
  follow: (name: string) => void
}

interface Kept extends KeptChoice {
  heard: Map<string, string | null>
}

/** As long as its element lives: one that is removed and put back shows what its reader had chosen. */
const kept = new WeakMap<HTMLElement, Kept>()

function makeChoice(host: HTMLElement): Kept {
  const heard = new Map<string, string | null>()
  const address = createHeldAddress({
    chosen: (area) => {
      const options = { detail: { area }, bubbles: true, composed: true }
      host.dispatchEvent(new CustomEvent('areachange', options))
    },
  })
  const follow = (name: string) => {
    if (!CHOICES.some((choice) => choice === name)) return
    const value = host.getAttribute(name)
    heard.set(name, value)
    address.set(name, value)
  }
  return { address, follow, heard }
}

/** An element's choice: its attributes' at first, then whoever chose last, host or reader. */
export function keepChoice(host: HTMLElement): KeptChoice {
  const choice = kept.get(host) ?? makeChoice(host)
  kept.set(host, choice)
  for (const name of CHOICES)
    // Only what the host has changed since: the rest is the reader's.
    if (choice.heard.get(name) !== host.getAttribute(name)) choice.follow(name)
  return choice
}
