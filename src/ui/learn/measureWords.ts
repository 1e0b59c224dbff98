import type { LessonMeasure, LessonQuantile } from '../../library/lessons/LessonMeasure';

const quantiles: Readonly<Record<LessonQuantile, string>> = {
  p50Seconds: 'Latency p50',
  p95Seconds: 'Latency p95',
  p99Seconds: 'Latency p99',
};

/** What a curve of a measure shows, in a few words. */
export function measureWords(measure: LessonMeasure): string {
  switch (measure.type) {
    case 'success':
      return 'Good answers, share';
    case 'failed':
      return 'Requests not answered well in time, share';
    case 'goodput':
      return 'Good answers';
    case 'latency':
    case 'residence':
      return quantiles[measure.quantile];
    case 'arrivals':
    case 'calls':
    case 'peakCalls':
      return 'Calls';
    case 'callsEach':
      return 'Calls for each request';
    case 'copies':
      return 'Copies of calls, share';
    case 'hits':
      return 'Look-ups that find their key, share';
    case 'misses':
      return 'Look-ups that miss, share';
    case 'stale':
      return 'Old values read, share';
    case 'used':
      return 'Slots at work or held, share';
    case 'usedMost':
      return 'The fullest instance, share of its slots';
    case 'lost':
      return 'Writes lost so far';
    case 'sold':
      return 'Units sold so far';
    case 'oversold':
      return 'Units sold beyond the stock so far';
    case 'cost':
      return 'Cost';
  }
}
