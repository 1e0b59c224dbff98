import { evidenceText } from '../findings/words/evidenceText';
import type { Effect } from './Effect';

/** How sure a change is, in words: "95% interval of the difference: −2.4 s to −2.1 s"; empty where nothing can be told. */
export function intervalText({ interval, unit }: Effect): string {
  if (interval === null) return '';
  const [low, high] = interval;
  return `95% interval of the difference: ${signed(low, unit)} to ${signed(high, unit)}`;
}

function signed(value: number, unit: Effect['unit']): string {
  const size =
    unit === 'share'
      ? `${Math.abs(value * 100).toFixed(1)} points`
      : evidenceText({ value: Math.abs(value), unit });
  return `${value < 0 ? '−' : '+'}${size}`;
}
