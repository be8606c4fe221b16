import { useEffect, useState } from 'react'
import { PANELS } from '../../record/sections'

/** A panel is the current one while it crosses this strip of the window, a little above its middle. */
const STRIP = '-35% 0px -60% 0px'

/** The id of the panel that is being read; undefined before script runs. */
function useCurrentPanel(): string | undefined {
  const [current, setCurrent] = useState<string>()
  useEffect(() => {
    if (typeof IntersectionObserver === 'undefined') return undefined
    const crossing = new Set<string>()
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          if (isIntersecting) crossing.add(target.id)
          else crossing.delete(target.id)
        const panel = PANELS.find(({ id }) => crossing.has(id))
        // Between two panels the last one stays, above all of them the first.
        setCurrent((last) => panel?.id ?? last ?? PANELS[0]?.id)
      },
      { rootMargin: STRIP },
    )
    for (const { id } of PANELS) {
      const panel = document.getElementById(id)
      if (panel !== null) observer.observe(panel)
    }
    return () => observer.disconnect()
  }, [])
  return current
}

/** Links to the panels, with the current one marked; a menu in a narrow bar. */
export function SectionLinks() {
  const current = useCurrentPanel()
  return (
    <details className="bar-menu bar-menu--sections">
      <summary className="bar-menu__summary no-marker">Go to</summary>
      <nav className="bar-menu__body" aria-label="Sections of this page">
        {PANELS.map(({ id, nav }) => (
          <a
            className="section-link"
            key={id}
            href={`#${id}`}
            aria-current={id === current ? 'true' : undefined}
            onClick={({ currentTarget }) =>
              currentTarget.closest('details')?.removeAttribute('open')
            }
          >
            {nav}
          </a>
        ))}
      </nav>
    </details>
  )
}
