import { type Outcome, outcomes } from '../model/Outcome';

/** The number of each outcome in the engine: its place in `outcomes`. */
export const outcomeNumber = Object.fromEntries(
  outcomes.map((outcome, index) => [outcome, index]),
) as Readonly<Record<Outcome, number>>;
