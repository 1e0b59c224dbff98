import type { Evidence, Suggestion } from '../../../model/Finding';
import type { InstanceLoad } from '../../../model/Report';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { chosen } from '../suggestions/chosen';
import { coolerKeys } from '../suggestions/coolerKeys';
import { moreInstances } from '../suggestions/moreInstances';
import { onConnections } from '../suggestions/onConnections';
import { scaled } from '../suggestions/scaled';
import { count } from '../words/count';
import { doneTo } from '../words/doneTo';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';
import { whichInstances } from '../words/whichInstances';

/** How much fuller than the others the full ones are at least. */
const APART = 1.5;
/** So many times as many calls are about as many. */
const ABOUT = 1.3;
/** From which share on a single key is worth a word. */
const hotKeyShare = 0.05;
/** Ways of a balancer by which each instance gets as many calls as any other, however slow it is. */
const evenPolicies: readonly string[] = ['roundRobin', 'random'];

/** Some members of a component are full while others idle: a hot key or shard, or one role that gets all of the work. */
export const hotInstance: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { station, store } = component.report;
    const loads = (station?.instances ?? []).filter(({ up }) => up);
    const full = loads.filter(({ taken }) => (taken ?? 0) >= thresholds.fullShare);
    const others = loads.filter((load) => !full.includes(load));
    const hurt = facts.blame.hurt(component.id, 'queueing');
    if (full.length === 0 || others.length === 0 || hurt < thresholds.painShare) return [];
    if ((station?.held ?? 0) >= thresholds.heldShare) return [];
    const rest = others.reduce((sum, { taken }) => sum + (taken ?? 0), 0) / others.length;
    if (mean(full) < rest * APART) return [];
    const roles = new Set(
      full.map(({ instance }) => store?.members.find((other) => other.instance === instance)?.role),
    );
    const isReplicas = roles.size === 1 && roles.has('replica');
    const isPrimary = roles.size === 1 && roles.has('primary');
    const seen: Seen = { facts, component, full, others, rest, hurt };
    if (full.every((load) => isSlower(seen, load))) return [ill(seen)];
    return [isReplicas ? replicas(seen) : isPrimary ? primary(seen) : member(seen)];
  });

interface Seen {
  readonly facts: Facts;
  readonly component: ComponentFacts;
  readonly full: readonly InstanceLoad[];
  readonly others: readonly InstanceLoad[];
  /** Mean share of the others' slots that is taken. */
  readonly rest: number;
  readonly hurt: number;
}

/** Whether a member of a store gets no more calls than its like, or than before where it is the only one, and is full all the same. */
function isSlower({ facts, component, full }: Seen, { instance, taken }: InstanceLoad): boolean {
  const members = component.report.store?.members ?? [];
  const own = members.find((one) => one.instance === instance);
  if (own === undefined) return false;
  const like = members.filter(
    (one) =>
      one.up && one.role === own.role && !full.some((load) => load.instance === one.instance),
  );
  if (like.length > 0) {
    const usual = like.reduce((sum, { calls }) => sum + calls, 0) / like.length;
    return own.calls <= usual * ABOUT;
  }
  const then = facts.before?.componentOf(component.id)?.report;
  const before = then?.store?.members.find((one) => one.instance === instance);
  const load = then?.station?.instances.find((other) => other.instance === instance);
  const usual = ((before?.calls ?? 0) * facts.seconds) / (facts.before?.seconds ?? 1);
  return own.calls <= usual * ABOUT && (load?.taken ?? 1) * ABOUT < (taken ?? 0);
}

/** A member at which the work takes longer, so that it is full with no more calls than it should get. */
function ill(seen: Seen): Found {
  const { component, full, others } = seen;
  const is = full.length === 1 ? 'is' : 'are';
  const callers = component.incoming.filter(({ awaitedShare }) => awaitedShare > 0);
  return found(seen, 'slowInstance', {
    title: `${count(full.length)} of ${count(full.length + others.length)} instances of ${component.name} ${is} slower than the others, and full`,
    cause: `${whoGets(seen)} no more of the calls than usual, so that the work takes longer there.`,
    suggestions: [
      ...onConnections(
        `A copy of each late call to ${component.name}, after the 95th percentile`,
        callers,
        { hedging: 'percentile' },
      ),
      ...onConnections(`A stand-in answer where ${component.name} fails or is late`, callers, {
        fallback: 'standIn',
      }),
      ...scaled(component, 'slots', 4),
    ],
  });
}

/** "Instance 3 in Zone B gets", "Instances 1 and 3 get"; "Each of them gets" where they are too many to name. */
function whoGets({ full, facts }: Seen): string {
  const which = whichInstances(full, facts.design);
  if (which === '') return 'Each of them gets';
  return `${which} ${full.length === 1 ? 'gets' : 'get'}`;
}

