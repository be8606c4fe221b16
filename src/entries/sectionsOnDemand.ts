import { lazy } from 'react'
import type * as SectionsModule from '../page/Sections'
import type { SectionsSlot } from '../page/sectionsSlot'
import { loadExport } from '../reading/loadExport'
import { keepUnheard } from './keepUnheard'

/** Signs that somebody is about to use the page, not only to read it. */
const REACHES = ['pointerover', 'pointerdown', 'touchstart', 'focusin', 'keydown'] as const

/**
 * The sections of a built page, asked for when somebody reaches for the page or when they
 * must show something else than the built HTML. Until then, and if their code cannot be
 * fetched, the HTML stays as it is; the next reach asks again.
 */
export function createSectionsOnDemand(load: () => Promise<typeof SectionsModule>): SectionsSlot {
  let arrived: (module: { default: SectionsSlot['Sections'] }) => void
  const arrival = new Promise<{ default: SectionsSlot['Sections'] }>((resolve) => {
    arrived = resolve
  })
  const unheard = keepUnheard(document, (target) => target.closest('main section') !== null)
  let asked: Promise<void> | undefined
  const ask = () => {
    asked ??= loadExport(load, 'Sections').then(
      (Sections) => {
        stopListening()
        arrived({ default: Sections })
        // In a task of its own: by then React knows that they are here, and brings to life at
        // once what an event is for.
        setTimeout(unheard.doAgain)
      },
      (error: unknown) => {
        asked = undefined
        throw error
      },
    )
    return asked
  }
  const reach = () => {
    // A reach that fails changes nothing on screen, so there is nothing to say.
    ask().catch(() => undefined)
  }
  const stopListening = () => {
    for (const sign of REACHES) document.removeEventListener(sign, reach, true)
  }
  // While capturing: React keeps events on HTML that is not alive yet from going further.
  for (const sign of REACHES)
    document.addEventListener(sign, reach, { capture: true, passive: true })
  return {
    Sections: lazy(() => arrival),
    ask,
    loadTimelinePicture: async () => (await loadExport(load, 'loadTimelinePicture'))(),
    loadTakeAway: async () => (await loadExport(load, 'loadTakeAway'))(),
  }
}
