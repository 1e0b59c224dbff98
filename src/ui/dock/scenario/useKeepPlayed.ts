import { useCallback } from 'react';
import { playedActions } from '../../../analysis/scenario/playedActions';
import { recordScenario } from '../../../analysis/scenario/recordScenario';
import { useStores } from '../../stores/useStores';

/** Makes what was done by hand the scenario, and plays the run again with it to where it stood. What cannot be kept is told. */
export function useKeepPlayed(): () => Promise<void> {
  const { run, designs, view, kindOf } = useStores();
  return useCallback(async () => {
    run.pause();
    const journal = await run.runner.journal();
    const untilSeconds = run.latest()?.atSeconds ?? 0;
    const started = run.startedWith();
    const played = playedActions(started, journal, kindOf, untilSeconds);
    const { design } = designs.getState();
    const recorded = recordScenario(started, design, played, untilSeconds);
    designs.replaceDesign(recorded.design, 'Keep what I did as the scenario', true);
    // The run has to be there before it can go anywhere.
    await run.load(recorded.design);
    run.seek(untilSeconds);
    const steps = recorded.kept === 1 ? '1 step was' : `${recorded.kept} steps were`;
    view.tell(
      [`${steps} kept, and the run is played again with them.`, ...recorded.left].join(' '),
    );
  }, [run, designs, view, kindOf]);
}
