import { use, type ComponentType, type ReactNode } from 'react'
import { useHydrated } from '../useHydrated'

/** A component whose code is fetched when it is first drawn, or before that by `load`. */
export interface LazyComponent<Props> {
  (props: Props): ReactNode
  /** Resolves once it can be drawn without waiting. Rejects, and may be asked again, where its code does not come. */
  load: () => Promise<void>
}

interface Attempt {
  done: Promise<void>
  /** Never rejects: built HTML that waits for it stays on screen as it is. */
  patient: Promise<void>
}

const NEVER = new Promise<never>(() => undefined)

/**
 * As `React.lazy`, but it can be asked again after a failure, and be loaded ahead. Where
 * the HTML was built it stays as it is, complete, if the code of it never comes.
 */
export function lazyComponent<Props extends object>(
  fetchComponent: () => Promise<ComponentType<Props>>,
): LazyComponent<Props> {
  let Loaded: ComponentType<Props> | undefined
  let attempt: Attempt | undefined
  let failed = false
  const fetchOnce = async () => {
    try {
      Loaded = await fetchComponent()
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
