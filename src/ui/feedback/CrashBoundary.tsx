import { messageOf } from '../../model/messageOf';
import { Component, type ReactNode } from 'react';
import type { DesignStore } from '../../store/designStore';
import { downloadDesign } from './downloadDesign';

const missingPart =
  'a part of it could not be loaded. There is no network, or a newer version has taken its place.';

/** What browsers and the bundler say when a part that is loaded on demand is not there. */
function isMissingPart(failure: string): boolean {
  return /dynamically imported module|preload CSS|Importing a module script/i.test(failure);
}

interface CrashBoundaryProps {
  readonly designs: DesignStore;
  /** Called where a part is missing that the rest of the page does without; nothing is shown in its place then. */
  readonly onMissing?: (sentence: string) => void;
  readonly children: ReactNode;
}

/** Catches a fault of the page itself: says so, and lets the person take the design along. */
export class CrashBoundary extends Component<CrashBoundaryProps, { readonly failure?: string }> {
  override state: { readonly failure?: string } = {};

  static getDerivedStateFromError(error: unknown): { readonly failure: string } {
    return { failure: messageOf(error) };
  }

  override componentDidCatch(): void {
    if (this.isSpared()) this.props.onMissing?.(`This could not be opened: ${missingPart} Reload.`);
  }

  private isSpared(): boolean {
    const { failure } = this.state;
    return failure !== undefined && this.props.onMissing !== undefined && isMissingPart(failure);
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (this.isSpared()) return null;
    return failure === undefined ? (
      this.props.children
    ) : (
      <main className="crash">
        <h1>Loadbearing has made a mistake</h1>
        <p>The page cannot go on: {isMissingPart(failure) ? missingPart : failure}</p>
        <p>Your design is whole. Take it along as a file, then load the page again.</p>
        <div className="crash-buttons">
          <button
            type="button"
            className="button primary"
            onClick={() => downloadDesign(this.props.designs.getState().design)}
          >
            Download this design
          </button>
          <button type="button" className="button" onClick={() => window.location.reload()}>
            Load the page again
          </button>
        </div>
      </main>
    );
  }
}
