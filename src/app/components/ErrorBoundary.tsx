import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** Rendered in place of what failed; `tryAgain` renders that again. */
  fallback: (tryAgain: () => void) => ReactNode
  children: ReactNode
}

/** Catches an error in rendering, so that the rest of the page is not affected. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return this.props.fallback(() => this.setState({ failed: false }))
  }
}
