import { describeFault } from '../../../model/describeFault';
import type { Fault } from '../../../model/Fault';
import type { Suggestion } from '../../../model/Finding';
import { takenShare } from '../../takenShare';
import { capacityOf } from '../facts/capacityOf';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import { isOnWay } from '../facts/isOnWay';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { heldFor } from '../facts/heldFor';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { capacitySuggestions } from '../suggestions/capacitySuggestions';
import { chosen } from '../suggestions/chosen';
import { onConnections } from '../suggestions/onConnections';
import { moreInstances } from '../suggestions/moreInstances';
import { scaled } from '../suggestions/scaled';
import { count } from '../words/count';
import { doneTo } from '../words/doneTo';
import { downText } from '../words/downText';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { listed } from '../words/listed';
import { percent } from '../words/percent';
import { plural } from '../words/plural';
import { perSecond } from '../words/perSecond';

/** Messages come in faster than they are done, so that their store grows: by what its consumers are short of. */
export const consumerLag: Rule = (facts) =>
  facts.components.flatMap((mailbox) => {
    const flow = flowOf(facts, mailbox);
    return flow === undefined ? [] : [tell(facts, mailbox, flow)];
  });

/** Where so many calls fail, there is no use in making them again. */
const mostlyFails = 0.9;

interface MessageFlow {
  readonly inPerSecond: number;
  readonly outPerSecond: number;
  readonly backlog: number;
  readonly oldestSeconds: number;
}

/** Rates in and out, per consumer; undefined where it does not grow. */
function flowOf(facts: Facts, { report, outgoing }: ComponentFacts): MessageFlow | undefined {
  const { queue } = report;
  if (queue === undefined || queue.published === 0) return undefined;
  const copies = Math.max(1, queue.consumers.length);
  // Where several read the same, the slowest one of them lags.
  const lag = Math.max(queue.backlog / copies, ...queue.consumers.map((consumer) => consumer.lag));
  const perConsumer =
    outgoing.length > 1 && copies > 1 ? queue.published / copies : queue.published;
  // What is done and not yet acknowledged, as between two commits, does not lag.
  const undone = queue.published - queue.completed - queue.deadLetters - queue.lost;
  const grown = Math.min(1, Math.max(0, Math.min(lag, undone)) / Math.max(1, perConsumer));
  const oldestSeconds = Math.max(
    queue.oldestAgeSeconds,
    ...queue.consumers.map((consumer) => consumer.oldestAgeSeconds),
  );
  if (grown < thresholds.growthShare || lag < 10 || oldestSeconds < 5) {
    return undefined;
  }
  const inPerSecond = perConsumer / facts.seconds;
  return { inPerSecond, outPerSecond: inPerSecond * (1 - grown), backlog: lag, oldestSeconds };
}

function tell(facts: Facts, mailbox: ComponentFacts, flow: MessageFlow): Found {
  const { inPerSecond, outPerSecond, backlog, oldestSeconds } = flow;
  const story = storyOf(facts, mailbox);
  const growing = 1 - outPerSecond / inPerSecond;
  // Where users themselves are hurt, what nobody waits for comes after it.
  const weight = facts.failing.share >= thresholds.failingShare ? thresholds.painShare : 1;
  return {
    hurt: Math.max(growing * weight, facts.blame.hurt(mailbox.id, 'limit')),
    cause: [mailbox.id, 'limit'],
    explains: [mailbox.id, ...story.explains],
    finding: {
      rule: story.rule,
      weight: 'harm',
      title: story.title,
      text:
        `${perSecond(inPerSecond)} come into ${mailbox.name} and ${perSecond(outPerSecond)} are done: ${count(backlog)} wait, the oldest for ${duration(oldestSeconds)}, and it grows. ` +
        story.why,
      evidence: [
        evidence('Messages in', inPerSecond, 'perSecond'),
        evidence('Messages done', outPerSecond, 'perSecond'),
        evidence('Waiting at the end', backlog, 'count'),
        evidence('Age of the oldest', oldestSeconds, 'seconds'),
      ],
      components: story.components,
      connections: [],
      suggestions: story.suggestions,
      measure: 'messages',
    },
  };
}

interface Story {
  readonly rule: string;
  readonly title: string;
  readonly why: string;
  readonly components: Found['finding']['components'];
  readonly explains: Found['finding']['components'];
  readonly suggestions: readonly Suggestion[];
}

