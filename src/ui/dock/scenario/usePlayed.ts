import { useMemo } from 'react';
import { playedActions, type PlayedAction } from '../../../analysis/scenario/playedActions';
import { useRun } from '../../stores/useRun';
import { useStores } from '../../stores/useStores';

/** What the present run has played of its scenario, and by hand, until the whole second that it stands at; worked out again when one of the two changes. */
export function usePlayed(): {
  readonly played: readonly PlayedAction[];
  readonly untilSeconds: number;
} {
  const { run, kindOf } = useStores();
  const journal = useRun((state) => state.journal);
  const number = useRun(({ snapshot }) => snapshot?.run);
  const untilSeconds = useRun(({ snapshot }) => Math.floor(snapshot?.atSeconds ?? 0));
  return useMemo(
    () => ({
      played: playedActions(run.startedWith(), journal, kindOf, untilSeconds),
      untilSeconds,
    }),
    // The design that the run began with changes with its number.
    // oxlint-disable-next-line react/exhaustive-deps
    [run, journal, kindOf, untilSeconds, number],
  );
}
