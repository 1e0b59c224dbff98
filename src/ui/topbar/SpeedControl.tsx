import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { paces } from './paces';

/** How fast simulated time goes, as a row of segments or, where space is short, as a list. */
export function SpeedControl({ compact = false }: { readonly compact?: boolean }) {
  const { run } = useStores();
  const chosen = useRun((state) => state.pace);
  return compact ? (
    <select
      className="button speed-list"
      aria-label="Speed"
      value={String(chosen)}
      onChange={(event) => run.setPace(Number(event.target.value))}
    >
      {paces.map(({ pace, label }) => (
        <option key={label} value={String(pace)}>
          {label}
        </option>
      ))}
    </select>
  ) : (
    <fieldset className="segments" title="Simulated seconds per second">
      <legend className="visually-hidden">Speed</legend>
      {paces.map(({ pace, label }) => (
        <label key={label}>
          <input
            type="radio"
            name="speed"
            checked={pace === chosen}
            onChange={() => run.setPace(pace)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