function storyOf(facts: Facts, mailbox: ComponentFacts): Story {
  const consumers = mailbox.outgoing.map(({ to }) => to);
  const stopped = stoppedBy(facts, mailbox);
  if (stopped !== undefined) return stopped;
  const gone = consumers.find(({ report }) => report.instancesUp === 0);
  if (gone !== undefined) return missing(facts, mailbox, gone);
  const working = consumers.find(
    (other) => (capacityOf(other, facts.seconds)?.busy ?? 0) >= thresholds.fullShare * 0.95,
  );
  if (working !== undefined) return tooFew(mailbox, working, facts);
  const holding = consumers.find(
    ({ report }) => (report.station?.held ?? 0) >= thresholds.heldShare,
  );
  const culprit = holding && heldFor(holding);
  if (holding !== undefined && culprit !== undefined) return waiting(mailbox, holding, culprit);
  const full = consumers.find(
    ({ report }) => takenShare(report.station) >= thresholds.fullShare * 0.95,
  );
  if (full !== undefined) return taken(mailbox, full, facts);
  // Full for a part of the time only, as since more came.
  const busiest = consumers.find(
    (other) => (capacityOf(other, facts.seconds)?.busy ?? 0) >= thresholds.highShare,
  );
  if (busiest !== undefined) return tooFew(mailbox, busiest, facts);
  const fewer = consumers.find(({ wasDown }) => wasDown);
  if (fewer !== undefined) return missing(facts, mailbox, fewer);
  const again = consumers.find((consumer) => isComingAgain(mailbox, consumer));
  if (again !== undefined) return comingAgain(facts, mailbox, again);
  const slower = consumers.find((consumer) => isSlower(facts, consumer));
  if (slower !== undefined) return longer(facts, mailbox, slower);
  const partitions = mailbox.report.queue?.partitions.length ?? 0;
  return partitions > 0
    ? boundByPartitions(mailbox, consumers, partitions)
    : idle(mailbox, consumers);
}

/** Something was done by which nothing is handed out, or nothing is finished. */
function stoppedBy({ design, report }: Facts, mailbox: ComponentFacts): Story | undefined {
  const consumers = mailbox.outgoing.map(({ to }) => to);
  const isStopped = (fault: Fault): boolean =>
    (fault.type === 'stopConsumers' && fault.component === mailbox.id) ||
    (fault.type === 'cut' && mailbox.outgoing.some(({ id }) => id === fault.connection));
  const hung = consumers.find(({ id }) =>
    report.faults.some(({ fault }) => endsNothing(fault) && fault.component === id),
  );
  const acting = report.faults.find(({ fault }) =>
    hung === undefined ? isStopped(fault) : endsNothing(fault) && fault.component === hung.id,
  );
  if (acting === undefined) return undefined;
  return {
    rule: 'notConsumed',
    title:
      hung === undefined
        ? `Nothing takes the messages of ${mailbox.name}`
        : `${hung.name} takes messages from ${mailbox.name} and does not finish them`,
    why: `What was done there: ${describeFault(acting.fault, design)}.`,
    components: [...(hung === undefined ? [] : [hung.id]), mailbox.id],
    explains: [],
    suggestions: [],
  };
}

/** It keeps a consumer from saying that a message is done. */
function endsNothing(fault: Fault): fault is Extract<Fault, { type: 'hang' | 'loseReplies' }> {
  return fault.type === 'hang' || fault.type === 'loseReplies';
}

function tooFew(mailbox: ComponentFacts, consumer: ComponentFacts, facts: Facts): Story {
  const { instances } = consumer.report;
  const capacity = capacityOf(consumer, facts.seconds)!;
  const { units, workSeconds, mostPerSecond } = capacity;
  return {
    rule: 'consumerLag',
    title: `${consumer.name} cannot keep up with ${mailbox.name}${instances === 1 ? ': there is only one' : ''}`,
    why: `It has ${plural(units, capacity.unit.slice(0, -1))}, ${percent(capacity.busy)} at work, ${duration(workSeconds ?? 0)} for each message: ${perSecond(mostPerSecond ?? 0)} is all that it can do.`,
    components: [consumer.id, mailbox.id],
    explains: [consumer.id],
    suggestions: capacitySuggestions(consumer, capacity),
  };
}

