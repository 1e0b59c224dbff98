import { Icon } from '../icons/Icon';
import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';

/** Restart, play or pause, and one event at a time. */
export function RunControls({ compact = false }: { readonly compact?: boolean }) {
  const { run } = useStores();
  const canRun = useRun((state) => state.problems.length === 0 && state.status.state !== 'failed');
  const playing = useRun((state) => state.playing) && canRun;
  return (
    <fieldset className="run-controls" aria-label="Run">
      <button
        type="button"
        className="button iconic"
        title="Restart from 0 s with the saved design (R)"
        onClick={() => void run.restart()}
      >
        <Icon name="restart" size={compact ? 18 : 16} />
        <span>Restart</span>
      </button>
      <button
        type="button"
        className="button primary play"
        title="Play or pause (Space)"
        disabled={!canRun}
        onClick={() => (playing ? run.pause() : run.play())}
      >
        <Icon name={playing ? 'pause' : 'play'} size={16} />
        {playing ? 'Pause' : 'Play'}
      </button>
      <button
        type="button"
        className="button iconic"
        title="Step: fire one event and stay paused (.)"
        disabled={!canRun}
        onClick={() => run.step()}
      >
        <Icon name="step" size={compact ? 18 : 16} />
        <span>Step</span>
      </button>
    </fieldset>
  );
}
