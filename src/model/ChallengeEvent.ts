import type { Fault } from './Fault';
import type { Id } from './Id';
import type { BehaviourName } from './Kind';
import type { OmitEach } from './OmitEach';

/** A fault of one component that is found in a drawing which nobody has seen yet; a share of its instances is killed. */
export type AimedFault =
  | OmitEach<Exclude<Extract<Fault, { component: Id }>, { type: 'kill' }>, 'component'>
  | { readonly type: 'kill'; readonly share: number };

/** Where a fault looks for its component: among those that behave so and, where one is named, that an operation reaches. */
export interface Aim {
  readonly behaviours: readonly BehaviourName[];
  readonly operation?: Id;
}

/** What happens: to something that the challenge brings along, or to what the drawing has in its place. */
export type Happening =
  | { readonly type: 'fault'; readonly fault: Fault }
  /** The first aim that finds something counts; of what it finds, the one with the most calls, or `all` of them. */
  | {
      readonly type: 'aimed';
      readonly at: readonly Aim[];
      readonly all?: true;
      readonly fault: AimedFault;
    };

/** One block of the timeline of a challenge. */
export interface ChallengeEvent {
  /** Within its challenge. */
  readonly id: string;
  /** As on the timeline: "The cache is emptied". */
  readonly title: string;
  readonly atSeconds: number;
  /** Missing: it acts at once, or lasts to the end. */
  readonly endSeconds?: number;
  readonly happening: Happening;
}
