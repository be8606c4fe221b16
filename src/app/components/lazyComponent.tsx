import { use, type ComponentType, type ReactNode } from 'react'
import { loadExport } from '../../data/loadExport'
import { useHydrated } from '../browserValues'

/** A component whose code is loaded when it is first rendered, or earlier with `load`. */
export interface LazyComponent<Props> {
  (props: Props): ReactNode
  /**
   * Resolves once it can be rendered without waiting. Rejects if its code cannot be loaded; call it
   * again to retry.
   */
  load: () => Promise<void>
}

interface Attempt {
  loaded: Promise<void>
  /** Stays pending after a failure, so that the built HTML stays on screen. */
  neverRejects: Promise<void>
}

const PENDING = new Promise<never>(() => undefined)

/**
 * Like `React.lazy`, but for a named export, and it can be preloaded, and retried after a failure. If its code
 * never arrives, the built HTML stays on screen.
 */
export function lazyComponent<Props extends object, Name extends string>(
  fetchModule: () => Promise<Partial<Record<Name, ComponentType<Props>>>>,
  name: Name,
): LazyComponent<Props> {
  let Loaded: ComponentType<Props> | undefined
  let attempt: Attempt | undefined
  let failed = false
  const fetchOnce = async () => {
    try {
      Loaded = await loadExport(fetchModule, name)
    } catch (error) {
      failed = true
      throw error
    }
  }
  const start = (): Attempt => {
    failed = false
    const loaded = fetchOnce()
    return { loaded, neverRejects: loaded.catch(() => PENDING) }
  }
  function Lazy(props: Props) {
    const hydrated = useHydrated()
    if (Loaded !== undefined) return <Loaded {...props} />
    attempt ??= start()
    use(hydrated ? attempt.loaded : attempt.neverRejects)
    return null
  }
  const load = () => {
    if (failed || attempt === undefined) attempt = start()
    return attempt.loaded
  }
  return Object.assign(Lazy, { load })
}
