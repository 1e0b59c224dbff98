import type { MeasureName } from '../../../analysis/compare/measuresOf';

/** What the measures of a comparison are called. */
export const measureWords: Readonly<Record<MeasureName, string>> = {
  p99Seconds: 'Latency p99',
  p50Seconds: 'Latency p50',
  successShare: 'Success',
  goodputPerSecond: 'Goodput',
  busiestShare: 'Busiest part',
  costPerMonth: 'Cost',
  lost: 'Lost writes and messages',
  staleReads: 'Old values read',
};
