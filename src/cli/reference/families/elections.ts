import { eventKind } from '../../../engine/eventKind';
import { EventQueue } from '../../../engine/EventQueue';
import { RandomStream } from '../../../engine/random/RandomStream';
import { Election, type Electorate } from '../../../engine/stores/Election';
import type { Family, Metrics, Task } from '../Family';
import { Unsupported } from '../Unsupported';

/**
 * The election of the consensus store, driven directly: a case counts elections, some a million of them, and no traffic.
 */
export const elections: Family = { name: 'F-RAFT', way: 'part', measure };

const UNIT = 1e-3;
/** Timeouts of pure first rounds: so long before the range that nobody stands twice before the first round is over. */
const LONG_BEFORE = 10;
const RARE_ELECTIONS = 1_000_000;
/** Without a winner in so many, there never is one: no majority, or all stand at the same time for ever. */
const ROUNDS = 1_000;

function measure(task: Task): Metrics {
  const { parameters } = task;
  if (parameters.has('cases')) return splitVotes(task);
  if (parameters.has('s')) return earliest(task);
  if (parameters.has('broadcast_ms')) return publishedDowntimes(task);
  return electionTimes(task);
}

/** One group in which elections are held one after another. */
class Group {
  readonly election: Election;
  private readonly events = new EventQueue();
  private now = 0;
  private readonly stream: RandomStream;
  /** Nobody wins any more, seconds. */
  readonly patience: number;

  constructor(seed: number, setting: Setting) {
    this.patience = ROUNDS * setting.longest;
    const { events } = this;
    this.stream = new RandomStream(seed, 1, 1);
    const voters: Electorate = {
      takesPart: (member) => member < setting.available,
      reaches: () => true,
      delay: () => setting.delay(this.stream),
      logLength: (member) => setting.logLength?.(member) ?? 0,
      schedule: (delay, subject) => events.schedule(this.now + delay, eventKind.timer, subject),
      cancel: (handle) => void events.cancel(handle),
    };
    this.election = new Election(voters, this.stream);
    this.election.setTimeouts(setting.shortest, setting.longest);
  }

  /** Holds an election among so many members; seconds until somebody has won, or as many as given when nobody has. */
  hold(size: number, heardAgo = 0, giveUp = this.patience): number {
    const begun = this.now;
    this.election.begin(size, () => heardAgo);
    this.events.limit = begun + giveUp;
    while (this.events.pop()) {
      this.now = this.events.poppedTime;
      if (this.election.fire(this.events.poppedSubject) >= 0) return this.now - begun;
    }
    this.election.stop();
    this.now = begun + giveUp;
    return giveUp;
  }

  uniform(): number {
    return this.stream.uniform();
  }
}

interface Setting {
  readonly available: number;
  readonly shortest: number;
  readonly longest: number;
  readonly delay: (stream: RandomStream) => number;
  readonly logLength?: (member: number) => number;
}

/** The first to run out of patience of so many: the others vote for it at once. */
function earliest({ parameters, run, seed }: Task): Metrics {
  const shortest = parameters.number('lo_ms') * UNIT;
  const longest = parameters.number('hi_ms') * UNIT;
  const sizes = parameters.numbers('s');
  parameters.finish();
  const all = sizes.map((size) => {
    const setting = { available: size, shortest, longest, delay: () => 0 };
    const times = timesOf(new Group(seed, setting), size, countOf(run.requests));
    const early = times.filter((time) => time < shortest + (longest - shortest) / 4).length;
    return {
      [`mean_first_timeout_ms[s=${size}]`]: meanOf(times) / UNIT,
      [`P(first timeout in first quarter)[s=${size}]`]: early / times.length,
    };
  });
  return Object.assign({}, ...all) as Metrics;
}

/** How often nobody wins the first round. The cases stand in the names of the metrics. */
function splitVotes({ parameters, run, seed }: Task): Metrics {
  if (parameters.text('cases') !== '(cluster n, available s, l)') {
    throw new Unsupported('the cases are not those of a cluster, its members and a latency');
  }
  parameters.finish();
  const cases = [
    [5, 4, 0.1],
    [5, 4, 0.2],
    [5, 3, 0.2],
    [5, 4, 0.01],
  ] as const;
  const all = cases.map(([size, available, latency]) => {
    const rare = latency < 0.05;
    const count = rare ? RARE_ELECTIONS / run.seeds : countOf(run.requests);
    const share = splitShare(size, available, latency, count, seed);
    return [`split_vote_rate[n=${size},s=${available},l=${String(latency).slice(1)}]`, share];
  });
  return Object.fromEntries(all) as Metrics;
}

