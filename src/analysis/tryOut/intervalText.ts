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
      ? `${points(Math.abs(value * 100))} points`
      : evidenceText({ value: Math.abs(value), unit });
  return `${value < 0 ? '−' : '+'}${size}`;
}

/** One digit behind the point; of less than that the first digit that is not 0. */
function points(size: number): string {
  return size >= 0.05 || size < 1e-6 ? size.toFixed(1) : String(Number(size.toPrecision(1)));
}