/** Its slots are taken, by its own work and by calls that are out together. */
function taken(mailbox: ComponentFacts, consumer: ComponentFacts, { seconds }: Facts): Story {
  const { instances, station } = consumer.report;
  const slots = station?.slots ?? 0;
  const each = ((station?.busySlots ?? 0) + (station?.heldSlots ?? 0)) * seconds;
  const eachSeconds = each / Math.max(1, station?.wait.count ?? 0);
  const callee = heldFor(consumer);
  return {
    rule: 'consumerLag',
    title: `${consumer.name} cannot keep up with ${mailbox.name}${instances === 1 ? ': there is only one' : ''}`,
    why:
      `Of its ${plural(slots, 'slot')} ${percent(station?.utilisation ?? 0)} are at work and ${percent(station?.held ?? 0)} held` +
      `${callee === undefined ? '' : ` by calls to ${callee.name}`}, ${duration(eachSeconds)} for each message: ` +
      `${perSecond(slots / eachSeconds)} is all that it can do.`,
    components: [consumer.id, mailbox.id],
    explains: [consumer.id],
    suggestions: [
      ...capacitySuggestions(consumer, { unit: 'slots' }),
      ...chosen(consumer, 'whileWaiting', 'frees'),
    ],
  };
}

function waiting(
  mailbox: ComponentFacts,
  consumer: ComponentFacts,
  culprit: ComponentFacts,
): Story {
  const { report } = culprit;
  return {
    rule: 'consumerHeld',
    title: `${consumer.name} waits for ${culprit.name} and falls behind ${mailbox.name}`,
    why: `${percent(consumer.report.station?.held ?? 0)} of the slots of ${consumer.name} are held by calls to ${culprit.name}, which ${report.latency.meanSeconds === null ? 'answers none of them' : `takes ${duration(report.latency.meanSeconds)}`}.`,
    components: [culprit.id, consumer.id, mailbox.id],
    explains: [],
    suggestions: [
      ...capacitySuggestions(consumer, { unit: 'slots' }),
      ...capacitySuggestions(culprit, { unit: 'slots' }),
    ],
  };
}

/** Instances of a consumer are down, or were: what it would have done has waited since. */
function missing(facts: Facts, mailbox: ComponentFacts, consumer: ComponentFacts): Story {
  const { name, report } = consumer;
  const isBack = report.instancesUp === report.instances;
  return {
    rule: 'notConsumed',
    title: `${isBack ? `${name} was down` : downText(consumer)}, and messages pile up in ${mailbox.name}`,
    why:
      (isBack ? 'It works them off since it is back.' : 'Those that are left do not do them all.') +
      doneTo(facts, consumer),
    components: [consumer.id, mailbox.id],
    explains: [],
    suggestions: isBack || report.instancesUp > 0 ? moreInstances(consumer, 2) : [],
  };
}

/** Whether many of the messages that it gets are handed out once more: they, or the word that they are done, are lost. */
function isComingAgain({ report }: ComponentFacts, consumer: ComponentFacts): boolean {
  const { redeliveries = 0, deliveries = 0 } = report.queue ?? {};
  return (
    consumer.incoming.length === 1 &&
    redeliveries >= deliveries * thresholds.growthShare &&
    redeliveries > 0
  );
}

function comingAgain(facts: Facts, mailbox: ComponentFacts, consumer: ComponentFacts): Story {
  const { redeliveries = 0, deliveries = 0 } = mailbox.report.queue ?? {};
  const share = percent(redeliveries / Math.max(1, deliveries));
  const [way] = consumer.outgoing
    .filter(
      ({ report, awaitedShare }) =>
        awaitedShare > 0 && failedShare(report) >= thresholds.growthShare,
    )
    .toSorted((one, other) => failedShare(other.report) - failedShare(one.report));
  const culprit = way?.to ?? consumer;
  const done = facts.report.faults.find(({ fault }) => way !== undefined && isOnWay(fault, way));
  return {
    rule: 'notFinished',
    title: `${consumer.name} does not finish what ${mailbox.name} hands out${way === undefined ? '' : `, because its calls to ${culprit.name} fail`}: ${share} of it comes again`,
    why:
      `${count(redeliveries)} of ${count(deliveries)} deliveries are further ones of the same message.` +
      (way === undefined
        ? ''
        : ` ${percent(failedShare(way.report))} of the calls of ${consumer.name} to ${culprit.name} fail or are given up.`) +
      (done === undefined
        ? doneTo(facts, culprit)
        : ` What was done there: ${describeFault(done.fault, facts.design)}.`),
    components: [...new Set([culprit.id, consumer.id, mailbox.id])],
    explains: [],
    suggestions:
      way === undefined || failedShare(way.report) >= mostlyFails
        ? []
        : onConnections(`Two more attempts of calls to ${culprit.name}, within a budget`, [way], {
            attempts: 3,
            retryLimit: 'budget',
          }),
  };
}

