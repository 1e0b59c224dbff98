import type { LessonMeasure } from '../../library/lessons/LessonMeasure';
import { formatCount } from '../format/formatCount';
import { formatDuration } from '../format/formatDuration';
import { formatMoney } from '../format/formatMoney';
import { formatShare } from '../format/formatShare';

/** A figure of a lesson with its unit. */
export function formatMeasure(measure: LessonMeasure, value: number): string {
  switch (measure.type) {
    case 'success':
    case 'failed':
    case 'copies':
    case 'hits':
    case 'misses':
    case 'stale':
    case 'used':
    case 'usedMost':
      return formatShare(value);
    case 'latency':
    case 'residence':
      return formatDuration(value);
    case 'goodput':
    case 'arrivals':
    case 'calls':
    case 'peakCalls':
      return `${formatCount(value)}/s`;
    case 'callsEach':
      return Number.isFinite(value) ? value.toFixed(2) : '–';
    case 'lost':
    case 'sold':
    case 'oversold':
      return formatCount(value);
    case 'cost':
      return `${formatMoney(value)}/mo`;
  }
}
