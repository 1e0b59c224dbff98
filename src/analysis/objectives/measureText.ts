import type { Objective } from '../../model/Objective';

/** A measured value of an objective in its unit: "412 ms", "99.2%", "3", "$1,840 a month"; "not measured" for NaN. */
export function measureText({ type }: Objective, value: number): string {
  if (Number.isNaN(value)) return 'not measured';
  switch (type) {
    case 'latency':
      return durationText(value);
    case 'success':
    case 'staleness':
      return shareText(value);
    case 'lost':
      return value.toLocaleString('en-US');
    case 'cost':
      return `$${Math.round(value).toLocaleString('en-US')} a month`;
  }
}

function durationText(seconds: number): string {
  if (seconds === Infinity) return 'no good answer';
  return seconds < 0.9995
    ? `${Number((seconds * 1_000).toPrecision(3))} ms`
    : `${Number(seconds.toPrecision(3))} s`;
}

/** So many digits that 99.995% is not told as 100. */
function shareText(share: number): string {
  const percent = share * 100;
  const text = percent.toFixed(percent > 99 || percent < 1 ? 3 : 1).replace(/\.?0+$/, '');
  return share < 1 && text === '100' ? '>99.999%' : `${text}%`;
}
