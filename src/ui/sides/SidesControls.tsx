import { useStore } from 'zustand';
import type { PairStore } from '../../store/pairStore';
import { formatClock } from '../format/formatClock';
import { Icon } from '../icons/Icon';
import { usePhone } from '../theme/usePhone';
import { paces } from '../topbar/paces';

/** Restart, play or pause, and the speed of both at once; the moment at which both stand. */
export function SidesControls({ pair }: { readonly pair: PairStore }) {
  const { playing, pace, atSeconds } = useStore(pair);
  const isPhone = usePhone();
  return (
    <>
      <fieldset className="run-controls" aria-label="Both runs">
        <button
          type="button"
          className="button square"
          aria-label="Restart both"
          title="Restart both from 0 s (R)"
          onClick={() => void pair.restart()}
        >
          <Icon name="restart" size={16} />
        </button>
        <button
          type="button"
          className="button primary play"
          title="Play or pause both (Space)"
          onClick={() => (playing ? pair.pause() : pair.play())}
        >
          <Icon name={playing ? 'pause' : 'play'} size={16} />
          {playing ? 'Pause' : 'Play'}
        </button>
      </fieldset>
      {isPhone ? (
        <select
          className="button speed-list"
          aria-label="Speed of both"
          value={String(pace)}
          onChange={({ target }) => pair.setPace(Number(target.value))}
        >
          {paces.map((one) => (
            <option key={one.label} value={String(one.pace)}>
              {one.label}
            </option>
          ))}
        </select>
      ) : (
        <fieldset className="segments" title="Simulated seconds per second">
          <legend className="visually-hidden">Speed of both</legend>
          {paces.map((one) => (
            <label key={one.label}>
              <input
                type="radio"
                name="speed-of-both"
                checked={one.pace === pace}
                onChange={() => pair.setPace(one.pace)}
              />
              {one.label}
            </label>
          ))}
        </fieldset>
      )}
      <span className="clock" title="Simulated time of both">
        {formatClock(atSeconds)}
      </span>
      <span className="visually-hidden" aria-live="polite">
        {playing ? 'Both run.' : 'Both rest.'}
      </span>
    </>
  );
}
