import type { LatencyLimit } from '../model/LatencyLimit';
import type { Snapshot } from '../model/Snapshot';
import type { Watched } from './Runner';
import type { PageTools } from './PageTools';
import type { PollAnswer, PollRequest } from './SimulationApi';
import { transferablesOf } from './transferablesOf';

const slowMs = 100;
const tickMs = 500;
/** A snapshot's arrays stay with the page for so many updates: a second at 60 a second, because a screen may lag behind. */
const heldSnapshots = 60;

/** Where the pump's questions go and its answers come out. */
export interface PumpEnds {
  ask(request: PollRequest): Promise<PollAnswer>;
  /** Whether there is more news to expect without being told: a question is pending. */
  isBusy(): boolean;
  /** How long a poll may stay unanswered, milliseconds. */
  patienceMs(): number;
  onAnswer(answer: PollAnswer): void;
  /** A poll was not answered, or could not be; the pump stands still until `start`. */
  onSilence(): void;
}

/**
 * Asks for snapshots: once a frame while the run runs, ten times a second where nobody sees hops move, and never twice before
 * an answer. Silence is measured in timer ticks, so that a machine that slept or a page that hung is not taken for it.
 */
export class PollPump {
  private readonly page: PageTools;
  private readonly ends: PumpEnds;
  private hops = 0;
  private isCalm = false;
  private isStarted = false;
  private isRunning = false;
  private hasNews = false;
  private waiting: number | undefined;
  private polls = 0;
  private callOff: (() => void) | undefined;
  private callOffWatch: (() => void) | undefined;
  private held: Snapshot[] = [];
  private returned: ArrayBuffer[] = [];
  /** Runs of earlier workers, so that no number comes twice. */
  private runsBefore = 0;
  private run = 0;
  private secondsKnown = 0;
  private watched: Watched | undefined;
  private limits: readonly LatencyLimit[] = [];
  /** Seconds of what is watched that the page has. */
  private detailsKnown = 0;

  constructor(page: PageTools, ends: PumpEnds) {
    this.page = page;
    this.ends = ends;
  }

  /** At most so many hops in a snapshot; 0, or that it is calm, slows the pump down to ten times a second. */
  setSampling(hops: number, isCalm: boolean): void {
    this.hops = hops;
    this.isCalm = isCalm;
    this.wake();
  }

  /** Asks for these details from now on, from the first second that is known. */
  setDetails(wanted: Watched | undefined): void {
    this.watched = wanted;
    this.detailsKnown = 0;
    this.wake();
  }

  /** Has good answers held against these times from now on. */
  setLimits(limits: readonly LatencyLimit[]): void {
    this.limits = limits;
    this.wake();
  }

  /** Begins with a new worker, whose runs are numbered from 1 again. */
  start(): void {
    this.stop();
    this.runsBefore = this.run;
    this.isStarted = true;
    this.wake();
  }

  /** Forgets the poll under way and asks no more. */
  stop(): void {
    this.isStarted = false;
    this.isRunning = false;
    this.waiting = undefined;
    this.callOff?.();
    this.callOff = undefined;
    this.callOffWatch?.();
    this.held = [];
    this.returned = [];
  }

  /** Something was asked or done: there is news to fetch at least once more. */
  wake(): void {
    this.hasNews = true;
    this.schedule();
  }

  /** Plans the next poll anew, because frames start or stop coming. */
  reschedule(): void {
    this.callOff?.();
    this.callOff = undefined;
    this.schedule();
  }

  private schedule(): void {
    if (!this.isStarted || this.waiting !== undefined || this.callOff !== undefined) return;
    if (!this.isRunning && !this.hasNews && !this.ends.isBusy()) return;
    const isSlow = this.hops === 0 || this.isCalm || this.page.isHidden();
    this.callOff = isSlow ? this.page.after(slowMs, this.fire) : this.page.onFrame(this.fire);
  }

  private readonly fire = (): void => {
    this.callOff = undefined;
    this.hasNews = false;
    const poll = ++this.polls;
    const { watched } = this;
    this.waiting = poll;
    this.watch(0);
    this.ends.ask(this.request()).then(
      (answer) => this.waiting === poll && this.take(answer, watched),
      () => this.waiting === poll && this.ends.onSilence(),
    );
  };

  private request(): PollRequest {
    const { hops, returned, secondsKnown, watched, detailsKnown } = this;
    this.returned = [];
    const details = watched && { ...watched, secondsKnown: detailsKnown };
    const run = this.run - this.runsBefore;
    const { limits } = this;
    return { run, secondsKnown, hops, returned, limits, ...(details && { details }) };
  }

  private watch(ticks: number): void {
    this.callOffWatch = this.page.after(tickMs, () => {
      const silentMs = (ticks + 1) * tickMs;
      if (silentMs >= this.ends.patienceMs()) this.ends.onSilence();
      else this.watch(ticks + 1);
    });
  }

  /** `watched`: what the question was asked for. */
  private take(answer: PollAnswer, watched: Watched | undefined): void {
    this.waiting = undefined;
    this.callOffWatch?.();
    this.isRunning = answer.status.state === 'running';
    const { status, snapshot: numbered } = answer;
    const snapshot = numbered && { ...numbered, run: numbered.run + this.runsBefore };
    if (snapshot) this.hold(snapshot);
    if (snapshot && watched === this.watched) this.detailsKnown = snapshot.digestSecond;
    this.ends.onAnswer({ status, ...(snapshot && { snapshot }) });
    this.schedule();
  }

  private hold(snapshot: Snapshot): void {
    this.run = snapshot.run;
    this.secondsKnown = snapshot.digestSecond;
    this.held.push(snapshot);
    const released = this.held.splice(0, Math.max(0, this.held.length - heldSnapshots));
    // A buffer that somebody else has handed over is empty here.
    const buffers = released.flatMap(transferablesOf).filter(({ byteLength }) => byteLength > 0);
    this.returned.push(...buffers);
  }
}
