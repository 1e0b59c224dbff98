import { boundedQueue } from '../../analysis/calculators/boundedQueue';
import { erlangB } from '../../analysis/calculators/erlangB';
import { erlangC } from '../../analysis/calculators/erlangC';
import { meanValueAnalysis } from '../../analysis/calculators/meanValueAnalysis';
import { pollaczekKhinchine } from '../../analysis/calculators/pollaczekKhinchine';
import { singleServerResidence } from '../../analysis/calculators/singleServerResidence';
import { naturalLogarithm } from '../../engine/arithmetic/naturalLogarithm';
import type { Report, StationReport } from '../../model/Report';
import { exponential } from './exponential';
import { pipelineDesign } from './pipelineDesign';
import { poisson } from './poisson';
import { singleServerSeconds } from './singleServerSeconds';
import type { TextbookCase, TextbookMeasure, TextbookSetup } from './TextbookCase';
import { users } from './users';

/** The cases of the page, each with its formula and its designs: those that the reference builds for the same families. */
export const textbookCases: readonly TextbookCase[] = [
  {
    id: 'mm1',
    name: 'M/M/1: one server, random arrivals',
    text: 'Requests arrive at random and take an exponential time of 10 ms on average; one server takes them in order.',
    formula: 'mean latency = S / (1 − ρ); p99 = S · ln 100 / (1 − ρ)',
    source: 'Kleinrock, Queueing Systems 1, 1975, section 3.2',
    setups: [0.3, 0.5, 0.7, 0.8, 0.9].map(mm1),
  },
  {
    id: 'mmc',
    name: 'M/M/c: several slots, one line',
    text: 'Two and eight slots share one line, as the workers of a service do.',
    formula: 'P(wait) by Erlang C; mean wait = P(wait) · S / (c · (1 − ρ))',
    source: 'Kleinrock, Queueing Systems 1, 1975, section 3.5',
    setups: [mmc(2, 0.02, 80), mmc(8, 0.08, 90)],
  },
  {
    id: 'erlang-b',
    name: 'Erlang B: no place to wait',
    text: 'Ten slots and nowhere to wait: who finds all of them taken is turned away.',
    formula: 'loss by Erlang B; slots at work = A · (1 − loss)',
    source: 'Erlang 1917; Kleinrock, Queueing Systems 1, 1975, section 3.6',
    setups: [lossSystem(10, 5), lossSystem(10, 10)],
  },
  {
    id: 'mm1k',
    name: 'M/M/1/K: a bounded queue',
    text: 'One server and room for ten, the one at work included; the rest is turned away. At 120% load a bounded queue keeps latency short.',
    formula: 'loss = ρᴷ / (1 + ρ + … + ρᴷ); latency of those let in by Little’s law',
    source: 'Kleinrock, Queueing Systems 1, 1975, section 3.6',
    setups: [bounded(90), bounded(120)],
  },
  {
    id: 'mg1',
    name: 'M/G/1: any service time',
    text: 'The same mean of 10 ms, but always the same (M/D/1), or lognormal with a long tail. The spread of the service time alone makes the wait.',
    formula: 'mean wait = ρ · S · (1 + C²) / (2 · (1 − ρ)), Pollaczek and Khinchine',
    source: 'Kleinrock, Queueing Systems 1, 1975, chapter 5',
    setups: [constantService(), lognormalService()],
  },
  {
    id: 'tandem',
    name: 'Three queues in a row',
    text: 'Servers of 10, 8 and 5 ms one after another: each behaves as if it were alone.',
    formula: 'mean latency = Σ S / (1 − ρ) of each',
    source: 'Burke 1956; Jackson 1957; Kleinrock, Queueing Systems 1, 1975, section 4.8',
    setups: [tandem()],
  },
  {
    id: 'closed',
    name: 'A closed loop of users',
    text: 'Users who think for 0.2 s, ask, and wait for the answer, which passes servers of 10, 8 and 5 ms: a slow system slows its own load.',
    formula: 'throughput and response by exact mean value analysis',
    source:
      'Reiser and Lavenberg 1980; Lazowska et al., Quantitative System Performance, 1984, chapter 6',
    setups: [closedLoop(10), closedLoop(40)],
  },
];

function mm1(load: number): TextbookSetup {
  const rate = load / singleServerSeconds;
  const mean = singleServerResidence(singleServerSeconds, load);
  const more: readonly TextbookMeasure[] = [
    seconds('p99 of the latency', mean * naturalLogarithm(100), ({ system }) => {
      return system.latency.p99Seconds;
    }),
    {
      name: 'Must wait',
      unit: 'share',
      theory: load,
      measured: (report) => stationOf(report)?.waitingProbability ?? null,
    },
    {
      name: 'Requests inside',
      unit: 'number',
      theory: load / (1 - load),
      measured: ({ components }) => components[1]?.inside ?? null,
    },
  ];
  return {
    id: `mm1-${load}`,
    words: `load ${percent(load)}`,
    load,
    design: pipelineDesign(poisson(rate), [
      { slots: 1, serviceTime: exponential(singleServerSeconds) },
    ]),
    seconds: load < 0.9 ? 400 : 1_000,
    measures: [latency(mean), ...(load === 0.8 ? more : [])],
  };
}

