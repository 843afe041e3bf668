import { Component, type ErrorInfo, type ReactNode } from 'react';
import { forgetFailures } from './load-panel.ts';

interface BoundaryProps {
  readonly children: ReactNode;
  /** What stands in for the broken part; `retry` draws it anew. */
  readonly fallback: (error: unknown, retry: () => void) => ReactNode;
  /** When this changes, a broken part is tried again by itself. */
  readonly resetKey?: string;
}

interface BoundaryState {
  readonly broken: { readonly error: unknown } | null;
}

/** Keeps a broken part from taking the page with it. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { broken: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { broken: { error } };
  }

  override componentDidCatch(error: unknown, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (this.state.broken && before.resetKey !== this.props.resetKey) this.retry();
  }

  private readonly retry = () => {
    forgetFailures();
    this.setState({ broken: null });
  };

  override render(): ReactNode {
    const { broken } = this.state;
    return broken ? this.props.fallback(broken.error, this.retry) : this.props.children;
  }
}
