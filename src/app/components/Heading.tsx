import type { ReactNode } from 'react'
import { useHost } from '../hostContext'

interface HeadingProps {
  /** 1 for a section, 2 for a group in it, 3 for a card in that, 4 for a part of it. */
  depth: 1 | 2 | 3 | 4
  className: string
  id?: string
  children: ReactNode
}

const TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const

/** A heading whose level depends on its depth and on the host's first level; at most h6. */
export function Heading({ depth, children, ...rest }: HeadingProps) {
  const { heading } = useHost()
  const Tag = TAGS[Math.min(heading + depth - 1, TAGS.length) - 1] ?? 'h6'
  return <Tag {...rest}>{children}</Tag>
}
