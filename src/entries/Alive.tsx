import { useEffect, type ReactNode } from 'react'

interface AliveProps {
  run: (() => void) | undefined
  children: ReactNode
}

/** Runs something once what is in it has been brought to life, or drawn. */
export function Alive({ run, children }: AliveProps) {
  useEffect(() => run?.(), [run])
  return children
}
