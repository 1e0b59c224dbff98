import type { Attempt } from '../../model/Attempt';
import { designToFile } from '../designToFile';

/** An attempt as it goes into a backup file: its design as the text of a design file, and the clock of its session stopped. */
export function attemptToBackup({ id, endedAtMs, session, sheet }: Attempt): unknown {
  const { resumedAtMs: _running, ...rest } = session;
  const { design, ...told } = sheet;
  return { id, endedAtMs, session: rest, sheet: spelled(told), text: designToFile(design) };
}

/** The same value with the names of numbers that JSON has none for. */
function spelled(value: unknown): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (Array.isArray(value)) return value.map(spelled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spelled(one)]));
}