function failedShare({ sent, failures }: ConnectionFacts['report']): number {
  return failures / Math.max(1, sent);
}

/** Whether one message takes it much longer than in the calm before. */
function isSlower({ seconds, before }: Facts, consumer: ComponentFacts): boolean {
  const then = before?.componentOf(consumer.id);
  const usual = then === undefined ? 0 : timeOfOne(then, before!.seconds);
  return usual > 0 && timeOfOne(consumer, seconds) >= usual * thresholds.risenTimes;
}

/** Mean time that a message has a slot, at work or held, seconds; 0 where none was begun. */
function timeOfOne({ report: { station } }: ComponentFacts, seconds: number): number {
  const begun = station?.wait.count ?? 0;
  const slots = (station?.busySlots ?? 0) + (station?.heldSlots ?? 0);
  return begun > 0 ? (slots * seconds) / begun : 0;
}

/** It has room, and gets no more at a time: that each takes longer is what fewer are done for. */
function longer(facts: Facts, mailbox: ComponentFacts, consumer: ComponentFacts): Story {
  const { station } = consumer.report;
  const isHeld = (station?.heldSlots ?? 0) > (station?.busySlots ?? 0);
  const culprit = (isHeld ? heldFor(consumer) : undefined) ?? consumer;
  const then = facts.before?.componentOf(consumer.id);
  const took = then === undefined ? 0 : timeOfOne(then, facts.before!.seconds);
  return {
    rule: culprit === consumer ? 'consumerLag' : 'consumerHeld',
    title:
      culprit === consumer
        ? `${consumer.name} has become slow and falls behind ${mailbox.name}`
        : `${consumer.name} waits for ${culprit.name} and falls behind ${mailbox.name}`,
    why:
      `One message takes it ${duration(timeOfOne(consumer, facts.seconds))}, and took ${duration(took)} before.` +
      doneTo(facts, culprit),
    components: [...new Set([culprit.id, consumer.id, mailbox.id])],
    explains: [],
    suggestions: [
      ...scaled(mailbox, 'partitions', 2),
      ...scaled(mailbox, 'window', 4),
      ...capacitySuggestions(culprit, { unit: 'slots' }),
    ],
  };
}

function boundByPartitions(
  mailbox: ComponentFacts,
  consumers: readonly ComponentFacts[],
  partitions: number,
): Story {
  const readers = Math.max(
    ...(mailbox.report.queue?.consumers ?? []).map((other) => other.idleConsumers),
    0,
  );
  const names = listed(consumers.map(({ name }) => name));
  return {
    rule: 'partitionBound',
    title: `${mailbox.name} has only ${count(partitions)} partition${partitions === 1 ? '' : 's'}: no more than so many records are worked on at a time`,
    why: `${names} ${consumers.length === 1 ? 'has' : 'have'} room${readers > 0 ? `, and ${count(readers)} instances have no partition to read` : ''}: a partition hands out ${count(Math.max(1, mailbox.settings.number('window')))} at a time.`,
    components: [mailbox.id, ...consumers.map(({ id }) => id)],
    explains: [],
    suggestions: [
      ...scaled(mailbox, 'partitions', 2),
      ...scaled(mailbox, 'partitions', 4),
      ...scaled(mailbox, 'window', 4),
    ],
  };
}

function idle(mailbox: ComponentFacts, consumers: readonly ComponentFacts[]): Story {
  const up = consumers.reduce((sum, { report }) => sum + report.instancesUp, 0);
  return {
    rule: 'notConsumed',
    title: `Messages pile up in ${mailbox.name} although its consumers have room`,
    why:
      up === 0
        ? 'No instance that would take them is there.'
        : `${listed(consumers.map(({ name }) => name))} could do more than is handed out.`,
    components: [mailbox.id, ...consumers.map(({ id }) => id)],
    explains: [],
    suggestions: [
      ...scaled(mailbox, 'prefetch', 4),
      ...consumers.flatMap((consumer) =>
        capacitySuggestions(consumer, { unit: 'slots' }).slice(0, 1),
      ),
    ],
  };
}
