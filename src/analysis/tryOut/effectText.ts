import { evidenceText } from '../findings/words/evidenceText';
import type { Effect } from './Effect';

/** What a change does, in words: "p99 2.3 s → 96 ms". */
export function effectText({ label, unit, before, after }: Effect): string {
  return `${label} ${evidenceText({ value: before, unit })} → ${evidenceText({ value: after, unit })}`;
}