function mmc(slots: number, serviceSeconds: number, rate: number): TextbookSetup {
  const offered = rate * serviceSeconds;
  const waits = erlangC(slots, offered);
  const wait = (waits * serviceSeconds) / (slots - offered);
  return {
    id: `mmc-${slots}`,
    words: `${slots} slots, load ${percent(offered / slots)}`,
    design: pipelineDesign(poisson(rate), [{ slots, serviceTime: exponential(serviceSeconds) }]),
    seconds: slots === 2 ? 400 : 1_000,
    measures: [
      {
        name: 'Must wait',
        unit: 'share',
        theory: waits,
        measured: (report) => stationOf(report)?.waitingProbability ?? null,
      },
      meanWait(wait),
      latency(wait + serviceSeconds),
    ],
  };
}

function lossSystem(slots: number, offered: number): TextbookSetup {
  const rate = 100;
  const loss = erlangB(slots, offered);
  const station = { slots, serviceTime: exponential(offered / rate), queueLimit: 0 };
  return {
    id: `erlang-b-${offered}`,
    words: `work for ${offered} of ${slots} slots`,
    design: pipelineDesign(poisson(rate), [station]),
    seconds: 400,
    measures: [
      turnedAway(loss),
      {
        name: 'Slots at work',
        unit: 'number',
        theory: offered * (1 - loss),
        measured: (report) => stationOf(report)?.busySlots ?? null,
      },
    ],
  };
}

function bounded(rate: number): TextbookSetup {
  const capacity = 10;
  const { lossShare, latencySeconds } = boundedQueue(rate, singleServerSeconds, capacity);
  const station = {
    slots: 1,
    serviceTime: exponential(singleServerSeconds),
    queueLimit: capacity - 1,
  };
  return {
    id: `mm1k-${rate}`,
    words: `load ${percent(rate * singleServerSeconds)}`,
    design: pipelineDesign(poisson(rate), [station]),
    seconds: 400,
    measures: [turnedAway(lossShare), latency(latencySeconds)],
  };
}

function constantService(): TextbookSetup {
  const wait = pollaczekKhinchine(80, singleServerSeconds, 0);
  const serviceTime = { type: 'constant', value: singleServerSeconds * 1_000 } as const;
  return {
    id: 'md1',
    words: 'always 10 ms, load 80%',
    design: pipelineDesign(poisson(80), [{ slots: 1, serviceTime }]),
    seconds: 400,
    measures: [meanWait(wait), latency(wait + singleServerSeconds)],
  };
}

function lognormalService(): TextbookSetup {
  const variation = 4;
  const wait = pollaczekKhinchine(70, singleServerSeconds, variation);
  const serviceTime = {
    type: 'lognormal',
    median: (singleServerSeconds * 1_000) / Math.sqrt(1 + variation),
    sigma: Math.sqrt(naturalLogarithm(1 + variation)),
  } as const;
  return {
    id: 'mg1-lognormal',
    words: 'lognormal, C² = 4, load 70%',
    design: pipelineDesign(poisson(70), [{ slots: 1, serviceTime }]),
    seconds: 1_000,
    measures: [meanWait(wait), latency(wait + singleServerSeconds)],
  };
}

function tandem(): TextbookSetup {
  const rate = 80;
  const times = [0.01, 0.008, 0.005];
  const residences = times.map((time) => singleServerResidence(time, rate * time));
  return {
    id: 'tandem',
    words: 'load 80, 64 and 40%',
    design: pipelineDesign(
      poisson(rate),
      times.map((time) => ({ slots: 1, serviceTime: exponential(time) })),
    ),
    seconds: 400,
    measures: [
      latency(residences.reduce((sum, residence) => sum + residence, 0)),
      ...residences.map((residence, place) =>
        seconds(`Mean time at server ${place + 1}`, residence, ({ components }) => {
          return components[place + 1]?.latency.meanSeconds ?? null;
        }),
      ),
    ],
  };
}

function closedLoop(population: number): TextbookSetup {
  const thinkSeconds = 0.2;
  const times = [0.01, 0.008, 0.005];
  const theory = meanValueAnalysis(population, thinkSeconds, times);
  return {
    id: `closed-${population}`,
    words: `${population} users`,
    design: pipelineDesign(
      users(population, thinkSeconds),
      times.map((time) => ({ slots: 1, serviceTime: exponential(time) })),
    ),
    seconds: 400,
    measures: [
      {
        name: 'Throughput',
        unit: 'perSecond',
        theory: theory.throughputPerSecond,
        measured: ({ system }) => system.goodputPerSecond,
      },
      { ...latency(theory.responseSeconds), name: 'Mean response' },
      {
        name: 'First server at work',
        unit: 'share',
        theory: theory.utilisations[0]!,
        measured: (report) => stationOf(report)?.utilisation ?? null,
      },
    ],
  };
}

function latency(theory: number): TextbookMeasure {
  return seconds('Mean latency', theory, ({ system }) => system.latency.meanSeconds);
}

function meanWait(theory: number): TextbookMeasure {
  return seconds('Mean wait', theory, (report) => stationOf(report)?.wait.meanSeconds ?? null);
}

function seconds(
  name: string,
  theory: number,
  measured: TextbookMeasure['measured'],
): TextbookMeasure {
  return { name, unit: 'seconds', theory, measured };
}

function turnedAway(theory: number): TextbookMeasure {
  return {
    name: 'Turned away',
    unit: 'share',
    theory,
    measured: ({ system: { successShare } }) => (successShare === null ? null : 1 - successShare),
  };
}

/** The first server, after the client. */
function stationOf({ components }: Report): StationReport | undefined {
  return components[1]?.station;
}

function percent(share: number): string {
  return `${Math.round(share * 100)}%`;
}
