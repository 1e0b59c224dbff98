import { useStore } from 'zustand';
import { formatClock } from '../format/formatClock';
import { Icon } from '../icons/Icon';
import { usePhone } from '../theme/usePhone';
import { PaceField } from '../topbar/PaceField';
import type { Sides } from './openSides';

/** A pair that manages less than this share of its speed falls behind. */
const keepsPaceShare = 0.9;

/** Restart, play or pause, and the speed of both at once; the moment at which both stand. */
export function SidesControls({ a, b, pair }: Omit<Sides, 'close'>) {
  const { playing, pace } = useStore(pair);
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
      <PaceField
        label="Speed of both"
        name="speed-of-both"
        pace={pace}
        compact={isPhone}
        onChange={pair.setPace}
      />
      <SidesClock a={a} b={b} pair={pair} />
      <span className="visually-hidden" aria-live="polite">
        {playing ? 'Both run.' : 'Both rest.'}
      </span>
    </>
  );
}

/** Where both stand, where they are on their way to, and how fast they go where that is slower than was asked for. */
function SidesClock({ a, b, pair }: Omit<Sides, 'close'>) {
  const { playing, pace, atSeconds, goingTo } = useStore(pair);
  const paceOfA = useStore(a.stores.run, ({ status }) => status.achievedPace);
  const paceOfB = useStore(b.stores.run, ({ status }) => status.achievedPace);
  const achieved = Math.min(...[paceOfA, paceOfB].filter((one) => one > 0), Infinity);
  const isSlow = playing && Number.isFinite(pace) && achieved < keepsPaceShare * pace;
  return (
    <span className="clock" title="Simulated time of both">
      {formatClock(atSeconds)}
      {goingTo !== undefined && ` → ${formatClock(goingTo)}`}
      {isSlow && (
        <span className="clock-slow" title="This machine does not keep up with the chosen speed">
          {' '}
          {achieved.toPrecision(2)}×
        </span>
      )}
    </span>
  );
}
