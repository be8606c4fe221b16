import { Component, type ReactNode } from 'react'
import { Heading } from '../parts/Heading'

interface SectionBoundaryProps {
  /** The section's title, for the sentence that stands in its place. */
  title: string
  children: ReactNode
}

/** A section that cannot be drawn says so in its place and takes no other with it. */
export class SectionBoundary extends Component<SectionBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <section className="section">
        <div className="section__head">
          <Heading depth={1} className="section__title">
            {this.props.title}
          </Heading>
        </div>
        <p className="notice" role="alert">
          This section could not be drawn. The others are not affected. Reloading the page may help;
          if it does not, please tell whoever keeps this page.
        </p>
      </section>
    )
  }
}
