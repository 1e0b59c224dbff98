import type { InstanceLoad } from '../../../model/Report';
import type { MemberReport } from '../../../model/StoreReport';
import type { ComponentFacts } from './ComponentFacts';
import type { Facts } from './Facts';
import { thresholds } from './thresholds';

/** So many times as long is slower than the others, and no chance. */
const APART = 3;
/** So many pieces of work were seen at whole seconds, all looks together: fewer are chance. */
const enough = 20;
/** Ways of a balancer by which no instance gets more calls than others because of what they ask for. */
const blindPolicies: readonly string[] = ['roundRobin', 'random', 'twoChoices'];

/** An instance at which work takes longer. */
export interface SlowInstance {
  readonly load: InstanceLoad;
  /** How many times as long as at the others of its sort, or as it did before where it is the only one. */
  readonly times: number;
}

/**
 * Instances at which one piece of work takes much longer than at the others: by Little's law, from how many slots are taken
 * there and how many calls come there. A store tells of its members how many come; of others they are taken to be as many
 * everywhere where whoever sends looks at nothing. None where that is not known, or where the difference may be chance.
 */
export function slowInstancesOf(facts: Facts, component: ComponentFacts): readonly SlowInstance[] {
  const timed = timesOf(facts, component);
  const before = facts.before?.componentOf(component.id);
  const then = before === undefined ? [] : timesOf(facts.before!, before);
  return timed.flatMap((one) => {
    const others = timed.filter((other) => other !== one && other.role === one.role);
    const usual =
      others.length > 0
        ? middleOf(others.map(({ time }) => time))
        : onlyIt(one, timed, then)
          ? (then.find((other) => isSame(one, other))?.time ?? 0)
          : 0;
    // What is not seen elsewhere has been there less than once.
    const least = Math.max(usual, one.time / Math.max(1, one.seen));
    const crowd = middleOf(others.map(({ seen }) => seen));
    const isSlow = one.seen >= Math.max(enough, crowd * 2) && one.time >= least * APART;
    return isSlow && (others.length > 0 || usual > 0)
      ? [{ load: one.load, times: one.time / least }]
      : [];
  });
}

interface Timed {
  readonly load: InstanceLoad;
  readonly role: MemberReport['role'];
  /** Pieces of work seen there, all looks together. */
  readonly seen: number;
  /** Mean time of one piece of work there; seconds in a store, else in a unit that all of its instances share. */
  readonly time: number;
}

function timesOf({ seconds }: Facts, component: ComponentFacts): readonly Timed[] {
  const { station, store, cache } = component.report;
  if (station === undefined || cache !== undefined) return [];
  if (store === undefined && !isBlind(component)) return [];
  const slots = station.slots / Math.max(1, station.instances.length);
  return station.instances.flatMap((load) => {
    if (!load.up) return [];
    const taken = (load.taken ?? 0) * slots;
    const seen = taken * seconds;
    if (store === undefined) return [{ load, role: 'member' as const, seen, time: taken }];
    const member = store.members.find(({ instance }) => instance === load.instance);
    return member === undefined || member.calls === 0
      ? []
      : [{ load, role: member.role, seen, time: seen / member.calls }];
  });
}

function isSame(one: Timed, other: Timed): boolean {
  return one.load.instance === other.load.instance && one.role === other.role;
}

/** Whether those in other roles do their work as they did before: where all are slower, it is not one instance that is ill. */
function onlyIt(one: Timed, now: readonly Timed[], then: readonly Timed[]): boolean {
  const [others, before] = [now, then].map((times) => times.filter((other) => !isSame(one, other)));
  const [takes, took] = [others, before].map((times = []) => ({
    seen: times.reduce((sum, { seen }) => sum + seen, 0),
    time: times.reduce((sum, { time }) => sum + time, 0) / Math.max(1, times.length),
  }));
  return took!.seen >= enough / 4 && takes!.time < took!.time * thresholds.risenTimes;
}

/** The middle one is not moved by what a few of them do; of two in the middle, the less. */
function middleOf(values: readonly number[]): number {
  const ascending = values.toSorted((one, other) => one - other);
  return ascending[Math.floor((ascending.length - 1) / 2)] ?? 0;
}

/** Whether whoever sends to it looks at no key, user or zone. */
function isBlind({ incoming }: ComponentFacts): boolean {
  return incoming.length > 0 && incoming.every(({ from }) => sendsBlindly(from));
}

function sendsBlindly({ report, settings }: ComponentFacts): boolean {
  if (report.balancer === undefined) return true;
  const looksAt = ['sticky', 'zoneAware'].some((name) => settings.value(name) === true);
  return (
    !looksAt &&
    settings.number('shardSize') === 0 &&
    blindPolicies.includes(settings.choice('policy'))
  );
}
