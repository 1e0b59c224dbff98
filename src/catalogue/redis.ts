import { cache } from './cache';
import { formOf } from './formOf';

/** Structures in memory behind one thread. */
export const redis = formOf(cache, {
  id: 'redis',
  number: 76,
  name: 'Redis',
  group: 'Cache',
  icon: 'stack',
  defaults: {
    capacity: {
      value: 100000,
      source: { provenance: 'derived', confidence: 'low', note: 'At 10 KB a value this is 1 GB.' },
    },
    start: { value: 'warm' },
  },
  presets: [
    { name: '1 GB', note: 'Some 100,000 values of 10 KB.', values: { capacity: 100_000 } },
    { name: '16 GB', note: 'Some 1,600,000 values of 10 KB.', values: { capacity: 1_600_000 } },
  ],
  cost: {
    perInstanceMonth: 73,
    perMillionRequests: 0,
    note: 'A managed one of 4 GB at about $0.025 a GB and hour; US list prices, order of magnitude.',
  },
  summary: 'Keys in memory behind one thread: fast, and one slow command stops all.',
  learn:
    'One thread does all commands, so a hot key cannot have more than one core and a command that walks through a million entries stops everybody. Copies follow without being waited for: what was acknowledged just before a failover can be gone.',
});
