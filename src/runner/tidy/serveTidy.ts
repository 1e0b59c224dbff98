import type { Move } from '../../model/Edit';
import { tidyMoves } from './tidyMoves';
import type { TidyQuestion } from './TidyQuestion';

/** As much of a worker's scope as this needs. */
interface Scope {
  addEventListener(
    type: 'message',
    listener: (event: { readonly data: TidyQuestion }) => void,
  ): void;
  postMessage(answer: readonly Move[]): void;
}

/** The worker's end: answers each question with where the cards go. */
export function serveTidy(scope: Scope): void {
  scope.addEventListener('message', ({ data }) => {
    // A worker's page is the only one that hears it.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
    scope.postMessage(tidyMoves(data.layout, data.ids));
  });
}
