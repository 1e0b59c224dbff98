import type { WaterfallSort } from '../../../analysis/traces/waterfall';

/** What each sort of time is called. */
export const sortWords: Readonly<Record<WaterfallSort, string>> = {
  queueing: 'Queueing',
  lock: 'Waiting for a lock',
  pool: 'Waiting for a connection',
  service: 'Service',
  network: 'Network',
  held: 'Held slot',
  waiting: 'Waiting, slot free',
  backoff: 'Back-off',
  stored: 'Stored',
  lost: 'No answer',
  nobody: 'Work for nobody',
};
