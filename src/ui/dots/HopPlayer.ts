import { hopColumns, type Snapshot } from '../../model/Snapshot';

const width = hopColumns.length;

/** Dots at most; what comes past them is left out. */
export const mostDots = 3_000;
/** A hop is on the screen for this long at least, milliseconds, however short the network's delay is. */
export const shortestMs = 520;
const longestMs = 60_000;

/** Columns of a dot, kept side by side because thousands are drawn each frame. */
const field = {
  connection: 0,
  direction: 1,
  outcome: 2,
  startMs: 3,
  endMs: 4,
  sentAt: 5,
  arrivesAt: 6,
  request: 7,
} as const;
const fields = 8;

/**
 * Plays the sampled hops of a run: each one starts at its own moment between two snapshots and travels for its own time,
 * or for `shortestMs` where that would be too quick to see. The clock stands still while the run does.
 */
export class HopPlayer {
  private readonly dots = new Float64Array(mostDots * fields);
  private count = 0;
  private nowMs = 0;
  private run = -1;
  private seenSeconds = 0;
  /** Share of the requests whose hops are shown, and what it is worked out from: hops come in faster than an eye can tell apart. */
  private share = 1;
  private heard = 0;
  private heardSinceMs = 0;
  /** Hops to show in a second of the clock on the wall. */
  wantedPerSecond = 100;
  /** The request that is shown whatever the share, or -1. */
  private followed = -1;
  /** Whether the dots of the latest snapshot travel slower than the hops that they stand for. */
  slowed = false;

  get size(): number {
    return this.count;
  }

  /** Shows a request whatever the share; -1: none. */
  follow(request: number): void {
    this.followed = request;
  }

  clear(): void {
    this.count = 0;
  }

  /** Lets time pass, and drops the dots that have arrived. */
  advance(byMs: number): void {
    this.nowMs += byMs;
    let kept = 0;
    for (let dot = 0; dot < this.count; dot += 1) {
      if ((this.dots[dot * fields + field.endMs] ?? 0) > this.nowMs) {
        this.dots.copyWithin(kept * fields, dot * fields, (dot + 1) * fields);
        kept += 1;
      }
    }
    this.count = kept;
  }

  /** Takes the hops that were sent since the snapshot before; `pace` is simulated seconds per second. */
  take(snapshot: Snapshot, pace: number): void {
    if (snapshot.run !== this.run || snapshot.atSeconds < this.seenSeconds) {
      this.run = snapshot.run;
      this.seenSeconds = 0;
      this.count = 0;
    }
    const since = this.seenSeconds;
    this.seenSeconds = snapshot.atSeconds;
    if (!(pace > 0)) {
      return;
    }
    this.thin(snapshot.hops.length / width);
    const spreadMs = Math.min(((snapshot.atSeconds - since) / pace) * 1_000, 250);
    const spanSeconds = Math.max(snapshot.atSeconds - since, 1e-12);
    this.slowed = false;
    for (let row = 0; row + width <= snapshot.hops.length; row += width) {
      const sentAt = snapshot.hops[row + 2] ?? 0;
      if (sentAt > since && this.isShown(snapshot.hops[row + 5] ?? 0)) {
        const delayMs = ((sentAt - since) / spanSeconds) * spreadMs;
        this.add(snapshot.hops, row, this.nowMs + delayMs, pace);
      }
    }
  }

  /** Shows a run that stands still: each hop under way where it is. A hop is told once, so that those shown before stay. */
  freeze(snapshot: Snapshot): void {
    if (snapshot.run !== this.run || snapshot.atSeconds < this.seenSeconds) {
      this.count = 0;
    }
    this.run = snapshot.run;
    this.seenSeconds = snapshot.atSeconds;
    for (let row = 0; row + width <= snapshot.hops.length; row += width) {
      this.put(snapshot.hops, row, this.nowMs, this.nowMs);
    }
    let kept = 0;
    for (let dot = 0; dot < this.count; dot += 1) {
      if (this.stand(dot * fields, snapshot.atSeconds)) {
        this.dots.copyWithin(kept * fields, dot * fields, (dot + 1) * fields);
        kept += 1;
      }
    }
    this.count = kept;
  }

  /** Puts a dot where its hop is at a moment; false where the hop is not under way then. */
  private stand(at: number, atSeconds: number): boolean {
    const sentAt = this.dots[at + field.sentAt] ?? 0;
    const arrivesAt = this.dots[at + field.arrivesAt] ?? 0;
    const share = (atSeconds - sentAt) / Math.max(arrivesAt - sentAt, 1e-12);
    this.dots[at + field.startMs] = this.nowMs - share * 1_000;
    this.dots[at + field.endMs] = this.nowMs + (1 - share) * 1_000;
    return sentAt <= atSeconds && atSeconds <= arrivesAt;
  }

  /** Calls back for every dot that has set out: how far it is, 0 to 1 along its connection, and what became of it. */
  each(
    draw: (
      connection: number,
      along: number,
      isReply: boolean,
      outcome: number,
      request: number,
    ) => void,
  ): void {
    for (let dot = 0; dot < this.count; dot += 1) {
      const at = dot * fields;
      const startMs = this.dots[at + field.startMs] ?? 0;
      if (startMs <= this.nowMs) {
        const endMs = this.dots[at + field.endMs] ?? 0;
        const share = (this.nowMs - startMs) / (endMs - startMs);
        const isReply = this.dots[at + field.direction] === 1;
        draw(
          this.dots[at + field.connection] ?? 0,
          isReply ? 1 - share : share,
          isReply,
          this.dots[at + field.outcome] ?? 0,
          this.dots[at + field.request] ?? 0,
        );
      }
    }
  }

  /** Works out twice a second which share of the requests to show. */
  private thin(hops: number): void {
    this.heard += hops;
    const passedMs = this.nowMs - this.heardSinceMs;
    if (passedMs >= 500) {
      const perSecond = (this.heard / passedMs) * 1_000;
      this.share = perSecond > 0 ? Math.min(1, this.wantedPerSecond / perSecond) : 1;
      this.heard = 0;
      this.heardSinceMs = this.nowMs;
    }
  }

  /** Whether a request is among those shown: all its hops are, or none. */
  private isShown(request: number): boolean {
    return (
      request === this.followed || (Math.imul(request, 0x9e3779b1) >>> 0) / 2 ** 32 < this.share
    );
  }

  private add(hops: Float64Array, row: number, startMs: number, pace: number): void {
    const trueMs = (((hops[row + 3] ?? 0) - (hops[row + 2] ?? 0)) / pace) * 1_000;
    this.slowed ||= trueMs < shortestMs;
    this.put(hops, row, startMs, startMs + Math.min(Math.max(trueMs, shortestMs), longestMs));
  }

  private put(hops: Float64Array, row: number, startMs: number, endMs: number): void {
    if (this.count === mostDots) {
      return;
    }
    const at = this.count * fields;
    this.dots[at + field.connection] = hops[row] ?? 0;
    this.dots[at + field.direction] = hops[row + 1] ?? 0;
    this.dots[at + field.outcome] = hops[row + 4] ?? 0;
    this.dots[at + field.startMs] = startMs;
    this.dots[at + field.endMs] = endMs;
    this.dots[at + field.sentAt] = hops[row + 2] ?? 0;
    this.dots[at + field.arrivesAt] = hops[row + 3] ?? 0;
    this.dots[at + field.request] = hops[row + 5] ?? 0;
    this.count += 1;
  }
}
