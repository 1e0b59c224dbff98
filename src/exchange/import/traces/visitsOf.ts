import { calleeOf, queueOf, type Callee } from './calleeOf';
import { askedOf } from './askedOf';
import type { SpanTree } from './SpanTree';
import type { TraceSpan } from './TraceSpan';
import type { CalledWithout, Visit, Visits } from './Visit';

/** Takes the spans of a file together to visits: a component's work begins where another service, or a consumer, takes over. */
export function visitsOf(tree: SpanTree): Visits {
  return new Gathering(tree).gather();
}

class Gathering {
  private readonly tree: SpanTree;
  private readonly services: ReadonlySet<string>;
  private readonly visitOf = new Map<TraceSpan, Visit>();
  private readonly visits: Visit[] = [];
  private readonly callees = new Map<string, CalledWithout>();
  /** Client spans that another visit answers. */
  private readonly answered = new Set<TraceSpan>();

  constructor(tree: SpanTree) {
    this.tree = tree;
    this.services = new Set(tree.order.map(({ service }) => service));
  }

  gather(): Visits {
    for (const span of this.tree.order) {
      const parent = this.tree.parentOf.get(span);
      const around = parent && this.visitOf.get(parent);
      this.visitOf.set(
        span,
        parent === undefined || around === undefined
          ? this.begin(span)
          : this.place(span, parent, around),
      );
    }
    for (const span of this.tree.order) this.callOut(span);
    return { visits: this.visits, callees: this.callees };
  }

  private place(span: TraceSpan, parent: TraceSpan, around: Visit): Visit {
    const takesOver = span.service !== parent.service || span.kind === 'consumer';
    if (!takesOver) return around;
    const visit = this.begin(span, around);
    if (visit.queue === undefined) {
      this.note(span, parent, around, visit);
    } else if (queueOf(parent) === undefined) {
      this.callee(visit.queue);
      around.calls.push(callIn(parent, visit.queue.key, undefined, true));
    }
    this.answered.add(parent);
    return visit;
  }

  private begin(span: TraceSpan, caller?: Visit): Visit {
    const queue = span.kind === 'consumer' ? this.sourceOf(span) : undefined;
    const plain = queue === undefined ? span.service : `${span.service}\nconsumer`;
    const visit: Visit = {
      component: this.unlikeCallers(plain, queue === undefined ? caller : undefined),
      span,
      caller,
      root: caller === undefined ? undefined : (caller.root ?? caller),
      queue,
      calls: [],
    };
    this.visits.push(visit);
    return visit;
  }

  /** Where a consumer's message came from: as the one says who sent it, else as it says itself. */
  private sourceOf(span: TraceSpan): Callee {
    const parent = this.tree.parentOf.get(span);
    const linked = span.links.flatMap((link) => this.tree.byKey.get(link) ?? []);
    const senders = parent === undefined ? linked : [parent, ...linked];
    const queue = [...senders, span].map(queueOf).find((one) => one !== undefined);
    const name = span.name || span.service;
    return queue ?? { key: `queue ${name}`, name, kind: 'queue', isQueue: true };
  }

  /** A service that is called back by what it called stands in the design once more: calls do not go in circles there. */
  private unlikeCallers(key: string, caller: Visit | undefined): string {
    let name = key;
    let steps = 0;
    for (let one = caller; one !== undefined && steps < 100; one = one.caller) {
      if (one.component === name) name = `${key}\nagain`;
      steps += 1;
    }
    return name;
  }

  /** The call of a visit: as long as the span that waited for it, where there is one. */
  private note(span: TraceSpan, parent: TraceSpan, around: Visit, visit: Visit): void {
    const waits = parent.kind === 'client' && parent !== around.span && !this.answered.has(parent);
    const long = waits ? parent : span;
    around.calls.push({
      to: visit.component,
      startMs: long.startMs,
      endMs: long.endMs,
      asks: undefined,
      isMessage: false,
      isTimeout: parent.isTimeout && waits,
      networkMs: waits
        ? Math.max(0, parent.endMs - parent.startMs - (span.endMs - span.startMs))
        : undefined,
    });
  }

  /** Calls of what has no spans of its own. */
  private callOut(span: TraceSpan): void {
    const visit = this.visitOf.get(span);
    if (
      visit === undefined ||
      (span === visit.span && span.kind !== 'client' && span.kind !== 'producer')
    )
      return;
    if (span.kind === 'consumer' || span.kind === 'server') return;
    const queue = queueOf(span);
    if (queue !== undefined) {
      this.callee(queue);
      visit.calls.push(callIn(span, queue.key, undefined, true));
      return;
    }
    if (this.answered.has(span)) return;
    const peer = span.attributes.get('peer.service');
    if (peer !== undefined && this.services.has(peer) && peer !== span.service) {
      visit.calls.push(callIn(span, this.unlikeCallers(peer, visit), undefined, false));
      return;
    }
    const callee = calleeOf(span);
    // One call of a library may be told by two spans, one in the other.
    const parent = this.tree.parentOf.get(span);
    if (
      callee === undefined ||
      (parent !== undefined &&
        this.visitOf.get(parent) === visit &&
        calleeOf(parent)?.key === callee.key)
    )
      return;
    const asks = askedOf(span);
    this.callee(callee).spans.push({ span, asks });
    visit.calls.push(callIn(span, callee.key, asks, false));
  }

  private callee(callee: Callee): CalledWithout {
    const known = this.callees.get(callee.key);
    if (known !== undefined) return known;
    const made = { callee, spans: [] };
    this.callees.set(callee.key, made);
    return made;
  }
}

function callIn(
  span: TraceSpan,
  to: string,
  asks: Visit['calls'][number]['asks'],
  isMessage: boolean,
): Visit['calls'][number] {
  const { startMs, endMs, isTimeout } = span;
  return { to, startMs, endMs, asks, isMessage, isTimeout, networkMs: undefined };
}
