/** A span before it is written in a format. */
export interface WrittenSpan {
  readonly trace: string;
  readonly id: string;
  readonly parent: string;
  readonly service: string;
  readonly host: string;
  readonly name: string;
  readonly kind: 'server' | 'client' | 'producer' | 'consumer' | 'internal';
  /** Milliseconds from the start of the file. */
  readonly startMs: number;
  readonly endMs: number;
  readonly attributes: Readonly<Record<string, string>>;
  readonly links: readonly { readonly trace: string; readonly id: string }[];
}

/** The shop's true figures, which an import should find again. Times are milliseconds. */
export const truth = {
  readsPerSecond: 40,
  writesPerSecond: 10,
  gatewayMs: 2,
  ordersMs: 6,
  usersMs: 15,
  stockMs: 9,
  mailMs: 40,
  lookupMs: 0.5,
  selectMs: 4,
  insertMs: 8,
  paymentMs: 120,
  oneWayMs: 0.75,
  hitShare: 0.8,
} as const;

/** Repeatable chance: a small generator (mulberry32) is enough to make a file. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Traces of a small shop without queueing: a gateway (constant), orders (exponential, two instances) that looks into Redis,
 * reads PostgreSQL after a miss and then fills Redis, and asks users and stock at once; placing an order writes, pays with
 * others and sends a message, which a mailer takes in a trace of its own.
 */
export function tracedShop(seconds: number, seed = 1): readonly WrittenSpan[] {
  return new Shop(seed).trade(seconds * 1_000);
}

class Shop {
  private readonly spans: WrittenSpan[] = [];
  private readonly draw: () => number;
  private made = 0;

  constructor(seed: number) {
    this.draw = chance(seed);
  }

  trade(untilMs: number): readonly WrittenSpan[] {
    const perMs = (truth.readsPerSecond + truth.writesPerSecond) / 1_000;
    for (
      let atMs = this.exponential(1 / perMs);
      atMs < untilMs;
      atMs += this.exponential(1 / perMs)
    ) {
      const isRead = this.draw() * 50 < truth.readsPerSecond;
      this.request(atMs, isRead);
    }
    return this.spans;
  }

  private request(atMs: number, isRead: boolean): void {
    const trace = this.id(32);
    const name = isRead ? 'GET /orders/{id}' : 'POST /orders';
    const root = this.open(trace, '', 'gateway', 'gateway-1', name, 'server');
    let now = atMs + truth.gatewayMs;
    now = this.call(
      root,
      now,
      'orders',
      `orders-${this.draw() < 0.5 ? 1 : 2}`,
      name,
      (span, start) => (isRead ? this.read(span, start) : this.write(span, start)),
    );
    this.close(root, atMs, now, { 'http.request.method': isRead ? 'GET' : 'POST' });
  }

  private read(span: OpenSpan, start: number): number {
    let now = start + this.exponential(truth.ordersMs);
    now = this.leaf(span, now, 'GET', this.exponential(truth.lookupMs), redis);
    if (this.draw() >= truth.hitShare) {
      now = this.leaf(span, now, 'SELECT orders', this.lognormal(truth.selectMs), postgres);
      this.leaf(span, now, 'SET', 0.3, redis);
      now += 0.3;
    }
    const users = this.call(
      span,
      now,
      'users',
      'users-1',
      'GetUser',
      (_one, at) => at + this.exponential(truth.usersMs),
    );
    const stock = this.call(
      span,
      now,
      'stock',
      'stock-1',
      'GetStock',
      (_one, at) => at + truth.stockMs,
    );
    return Math.max(users, stock);
  }

  private write(span: OpenSpan, start: number): number {
    let now = start + this.exponential(truth.ordersMs);
    now = this.leaf(span, now, 'INSERT orders', this.lognormal(truth.insertMs), postgres);
    now = this.leaf(span, now, 'INSERT lines', this.lognormal(truth.insertMs), postgres);
    now = this.leaf(span, now, 'POST', this.lognormal(truth.paymentMs), {
      'url.full': 'https://api.stripe.com/v1/charges',
    });
    const sent = this.open(span.trace, span.id, span.service, span.host, 'orders send', 'producer');
    this.close(sent, now, now + 0.2, {
      'messaging.system': 'kafka',
      'messaging.destination.name': 'orders',
    });
    const taken = this.open(this.id(32), '', 'mailer', 'mailer-1', 'orders process', 'consumer');
    const at = now + 20 + this.exponential(30);
    this.close(
      taken,
      at,
      at + this.exponential(truth.mailMs),
      { 'messaging.system': 'kafka', 'messaging.destination.name': 'orders' },
      [{ trace: sent.trace, id: sent.id }],
    );
    return now + 0.2;
  }

  /** A call with a span on both sides; gives when the caller has its answer. */
  private call(
    from: OpenSpan,
    startMs: number,
    service: string,
    host: string,
    name: string,
    work: (span: OpenSpan, startMs: number) => number,
  ): number {
    const client = this.open(from.trace, from.id, from.service, from.host, name, 'client');
    const server = this.open(from.trace, client.id, service, host, name, 'server');
    const done = work(server, startMs + truth.oneWayMs);
    this.close(server, startMs + truth.oneWayMs, done, {});
    this.close(client, startMs, done + truth.oneWayMs, {});
    return done + truth.oneWayMs;
  }

  private leaf(
    from: OpenSpan,
    startMs: number,
    name: string,
    lastsMs: number,
    attributes: WrittenSpan['attributes'],
  ): number {
    const span = this.open(from.trace, from.id, from.service, from.host, name, 'client');
    this.close(span, startMs, startMs + lastsMs, attributes);
    return startMs + lastsMs;
  }

  private open(
    trace: string,
    parent: string,
    service: string,
    host: string,
    name: string,
    kind: WrittenSpan['kind'],
  ): OpenSpan {
    return { trace, id: this.id(16), parent, service, host, name, kind };
  }

  private close(
    span: OpenSpan,
    startMs: number,
    endMs: number,
    attributes: WrittenSpan['attributes'],
    links: WrittenSpan['links'] = [],
  ): void {
    this.spans.push({ ...span, startMs, endMs, attributes, links });
  }

  private id(digits: number): string {
    this.made += 1;
    return (this.made * 2_654_435_761).toString(16).padStart(digits, 'a').slice(-digits);
  }

  private exponential(mean: number): number {
    return -mean * Math.log(1 - this.draw());
  }

  /** With a sigma of 0.5 and the given mean. */
  private lognormal(mean: number): number {
    const normal = Math.sqrt(-2 * Math.log(1 - this.draw())) * Math.cos(2 * Math.PI * this.draw());
    return mean * Math.exp(0.5 * normal - 0.125);
  }
}

type OpenSpan = Omit<WrittenSpan, 'startMs' | 'endMs' | 'attributes' | 'links'>;

const redis = { 'db.system': 'redis', 'server.address': 'orders-cache' };
const postgres = { 'db.system': 'postgresql', 'server.address': 'orders-db', 'db.name': 'orders' };
