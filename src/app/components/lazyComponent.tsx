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
  done: Promise<void>
  /** Never rejects, so that built HTML that waits for it stays on screen. */
  patient: Promise<void>
}

const NEVER = new Promise<never>(() => undefined)

/**
 * Like `React.lazy`, but of an export by name, and it can be retried after a failure and preloaded. If its
 * code never arrives, its built HTML stays as it is, complete.
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
    const done = fetchOnce()
    return { done, patient: done.catch(() => NEVER) }
  }
  function Lazy(props: Props) {
    const hydrated = useHydrated()
    if (Loaded !== undefined) return <Loaded {...props} />
    attempt ??= start()
    use(hydrated ? attempt.done : attempt.patient)
    return null
  }
  const load = () => {
    if (failed || attempt === undefined) attempt = start()
    return attempt.done
  }
  return Object.assign(Lazy, { load })
}
