// What a page says instead of staying blank: where drawing throws, and where a promise fails that nobody waits
// for. React knows no function that catches what another one throws, so this is the one class of ours.
import { Component, type ReactNode, useEffect, useState } from 'react';
import { i18n } from '#i18n';

type Props = {
  /** What else a person can do while the page cannot be shown; a whole <main>. */
  wayOn?: ReactNode;
  children: ReactNode;
};

/** Draws its children, or says why it cannot. Tries again with every new children. */
export class Boundary extends Component<Props, { error?: unknown }> {
  override state: { error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: Props) {
    const isNew = before.children !== this.props.children;
    if (isNew && this.state.error !== undefined) this.setState({ error: undefined });
  }

  override render() {
    if (this.state.error === undefined) return this.props.children;
    return <Failed error={this.state.error} wayOn={this.props.wayOn} />;
  }
}

/** The sentence for a page that cannot be shown. */
export function Failed({ error, wayOn }: { error: unknown; wayOn?: ReactNode }) {
  return (
    <>
      <p role="alert" className="fault">
        {i18n.t('page.failed', { error: String(error) })}
      </p>
      {wayOn}
    </>
  );
}

/** One line about what last went wrong on this page without anybody catching it; empty as a rule. */
export function FaultLine() {
  const [fault, setFault] = useState('');
  useEffect(() => {
    const ending = new AbortController();
    const { signal } = ending;
    const tell = (error: unknown) => setFault(i18n.t('page.fault', { error: String(error) }));
    window.addEventListener('unhandledrejection', ({ reason }) => tell(reason), { signal });
    // What a browser only complains about (“ResizeObserver loop …”) carries no error.
    window.addEventListener('error', ({ error }) => error && tell(error), { signal });
    return () => ending.abort();
  }, []);
  return fault === '' ? null : (
    <p role="alert" className="fault">
      {fault}
    </p>
  );
}
