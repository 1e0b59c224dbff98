import type { Fault } from '../../model/Fault';
import type { FaultOption } from './FaultOption';

interface FaultChoicesProps {
  /** What they break. */
  readonly heading: string;
  readonly options: readonly FaultOption[];
  readonly onChoose: (fault: Fault) => void;
}

/** What can be broken, as items of a menu under their heading; nothing where nothing can. */
export function FaultChoices({ heading, options, onChoose }: FaultChoicesProps) {
  return (
    options.length > 0 && (
      <>
        <p className="menu-heading">{heading}</p>
        {options.map(({ label, fault }) => (
          <button key={label} type="button" role="menuitem" onClick={() => onChoose(fault)}>
            {label}
          </button>
        ))}
      </>
    )
  );
}
