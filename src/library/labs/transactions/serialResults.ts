import type { LabHistory } from './LabHistory';
import type { LabOptions } from './LabOptions';
import type { LabScenario, LabValues } from './LabScenario';
import { Interleaving } from './Interleaving';
import { isolationLevels } from './isolationLevels';

/** What the transactions of a scenario come to one after another: the order by what it comes to. */
export type SerialResults = ReadonlyMap<string, readonly number[]>;

const plain: LabOptions = { locksReads: false, locksTables: false };

/** Runs every order of every choice of the transactions, each whole before the next. */
export function serialResults(scenario: LabScenario): SerialResults {
  const places = scenario.programs.map((_, place) => place);
  const results = new Map<string, readonly number[]>();
  for (const order of choicesOf(places)) {
    const run = new Interleaving(scenario, isolationLevels[0]!, plain);
    for (const place of order) {
      for (const _ of scenario.programs[place]!.statements) run.turn(place);
    }
    const committed = order.filter((place) => run.transactions[place]!.status === 'committed');
    const key = resultKey(run);
    // Those that take back what they did stand in no order.
    if (committed.length === order.length && !results.has(key)) results.set(key, order);
  }
  return results;
}

/** The serial order that comes to the same rows, and lets those that have committed read the same; undefined: there is none. */
export function serialOrderOf(
  history: LabHistory & { readonly values: LabValues },
  results: SerialResults,
): readonly number[] | undefined {
  return results.get(resultKey(history));
}

/** The rows at the end, and what was read by those that have committed. */
function resultKey({ transactions, values }: LabHistory & { readonly values: LabValues }): string {
  const reads = transactions.map(({ status, reads: read }) =>
    status === 'committed' ? read : null,
  );
  return JSON.stringify([Object.entries(values), reads]);
}

/** All orders of all choices of these places, the empty one as well. */
function choicesOf(places: readonly number[]): readonly (readonly number[])[] {
  return [
    [],
    ...places.flatMap((first) =>
      choicesOf(places.filter((place) => place !== first)).map((rest) => [first, ...rest]),
    ),
  ];
}
