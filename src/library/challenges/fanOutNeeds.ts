import type { FanOutNeed } from '../../model/ChallengeNeed';
import type { Id } from '../../model/Id';

/** How the posts of one class of authors come to those who read: so many copies of each, or so many look-ups of each page. */
interface FanOut {
  readonly post: Id;
  readonly copies: number;
  readonly lookUps: number;
  readonly otherwise: string;
}

/** Posts have to come to their readers: each class of authors in its own way, by copies in a store or by look-ups. */
export function fanOutNeeds(page: Id, classes: readonly FanOut[]): readonly FanOutNeed[] {
  return classes.map(({ post, copies, lookUps, otherwise }) => ({
    operations: [page, post],
    ways: [
      [{ operation: post, does: 'writes', to: ['store'], meets: page, least: copies }],
      [{ operation: page, does: 'reads', to: ['store', 'cache'], meets: post, least: lookUps }],
    ],
    otherwise,
  }));
}
