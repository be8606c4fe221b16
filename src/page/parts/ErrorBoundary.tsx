import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** Takes the place of what could not be drawn; `tryAgain` draws it once more. */
  fallback: (tryAgain: () => void) => ReactNode
  onError?: () => void
  children: ReactNode
}

/** A part that cannot be drawn leaves the others as they are. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidCatch() {
    this.props.onError?.()
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return this.props.fallback(() => {
      this.setState({ failed: false })
    })
  }
}
