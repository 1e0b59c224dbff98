import { evidenceText } from '../findings/words/evidenceText';
import type { Effect } from './Effect';

/** What a change does, in words: "p99 2.3 s → 96 ms". */
export function effectText({ label, unit, before, after }: Effect): string {
  const [from, to] = [before, after].map((value) => evidenceText({ value, unit }));
  return from === to && unit === 'share' && before !== after
    ? `${label} ${apart(before, after)}`
    : `${label} ${from} → ${to}`;
}

/** Two shares with as many digits as tell them apart, at most 4 behind the point. */
function apart(before: number, after: number): string {
  for (let digits = 1; digits <= 4; digits++) {
    const [from, to] = [before, after].map((share) => `${(share * 100).toFixed(digits)}%`);
    if (from !== to) return `${from} → ${to}`;
  }
  const same = evidenceText({ value: before, unit: 'share' });
  return `${same} → ${same}`;
}