function replicas(seen: Seen): Found {
  const { component, full } = seen;
  return found(seen, 'replicaOverload', {
    title: `The ${full.length === 1 ? 'only replica' : `${full.length} replicas`} of ${component.name} cannot keep up with the reads`,
    cause: 'Reads go to replicas only.',
    suggestions: [
      ...moreInstances(component, 2),
      ...chosen(component, 'reads', 'all'),
      ...scaled(component, 'slots', 2),
    ],
  });
}

function primary(seen: Seen): Found {
  const { component, others } = seen;
  return found(seen, 'primaryOverload', {
    title: `The primary of ${component.name} does everything while ${others.length === 1 ? 'its replica idles' : 'its replicas idle'}`,
    cause: 'What only the primary may do is more than it can.',
    suggestions: [...chosen(component, 'reads', 'replicas'), ...scaled(component, 'slots', 2)],
  });
}

function member(seen: Seen): Found {
  const { component, full, facts } = seen;
  const { store, balancer } = component.report;
  const calls = full.reduce(
    (sum, { instance }) =>
      sum + (store?.members.find((other) => other.instance === instance)?.share ?? 0),
    0,
  );
  if (store === undefined) return slower(seen);
  const hot = store?.topKeyShare ?? 0;
  return found(seen, 'hotShard', {
    title: `One part of ${component.name} is hot: ${count(full.length)} of ${count(seen.full.length + seen.others.length)} instances ${full.length === 1 ? 'is' : 'are'} full, the others are not`,
    cause:
      (calls > 0
        ? `The full ${full.length === 1 ? 'one gets' : 'ones get'} ${percent(calls)} of the calls.`
        : 'Work is not spread evenly.') +
      (hot < hotKeyShare
        ? ''
        : ` The most popular key alone is ${percent(hot)} of them: more shards do not spread it.`),
    further: [
      ...(calls > 0 ? [evidence('Share of the calls', calls, 'share')] : []),
      ...(hot < hotKeyShare ? [] : [evidence('Share of the hottest key', hot, 'share')]),
    ],
    suggestions: [
      ...coolerKeys(facts),
      ...scaled(component, 'slots', 4),
      ...(balancer === undefined ? moreInstances(component, 2) : []),
    ],
  });
}

/** Instances that are told apart by nothing but how full they are: no key leads to one of them. */
function slower(seen: Seen): Found {
  const { component, full, others } = seen;
  const which = `${count(full.length)} of ${count(full.length + others.length)} instances of ${component.name}`;
  const is = full.length === 1 ? 'is' : 'are';
  const isEven = component.incoming.every(({ from, settings }) =>
    from.report.balancer === undefined
      ? settings.choice('spread') !== ''
      : evenPolicies.includes(from.settings.choice('policy')) &&
        from.settings.value('sticky') !== true,
  );
  return found(seen, isEven ? 'slowInstance' : 'hotShard', {
    title: isEven
      ? `${which} ${is} slower than the others, and full`
      : `${which} ${is} full, the others are not`,
    cause: isEven
      ? `${whoGets(seen)} as many calls as any other, so that the work takes longer there.`
      : 'Either more of the work goes there, or it takes longer there.',
    suggestions: [
      ...component.incoming.flatMap(({ from }) => chosen(from, 'policy', 'leastRequests')),
      ...scaled(component, 'slots', 4),
      ...moreInstances(component, 2),
    ],
  });
}

interface Story {
  readonly title: string;
  readonly cause: string;
  readonly further?: readonly Evidence[];
  readonly suggestions: readonly Suggestion[];
}

function found(seen: Seen, rule: string, story: Story): Found {
  const { facts, component, full, rest, hurt } = seen;
  const waiting = full.reduce((sum, load) => sum + (load.waiting ?? 0), 0);
  return {
    hurt,
    cause: [component.id, 'queueing'],
    explains: [component.id],
    finding: {
      rule,
      weight: 'harm',
      title: story.title,
      text:
        `${percent(mean(full))} of the slots are taken there with ${count(waiting)} waiting, ${percent(rest)} elsewhere. ` +
        story.cause +
        doneTo(facts, component) +
        shareOfUsers(facts, component.id, 'queueing'),
      evidence: [
        evidence('Slots taken where it is full', mean(full), 'share'),
        evidence('Slots taken elsewhere', rest, 'share'),
        evidence('Waiting there', waiting, 'count'),
        ...(story.further ?? []),
      ],
      components: [component.id],
      connections: [],
      suggestions: story.suggestions,
    },
  };
}

function mean(loads: readonly InstanceLoad[]): number {
  return loads.reduce((sum, { taken }) => sum + (taken ?? 0), 0) / loads.length;
}
