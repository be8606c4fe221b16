import { useState } from 'react'
import { loadExport } from '../../reading/loadExport'

/** A component that is fetched when somebody opens it, and whether it could not be had. */
export function useLoaded<Module, Name extends keyof Module & string>(
  load: (() => Promise<Module>) | undefined,
  name: Name,
) {
  const [Opened, setOpened] = useState<NonNullable<Module[Name]>>()
  const [failed, setFailed] = useState(false)
  const open = () => {
    if (load === undefined) return
    setFailed(false)
    loadExport(load, name).then(
      (found) => {
        setOpened(() => found)
      },
      () => {
        setFailed(true)
      },
    )
  }
  const close = () => {
    setOpened(undefined)
  }
  return { Opened, failed, open, close }
}
