import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { textNow } from '../text/use-text.ts'

/** Keeps an error of one view from taking the whole window; React knows no function for this. */
export class Guard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    const text = textNow().shell
    return (
      <div className="view-failed" role="alert">
        <p>{text.unexpected}</p>
        <Button onClick={() => this.setState({ failed: false })}>{text.reload}</Button>
      </div>
    )
  }
}
