import { paces } from './paces';

interface PaceFieldProps {
  readonly label: string;
  /** Names the group of its radio buttons. */
  readonly name: string;
  /** Simulated seconds per second. */
  readonly pace: number;
  /** A list instead of a row of segments, where space is short. */
  readonly compact: boolean;
  readonly onChange: (pace: number) => void;
}

/** The speeds on offer, one of which is chosen. */
export function PaceField({ label, name, pace: chosen, compact, onChange }: PaceFieldProps) {
  return compact ? (
    <select
      className="button speed-list"
      aria-label={label}
      value={String(chosen)}
      onChange={({ target }) => onChange(Number(target.value))}
    >
      {paces.map((one) => (
        <option key={one.label} value={String(one.pace)}>
          {one.label}
        </option>
      ))}
    </select>
  ) : (
    <fieldset className="segments" title="Simulated seconds per second">
      <legend className="visually-hidden">{label}</legend>
      {paces.map((one) => (
        <label key={one.label}>
          <input
            type="radio"
            name={name}
            checked={one.pace === chosen}
            onChange={() => onChange(one.pace)}
          />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}
