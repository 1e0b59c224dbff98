import type { CheckMeasure } from '../../model/ChallengeCheck';
import { checkValueText } from './checkValueText';

/** What a check asks for, in words: "p99 at most 100 ms", "99.9% answered". */
export function targetText(measure: CheckMeasure): string {
  const text = (value: number): string => checkValueText(measure, value);
  switch (measure.type) {
    case 'latency':
      return `p${Math.round(measure.quantile * 100)} at most ${text(measure.mostSeconds)}`;
    case 'success':
      return `at least ${text(measure.leastShare)}${measure.fallback === 'forbidden' ? ', fallbacks not counted' : ''}`;
    case 'fanOut':
      return `at least ${text(measure.leastShare)}`;
    case 'throughput':
      return `at least ${text(measure.leastPerSecond)}`;
    case 'recovery':
      return `well again within ${text(measure.mostSeconds)}`;
    case 'staleness':
      return measure.mostShare === 0 ? 'no old reads' : `at most ${text(measure.mostShare)}`;
    case 'duplicates':
      return measure.mostShare === 0 ? 'nothing done twice' : `at most ${text(measure.mostShare)}`;
    case 'overAdmitted':
      return `at most ${text(measure.mostShare)}`;
    case 'lost':
    case 'oversold':
    case 'outOfOrder':
      return 'none';
    case 'messageAge':
      return `at most ${text(measure.mostSeconds)}`;
    case 'callRate':
      return `at most ${text(measure.mostPerSecond)}`;
    case 'cost':
      return `at most ${text(measure.mostPerMonth)}`;
    case 'components':
      return `at most ${measure.most} drawn`;
  }
}
