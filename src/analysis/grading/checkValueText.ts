import type { CheckMeasure } from '../../model/ChallengeCheck';
import { count } from '../findings/words/count';
import { measureText } from '../objectives/measureText';

const success = { type: 'success', id: 0, leastShare: 0 } as const;
const latency = { type: 'latency', id: 0, quantile: 0.99, mostSeconds: 0 } as const;

/** A measured value of a check with its unit: "p99" is left to the target. */
export function checkValueText({ type }: CheckMeasure, value: number | null): string {
  if (value === null) return 'not measured';
  switch (type) {
    case 'latency':
      return value === Infinity ? 'too few good answers' : measureText(latency, value);
    case 'throughput':
      return `${count(value)}/s answered well`;
    case 'recovery':
      return value === Infinity ? 'not recovered in time' : `${Math.round(value)} s`;
    case 'messageAge':
      return `${count(value)} s`;
    case 'success':
      return `${measureText(success, value)} answered`;
    case 'staleness':
      return `${measureText(success, value)} of the reads old`;
    case 'duplicates':
      return `${measureText(success, value)} done twice`;
    case 'overAdmitted':
      return `${measureText(success, value)} above the limit`;
    case 'fanOut':
      return `${measureText(success, value)} of the calls made`;
    case 'lost':
      return `${value.toLocaleString('en-US')} lost`;
    case 'oversold':
      return `${value.toLocaleString('en-US')} oversold`;
    case 'outOfOrder':
      return `${value.toLocaleString('en-US')} out of order`;
    case 'callRate':
      return `${count(value)} calls/s`;
    case 'cost':
      return `$${Math.round(value).toLocaleString('en-US')} a month`;
    case 'components':
      return `${value} drawn`;
  }
}