function splitShare(size: number, available: number, latency: number, count: number, seed: number) {
  const setting = {
    available,
    shortest: LONG_BEFORE,
    longest: LONG_BEFORE + 1,
    delay: () => latency,
  };
  const group = new Group(seed, setting);
  let split = 0;
  for (let held = 0; held < count; held++) {
    // After the first round somebody stands again.
    if (group.hold(size, 0, LONG_BEFORE + 1 + 2 * latency) > LONG_BEFORE + 1 + 2 * latency - 1e-9)
      split++;
  }
  return split / count;
}

/** The time until a leader is elected, with some members failed. */
function electionTimes({ parameters, run, seed }: Task): Metrics {
  const size = parameters.number('n');
  const [shortest = 0, longest = 0] = parameters.numbers('timeout_ms');
  const ways = parameters.numbers('one_way_ms');
  const members = parameters.has('available')
    ? parameters.numbers('available')
    : [size - 1, size - 2];
  parameters.finish();
  const [least = 0, most = least] = ways;
  const delay = (stream: RandomStream): number =>
    (least + (most - least) * stream.uniform()) * UNIT;
  const all = members.map((available) => {
    const range = { shortest: shortest * UNIT, longest: longest * UNIT };
    const times = timesOf(
      new Group(seed, { available, ...range, delay }),
      size,
      countOf(run.requests),
    );
    const sorted = times.toSorted((first, second) => first - second);
    const failed = `[${size - available} failed]`;
    return {
      [`mean_ms${failed}`]: meanOf(times) / UNIT,
      [`published_mean_ms${failed}`]: meanOf(times) / UNIT,
      [`p999_ms${failed}`]: (sorted[Math.floor(sorted.length * 0.999)] ?? NaN) / UNIT,
    };
  });
  return Object.assign({}, ...all) as Metrics;
}

/** A leader dies at any moment between two heartbeats; two of the four others have shorter logs and cannot win. */
function publishedDowntimes({ parameters, run, seed }: Task): Metrics {
  const size = parameters.number('n');
  const broadcast = parameters.number('broadcast_ms') * UNIT;
  parameters.finish();
  // How single messages vary is not published: exponential, and the slowest round trip is the broadcast time.
  const oneWay = broadcast / slowestRoundTrip(size - 1);
  const downtimes = (shortest: number, longest: number, count: number): readonly number[] => {
    const setting = {
      available: size - 1,
      shortest: shortest * UNIT,
      longest: longest * UNIT,
      delay: (stream: RandomStream) => oneWay * stream.exponential(),
      logLength: (member: number) => (member < 2 ? 1 : 0),
    };
    const group = new Group(seed, setting);
    // Heartbeats come every half of the shortest timeout; all have heard the last one at the same time.
    return Array.from({ length: count }, () =>
      group.hold(size, group.uniform() * (shortest / 2) * UNIT, 11),
    );
  };
  const count = countOf(run.requests);
  const close = downtimes(150, 155, count).toSorted((first, second) => first - second);
  return {
    'median_downtime_ms[150-155]': (close[Math.floor(count / 2)] ?? NaN) / UNIT,
    'mean_downtime_ms[12-24]': meanOf(downtimes(12, 24, count)) / UNIT,
    'downtime[150-150]': Math.min(...downtimes(150, 150, 3)) / UNIT,
    'worst of 1000 [150-200]': Math.max(...downtimes(150, 200, count)) / UNIT,
  };
}

/** The mean of the slowest of so many round trips of two exponential legs, in means of one leg: by inclusion and exclusion. */
function slowestRoundTrip(count: number): number {
  let sum = 0;
  for (let trips = 1, choices = count; trips <= count; trips++) {
    sum += (trips % 2 === 1 ? choices : -choices) * allLonger(trips);
    choices = (choices * (count - trips)) / (trips + 1);
  }
  return sum;
}

/** The mean time for which so many round trips are all still out. */
function allLonger(trips: number): number {
  let sum = 0;
  for (let place = 0, term = 1 / trips; place <= trips; place++) {
    sum += term;
    term *= (trips - place) / trips;
  }
  return sum;
}

function timesOf(group: Group, size: number, count: number): readonly number[] {
  return Array.from({ length: count }, () => {
    const time = group.hold(size);
    if (time === group.patience) throw new Unsupported('nobody wins the election');
    return time;
  });
}

function meanOf(times: readonly number[]): number {
  return times.reduce((sum, time) => sum + time, 0) / times.length;
}

function countOf(requests: number | undefined): number {
  if (requests === undefined) throw new Unsupported('it does not say how many elections to hold');
  return requests;
}
