import type { Comparison } from './compareMeasures';

/** The difference of B against A in words: "24 times faster", "+8.6 points", "no difference that can be told". */
export function comparisonText({ measure, a, b, difference, verdict }: Comparison): string {
  if (verdict === 'unknown') return 'not measured';
  if (verdict === 'same') {
    return difference.mean === 0 ? 'the same' : 'no difference that can be told';
  }
  switch (measure) {
    case 'p99Seconds':
    case 'p50Seconds':
      return b.mean < a.mean
        ? `${times(a.mean / b.mean)} faster`
        : `${times(b.mean / a.mean)} slower`;
    case 'successShare':
      return `${signed(difference.mean * 100, 2)} points`;
    case 'busiestShare':
      return `${signed(difference.mean * 100, 0)} points`;
    case 'goodputPerSecond':
      return a.mean > 0 ? `${signed((difference.mean / a.mean) * 100, 1)}%` : 'from none';
    case 'costPerMonth': {
      const dollars = Math.round(Math.abs(difference.mean)).toLocaleString('en-US');
      return `${difference.mean < 0 ? '−' : '+'}$${dollars} a month`;
    }
    case 'lost':
    case 'staleReads':
      return signed(difference.mean, 0);
  }
}

/** "24 times", "1.3 times"; below that as a share, because "1 times" says nothing. */
function times(ratio: number): string {
  if (ratio < 1.05) return `${Number(((ratio - 1) * 100).toPrecision(2))}%`;
  return `${ratio >= 9.95 ? Math.round(ratio) : Number(ratio.toPrecision(2))} times`;
}

function signed(value: number, digits: number): string {
  const size = Math.abs(value).toLocaleString('en-US', { maximumFractionDigits: digits });
  return `${value < 0 ? '−' : '+'}${size}`;
}
