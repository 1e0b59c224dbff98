import { sqlDatabase } from './sqlDatabase';
import { formOf } from './formOf';

/** Appends points, answers ranges. */
export const timeSeriesDb = formOf(sqlDatabase, {
  id: 'time-series-db',
  number: 90,
  name: 'Time-series database',
  group: 'Data',
  icon: 'series',
  defaults: {
    serviceTime: {
      value: { type: 'lognormal', median: 20, sigma: 1.1 },
      source: {
        provenance: 'derived',
        confidence: 'low',
        note: 'A query over a range; p99 250 ms.',
      },
    },
    writeTime: {
      value: { type: 'lognormal', median: 5, sigma: 0.69 },
      source: {
        provenance: 'memory',
        confidence: 'low',
        note: 'A batch of points; 250,000 points a second on eight cores are quoted.',
      },
    },
    slots: {
      value: 16,
      source: { provenance: 'derived', confidence: 'low', note: 'Eight cores.' },
    },
    reads: { value: 'all' },
  },
  cost: {
    perInstanceMonth: 250,
    perMillionRequests: 0,
    note: 'Eight cores and 32 GB at $15 a core and $2 a GB a month; US list prices, order of magnitude.',
  },
  summary: 'Appends batches of points and answers questions about ranges (InfluxDB, Timescale).',
  learn:
    'Writing is cheap because it only appends, and it does so in batches. What hurts is the number of different series: a label with a million values is a million series. One dashboard over a year reads more than a day of writing wrote.',
});
