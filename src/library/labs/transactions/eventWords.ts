import type { LabEvent, Refusal } from './LabHistory';
import type { LabScenario } from './LabScenario';

const refusals: Readonly<Record<Refusal, string>> = {
  deadlock:
    'is turned back: each waits for the other in a circle, a deadlock, and the last to join it has to go',
  changed: 'is turned back: the row was changed by another since its snapshot',
  circle:
    'is turned back at its commit: others have read what it changed or changed what it read, and no serial order would be sure',
};

/** What has happened, as a sentence. */
export function eventWords({ by, what }: LabEvent, { programs, rows }: LabScenario): string {
  const name = nameOf(by);
  switch (what.type) {
    case 'read':
      return `${name} reads ${what.as} = ${signed(what.value)}.`;
    case 'wrote':
      return `${name} writes ${rows.find(({ id }) => id === what.row)?.name ?? what.row} = ${signed(what.value)}.`;
    case 'skipped':
      return `${name} changes nothing: its condition does not hold.`;
    case 'waits':
      return `${name} waits for a lock of ${what.for.map(nameOf).join(' and ')}.`;
    case 'missed':
      return `${name} still waits; it will do its next statement as soon as it can.`;
    case 'committed':
      return `${name} commits.`;
    case 'rolledBack':
      return `${name} rolls back: what it has written is gone.`;
    case 'refused':
      return `${name} ${refusals[what.refusal]}. What it has written is gone; a program would begin again.`;
  }

  function nameOf(place: number): string {
    return programs[place]?.name ?? '';
  }
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : String(value);
}
