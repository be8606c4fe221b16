import { Suspense, useCallback, useEffect, type ReactNode } from 'react'
import { PANELS, type SectionId, type View } from '../record/sections'
import { useHost } from './hostContext'
import { ErrorBoundary } from './components/ErrorBoundary'
import { Heading } from './components/Heading'
import type { SectionProps } from './sectionProps'
import { PANEL_COMPONENTS } from './sections'

function NotDrawn({ title }: { title: string }) {
  return (
    <section className="section">
      <div className="section__head">
        <Heading depth={1} className="section__title">
          {title}
        </Heading>
      </div>
      <p className="notice" role="alert">
        This section could not be drawn. The others are not affected. Reloading the page may help;
        if it does not, please tell whoever keeps this page.
      </p>
    </section>
  )
}

function OnHydrated({ section, children }: { section: View; children: ReactNode }) {
  const { onHydrated } = useHost()
  useEffect(() => onHydrated?.(section), [onHydrated, section])
  return children
}

interface PanelsProps extends Omit<SectionProps, 'isShown'> {
  /** The sections to show. Default: all. */
  sections: readonly SectionId[] | undefined
}

/**
 * The panels in reading order. If one fails to render, the others stay. React hydrates each in
 * separate tasks.
 */
export function Panels({ sections, ...props }: PanelsProps) {
  const isShown = useCallback((id: View) => sections?.includes(id) ?? true, [sections])
  return PANELS.filter((panel) => panel.sections.some(isShown)).map(({ id, title }) => {
    const Panel = PANEL_COMPONENTS[id]
    return (
      <ErrorBoundary key={id} fallback={() => <NotDrawn title={title} />}>
        <Suspense>
          <OnHydrated section={id}>
            <Panel {...props} isShown={isShown} />
          </OnHydrated>
        </Suspense>
      </ErrorBoundary>
    )
  })
}
