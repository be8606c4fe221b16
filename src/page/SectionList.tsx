import { Suspense, type ComponentType, type ReactNode } from 'react'
import type { Address } from '../reading/address'
import type { SectionId } from '../reading/options'
import type { ContextFiles } from '../reading/recordFile'
import { SectionBoundary } from './notices/SectionBoundary'
import type { SectionProps } from './sectionProps'
import { SurroundingsContext, type Surroundings } from './surroundings'
import { useSelection } from './useSelection'

export interface SectionsProps extends SectionProps {
  /** The id of the chosen inspection. */
  inspection: string | undefined
  /** True where words are searched for. */
  words: boolean
  /** What stands beside the record. */
  context: ContextFiles | undefined
  address: Address
  surroundings: Surroundings
  /** The sections to show; all where none are named. */
  only: readonly SectionId[] | undefined
}

/** The sections as components, as far as their code is here. */
export interface SectionParts {
  ratings?: ComponentType<SectionProps & Pick<SectionsProps, 'inspection' | 'words'>>
  timeline?: ComponentType<SectionProps & { area: string | undefined }>
  actions?: ComponentType<SectionProps>
  quotes?: ComponentType<SectionProps>
  figures?: ComponentType<SectionProps>
  context?: ComponentType<Pick<SectionsProps, 'index' | 'context'>>
  sources?: ComponentType<SectionProps>
}

interface TimelineOfAreaProps extends SectionProps {
  address: Address
  Timeline: NonNullable<SectionParts['timeline']>
}

/** The live chart alone follows the chosen area by script; all else follows the page's styles. */
function TimelineOfArea({ address, Timeline, ...section }: TimelineOfAreaProps) {
  const { selection } = useSelection(section.index, address)
  return <Timeline {...section} area={selection.area} />
}

/** The sections in reading order. Each may fail alone, and each comes alive in a task of its own. */
export function SectionList({
  parts,
  inspection,
  words,
  context,
  address,
  surroundings,
  only,
  ...section
}: SectionsProps & { parts: SectionParts }) {
  const { ratings: Ratings, timeline: Timeline, actions: Actions, quotes: Quotes } = parts
  const { figures: Figures, context: Context, sources: Sources } = parts
  const all: [SectionId, string, ReactNode][] = [
    ['ratings', 'Ratings', Ratings && <Ratings {...section} {...{ inspection, words }} />],
    [
      'timeline',
      'Timeline',
      Timeline && <TimelineOfArea {...section} {...{ address, Timeline }} />,
    ],
    ['actions', 'What inspectors asked to improve', Actions && <Actions {...section} />],
    ['quotes', 'Key quotes', Quotes && <Quotes {...section} />],
    ['figures', 'Figures', Figures && <Figures {...section} />],
    ['context', 'In context', Context && <Context {...{ index: section.index, context }} />],
    ['sources', 'Sources and method', Sources && <Sources {...section} />],
  ]
  const shown = all.filter(([id]) => only === undefined || only.includes(id))
  return (
    <SurroundingsContext value={surroundings}>
      {shown.map(([id, title, content]) => (
        <SectionBoundary key={id} title={title}>
          <Suspense>{content}</Suspense>
        </SectionBoundary>
      ))}
    </SurroundingsContext>
  )
}
