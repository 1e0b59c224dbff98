import type { Account } from '../Account';
import { noteCalls } from './CallSite';
import type { ComponentTraffic, RootTraffic, Traffic, WayTraffic } from './Traffic';
import type { Visit, Visits } from './Visit';

/** Operations that are kept apart; rarer ones are taken together for each way in. */
const mostOperations = 60;

/** Measures visits: who calls whom how often and for what, how long each takes by itself, and at which rate requests come. */
export function gatherTraffic(visits: Visits, account: Account): Traffic {
  return new Gathering(visits, account).gather();
}

class Gathering {
  private readonly components = new Map<string, ComponentTraffic>();
  private readonly ways = new Map<string, WayTraffic>();
  private readonly roots = new Map<string, RootTraffic>();
  private readonly found: Visits;
  private readonly account: Account;
  private readonly sent: ReadonlySet<string>;
  private readonly common: ReadonlySet<string>;

  constructor(found: Visits, account: Account) {
    this.found = found;
    this.account = account;
    this.sent = new Set(
      found.visits.flatMap(({ calls }) =>
        calls.filter(({ isMessage }) => isMessage).map(({ to }) => to),
      ),
    );
    this.common = this.commonest();
  }

  gather(): Traffic {
    for (const visit of this.found.visits) this.noteVisit(visit);
    for (const { callee, spans } of this.found.callees.values()) {
      const component = this.component(callee.key, callee.name, callee);
      for (const { span, asks } of spans) {
        const lastedMs = span.endMs - span.startMs;
        (asks === 'write' ? component.writeMs : component.ownMs).push(lastedMs);
        component.visits += 1;
        component.heldMs += lastedMs;
        if (span.isError) component.errors += 1;
      }
    }
    return {
      components: this.components,
      ways: this.ways,
      roots: this.roots,
      seconds: this.seconds(),
    };
  }

  private noteVisit(visit: Visit): void {
    const { span, queue, calls } = visit;
    const component = this.component(visit.component, span.service, undefined);
    component.visits += 1;
    component.heldMs += span.endMs - span.startMs;
    if (span.instance !== '' && component.instances.size < 1_000)
      component.instances.add(span.instance);
    if (queue !== undefined) {
      this.component(queue.key, queue.name, queue);
      component.takesFrom.add(queue.key);
    }
    const operation = this.operationOf(visit);
    const known = component.operations.get(operation) ?? { visits: 0, sites: new Map() };
    component.operations.set(operation, known);
    known.visits += 1;
    const waitedMs = noteCalls(visit, known.sites);
    component.ownMs.push(Math.max(0, span.endMs - span.startMs - waitedMs));
    if (span.isError && !calls.some((call) => call.isTimeout)) component.errors += 1;
    for (const call of calls) this.noteWay(visit.component, call);
    if (visit.caller === undefined && !this.isSentHere(visit)) this.noteRoot(visit);
  }

  /** Whether its work came from a queue to which somebody in the file sends. */
  private isSentHere({ queue }: Visit): boolean {
    return queue !== undefined && this.sent.has(queue.key);
  }

  private noteWay(
    from: string,
    { to, networkMs, startMs, endMs, isTimeout }: Visit['calls'][number],
  ): void {
    const key = `${from}\n\n${to}`;
    const way = this.ways.get(key) ?? { networkMs: [], longestMs: 0, timeoutsMs: [] };
    this.ways.set(key, way);
    if (networkMs !== undefined) way.networkMs.push(networkMs);
    if (isTimeout) way.timeoutsMs.push(endMs - startMs);
    way.longestMs = Math.max(way.longestMs, endMs - startMs);
  }

  private noteRoot(visit: Visit): void {
    const key = this.operationKey(visit);
    const { name, startMs, endMs } = visit.span;
    const isOther = key.endsWith('\n');
    const known = this.roots.get(key) ?? {
      key,
      name: isOther ? `Others of ${visit.span.service}` : name || visit.span.service,
      access: accessOf(visit),
      entry: visit.queue?.key ?? visit.component,
      count: 0,
      latencyMs: [],
    };
    this.roots.set(key, known);
    known.count += 1;
    known.latencyMs.push(endMs - startMs);
  }

  /** Whose plan a visit belongs to; messages carry the operation of their sender, which a trace of their own does not know. */
  private operationOf(visit: Visit): string {
    const root = visit.root ?? visit;
    let isHandedOn = false;
    for (
      let one: Visit | undefined = visit, steps = 0;
      one !== undefined && steps < 100;
      one = one.caller, steps += 1
    ) {
      if (this.isSentHere(one)) isHandedOn = true;
    }
    return isHandedOn ? '' : this.operationKey(root);
  }

  private operationKey({ component, span }: Visit): string {
    const key = `${component}\n\n${span.name}`;
    return this.common.has(key) ? key : `${component}\n\n\n`;
  }

  private commonest(): ReadonlySet<string> {
    const counts = new Map<string, number>();
    for (const visit of this.found.visits) {
      if (visit.caller !== undefined || this.isSentHere(visit)) continue;
      const key = `${visit.component}\n\n${visit.span.name}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const ranked = [...counts].toSorted(([, one], [, other]) => other - one);
    if (ranked.length > mostOperations) {
      this.account.leftOut(
        `The names of ${ranked.length - mostOperations} rarer operations: the ${mostOperations} commonest are kept apart, the others are one for each way in.`,
      );
    }
    return new Set(ranked.slice(0, mostOperations).map(([key]) => key));
  }

  private component(
    key: string,
    name: string,
    callee: ComponentTraffic['callee'],
  ): ComponentTraffic {
    const known = this.components.get(key);
    if (known !== undefined) return known;
    const made: ComponentTraffic = {
      key,
      name,
      callee,
      takesFrom: new Set(),
      instances: new Set(),
      ownMs: [],
      writeMs: [],
      visits: 0,
      heldMs: 0,
      errors: 0,
      operations: new Map(),
    };
    this.components.set(key, made);
    return made;
  }

  /** From the first request to the last, and one usual gap more. */
  private seconds(): number {
    let [first, last, count, longest] = [Infinity, -Infinity, 0, 0];
    for (const visit of this.found.visits) {
      const { startMs, endMs } = visit.span;
      longest = Math.max(longest, endMs - startMs);
      if (visit.caller !== undefined || this.isSentHere(visit)) continue;
      first = Math.min(first, startMs);
      last = Math.max(last, startMs);
      count += 1;
    }
    if (count >= 2 && last > first) return ((last - first) * count) / (count - 1) / 1_000;
    const seconds = Math.max(1_000, longest) / 1_000;
    this.account.guessed(
      `The file holds too few requests to tell how often they come; they are taken to come within ${seconds.toLocaleString('en-US')} s.`,
    );
    return seconds;
  }
}

const reading =
  /^\s*(?:GET|HEAD|OPTIONS)\b|\b(?:get|list|read|fetch|search|find|view|query|load|show|browse|check|status|health)/i;
const writing =
  /^\s*(?:POST|PUT|PATCH|DELETE)\b|(?:create|update|insert|write|delete|remove|save|place|add|submit|send|checkout|pay|order|upload|post)/i;

function accessOf({ span, calls }: Visit): 'read' | 'update' {
  const method = span.attributes.get('http.request.method') ?? '';
  if (/^(?:POST|PUT|PATCH|DELETE)$/i.test(method)) return 'update';
  if (/^(?:GET|HEAD|OPTIONS)$/i.test(method)) return 'read';
  if (reading.test(span.name)) return 'read';
  return writing.test(span.name) || calls.some(({ asks }) => asks === 'write') ? 'update' : 'read';
}
