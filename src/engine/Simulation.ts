import type { Action } from '../model/Action';
import { applyEdit } from '../model/applyEdit';
import { checkFault } from '../model/checkFault';
import type { Design } from '../model/Design';
import type { JournalEntry } from '../model/JournalEntry';
import type { KindOf } from '../model/Kind';
import type { Problem } from '../model/Problem';
import type { TimeMark } from '../model/Snapshot';
import { checkRoom } from './checkRoom';
import { checkRunnable } from './checkRunnable';
import { justAfter } from './arithmetic/justAfter';
import { justBefore } from './arithmetic/justBefore';
import { describeAction } from './describeAction';
import type { Keyframe } from './Keyframe';
import { DetailLog } from './measures/DetailLog';
import { digestOf } from './measures/digestOf';
import { SecondLog } from './measures/SecondLog';
import { HopRecorder } from './report/HopRecorder';
import { systemRow } from './report/systemRow';
import { sizeOf } from './state/sizeOf';
import { TraceRecorder } from './traces/TraceRecorder';
import { timelineOf } from './timelineOf';
import type { TimedAction } from './timelineOf';
import { tooOften, World } from './World';

/** A step goes ahead by so many seconds at most when no event comes. */
const LONGEST_STEP = 600;
/** Entries of a journal applied, and calls made for each event, before `advance` lets others have a turn. */
const MOST_ENTRIES = 16;
const MOST_CALLS_PER_EVENT = 16;
/** Events, requests and calls in one go. */
const MOST_AT_ONCE = 1_000_000;
/** Live actions in one run. */
const MOST_ACTIONS = 100_000;

/** A started run, or why the design cannot run. */
export type Start =
  | { readonly ok: true; readonly simulation: Simulation }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * A design brought to life. The same design, seed, scenario and journal give the same run, bit for bit: time moves only by
 * `advance` and `step`, and how it is cut into slices changes nothing.
 */
export class Simulation {
  world: World;
  readonly log = new SecondLog();
  readonly details = new DetailLog();
  /** Simulated seconds at which the whole-run measures begin: the end of the warm-up. */
  measuredFrom = 0;
  /** What happened, for the time axis of the charts. */
  marks: readonly TimeMark[] = [];
  private design: Design;
  private readonly seed: number;
  private readonly kindOf: KindOf;
  private readonly digestAtStart: string;
  private applied: readonly JournalEntry[] = [];
  private future: readonly JournalEntry[];
  private timeline: readonly TimedAction[];
  /** `at`: the clock. `done`: actions of the timeline so far. `second`: the next whole second to note. */
  private readonly progress = { at: 0, done: 0, second: 1 };

  private constructor(design: Design, kindOf: KindOf, journal: readonly JournalEntry[]) {
    this.design = design;
    this.seed = design.seed;
    this.kindOf = kindOf;
    this.future = journal;
    this.timeline = timelineOf(design.scenario);
    this.world = new World(design.seed, kindOf);
    this.world.follow(design);
    this.digestAtStart = digestOf(this.world.kernel);
  }

  /** Brings a design to life at 0 s. Entries of a journal are applied when their time comes. */
  static start(design: Design, kindOf: KindOf, journal: readonly JournalEntry[] = []): Start {
    const problems = checkRunnable(design, kindOf);
    if (problems.length > 0) return { ok: false, problems };
    return { ok: true, simulation: new Simulation(design, kindOf, journal) };
  }

  /** Simulated seconds since the start. */
  get nowSeconds(): number {
    return this.progress.at;
  }

  /** Model events fired since the start. */
  get events(): number {
    return this.world.kernel.clock.events;
  }

  /** The running copy of the design: the saved one with all edits so far. */
  get runningDesign(): Design {
    return this.design;
  }

  /** What was done by hand so far. */
  get journal(): readonly JournalEntry[] {
    return this.applied;
  }

  /**
   * Runs until the clock stands at `untilSeconds`, or `maximumEvents` more have fired; true when the clock got there. Comes
   * back earlier where events are very costly, or many live actions are done again.
   */
  advance(untilSeconds: number, maximumEvents: number): boolean {
    return this.run(untilSeconds, this.events + maximumEvents, Infinity);
  }

  /** Runs until `requests` requests have started since the start of the run; true when the clock got to `untilSeconds` before. */
  advanceToRequests(requests: number, untilSeconds: number): boolean {
    return this.run(untilSeconds, Infinity, requests);
  }

  /** Forgets what was measured so far, at the end of a warm-up; what is in the system stays. */
  resetMeasures(): void {
    const { kernel } = this.world;
    for (const component of kernel.components) component.resetMeasures();
    for (const link of kernel.links) {
      link.meter.reset();
      link.guard?.meter.reset();
    }
    kernel.requests.reset();
    kernel.touched.everything();
    this.measuredFrom = this.progress.at;
  }

  private run(untilSeconds: number, last: number, requests: number): boolean {
    const mostCalls =
      this.world.kernel.spans.taken + MOST_CALLS_PER_EVENT * (last - this.events + 1_000);
    for (let entries = 0; ;) {
      const { clock } = this.world.kernel;
      const entry = this.future[0];
      if (entry !== undefined && entry.events <= this.events) {
        if (!this.waitFor(entry, untilSeconds)) return true;
        if (++entries === MOST_ENTRIES) return false;
        continue;
      }
      // A step of the scenario comes before the other events at its time.
      const limit = Math.min(untilSeconds, this.progress.second, justBefore(this.nextStep()));
      this.world.kernel.run(
        limit,
        atOnce(Math.min(last, entry?.events ?? Infinity) - clock.events),
        atOnce(requests - clock.requests),
        atOnce(mostCalls - this.world.kernel.spans.taken),
      );
      this.progress.at = Math.max(this.progress.at, clock.now);
      if (clock.events >= last || clock.requests >= requests) return false;
      if (this.world.kernel.spans.taken >= mostCalls) return false;
      if (entry !== undefined && this.events >= entry.events) continue;
      if (this.world.kernel.queue.nextTime() <= limit) continue;
      if (this.nextStop() > untilSeconds) {
        this.moveTo(untilSeconds);
        return true;
      }
      this.pass(this.nextStop());
    }
  }

  /** Fires one event; where none comes for 600 s, goes ahead by as much. */
  step(): void {
    const fired = this.events;
    const latest = this.progress.at + LONGEST_STEP;
    let until = Math.max(this.world.kernel.queue.nextTime(), this.progress.at);
    if (until === Infinity) return;
    while (this.events === fired && until < Infinity) {
      const arrived = this.advance(Math.min(until, latest), 1);
      if (arrived && until >= latest) return;
      until = Math.max(until, this.world.kernel.queue.nextTime());
    }
  }

  /** Does something to the running copy at the present moment, and notes it in the journal. */
  act(action: Action): readonly Problem[] {
    this.moveTo(this.progress.at);
    // A moment later, as a step of a scenario would: it comes before the other events at its time.
    const next = this.world.kernel.queue.nextTime();
    if (this.isAtEvent()) this.moveTo(Math.min(justAfter(this.progress.at), next));
    const problems = this.applied.length < MOST_ACTIONS ? this.perform(action) : tooOften;
    if (problems.length > 0) return problems;
    const entry = { events: this.events, atSeconds: this.progress.at, action };
    this.applied = [...this.applied, this.isAtEvent() ? { ...entry, atEvent: true } : entry];
    this.future = [];
    return [];
  }

  /** Whether the clock stands at the time of an event that was fired. */
  private isAtEvent(): boolean {
    return this.events > 0 && this.world.kernel.queue.poppedTime === this.progress.at;
  }

  /** Notes hops for the canvas, or stops doing so; the recorder while it does. */
  record(wanted: boolean): HopRecorder | undefined {
    const { kernel } = this.world;
    if (!wanted) kernel.recorder = undefined;
    else kernel.recorder ??= new HopRecorder();
    return kernel.recorder;
  }

  /** Who writes down the life of requests; undefined while nobody does. */
  get tracer(): TraceRecorder | undefined {
    return this.world.kernel.tracer;
  }

  /** Writes down the life of sampled requests, or stops doing so; the recorder while it does. */
  trace(wanted: boolean): TraceRecorder | undefined {
    const { kernel } = this.world;
    if (wanted !== (kernel.tracer !== undefined)) this.traceAnew(wanted, 1);
    return kernel.tracer;
  }

  /** The digest of the last whole second, and that second. */
  digest(): { readonly digest: string; readonly atSeconds: number } {
    const second = this.progress.second - 1;
    const noted = second === 0 ? this.digestAtStart : this.log.digestAt(second);
    return { digest: noted ?? digestOf(this.world.kernel), atSeconds: second };
  }

  /** The digest at a whole second of the last two hours; undefined for others. */
  digestAt(second: number): string | undefined {
    return this.log.digestAt(second);
  }

  /** The run as it stands, to come back to. */
  keyframe(): Keyframe {
    const world = this.world.save();
    return {
      atSeconds: this.progress.at,
      events: this.events,
      bytes: sizeOf(world.state),
      design: this.design,
      ...world,
      marks: this.marks,
      journal: this.applied,
      progress: { ...this.progress },
    };
  }

  /** Goes to the moment of a keyframe of this run; what was done by hand after it is done again when its time comes. */
  restore(keyframe: Keyframe): void {
    const world = new World(this.seed, this.kindOf);
    world.restore(keyframe, keyframe.design);
    const { recorder, tracer } = this.world.kernel;
    world.kernel.recorder = recorder;
    this.world = world;
    // What was under way is not known any more: spans whose beginning was not seen are not told.
    this.traceAnew(tracer !== undefined, tracer?.sampling ?? 1);
    const all = [...this.applied, ...this.future];
    this.applied = keyframe.journal;
    this.future = all.slice(keyframe.journal.length);
    this.design = keyframe.design;
    this.marks = keyframe.marks;
    this.timeline = timelineOf(keyframe.design.scenario);
    Object.assign(this.progress, keyframe.progress);
    this.log.forgetAfter(this.progress.second - 1);
    this.details.forgetAfter(this.progress.second - 1);
  }

  private traceAnew(wanted: boolean, sampling: number): void {
    const { kernel } = this.world;
    kernel.tracer = wanted ? new TraceRecorder(kernel) : undefined;
    kernel.spans.watcher = kernel.tracer;
    kernel.spans.followed.fill(0);
    if (kernel.tracer !== undefined) kernel.tracer.sampling = sampling;
  }

  /** Lets time pass to an entry of the journal whose events have all fired, and applies it; false when `untilSeconds` comes first. */
  private waitFor(entry: JournalEntry, untilSeconds: number): boolean {
    const { queue } = this.world.kernel;
    for (let next = -1; next !== queue.nextTime();) {
      next = queue.nextTime();
      // An entry of another run can stand later than the next event: time does not run ahead of events.
      this.moveTo(Math.min(entry.atSeconds, untilSeconds, next));
    }
    if (Math.min(entry.atSeconds, queue.nextTime()) > untilSeconds) return false;
    this.future = this.future.slice(1);
    this.perform(entry.action);
    this.applied = [...this.applied, entry];
    return true;
  }

  /** The next moment at which something other than an event is due: a whole second or a step of the scenario. */
  private nextStop(): number {
    return Math.min(this.progress.second, this.nextStep());
  }

  /** When the next step of the scenario is due. */
  private nextStep(): number {
    return this.timeline[this.progress.done]?.atSeconds ?? Infinity;
  }

  /** Moves the clock on; whole seconds and scenario steps on the way are passed. */
  private moveTo(atSeconds: number): void {
    for (let stop = this.nextStop(); stop <= atSeconds; stop = this.nextStop()) {
      const next = this.world.kernel.queue.nextTime();
      if (stop === this.nextStep() ? next < stop : next <= stop) break;
      this.pass(stop);
    }
    this.progress.at = Math.max(this.progress.at, atSeconds);
    this.world.kernel.clock.now = this.progress.at;
  }

  /** Does what is due at a stop: the scenario's actions at this time are taken, or else the whole second is noted. */
  private pass(stop: number): void {
    const { kernel } = this.world;
    this.progress.at = stop;
    kernel.clock.now = stop;
    if (this.nextStep() > stop) {
      this.noteSecond();
      return;
    }
    while (this.timeline[this.progress.done]?.atSeconds === stop) {
      const { action } = this.timeline[this.progress.done]!;
      this.progress.done++;
      this.perform(action);
    }
  }

  private noteSecond(): void {
    const { kernel } = this.world;
    const { second } = this.progress;
    for (const component of kernel.components) component.meter.settle();
    this.log.note(second, systemRow(kernel.requests, second), digestOf(kernel));
    this.details.note(second, kernel.requests.latency.second, kernel.components);
    for (const component of kernel.components) {
      component.meter.roll();
      component.lookAround();
    }
    for (const link of kernel.links) {
      link.meter.roll();
      link.guard?.meter.roll();
    }
    kernel.requests.roll();
    kernel.touched.everything();
    this.progress.second++;
    this.world.faults.everySecond();
    kernel.tracer?.settle();
  }

  /** Applies an action to the running copy, between two events. */
  private perform(action: Action): readonly Problem[] {
    const problems = this.carryOut(action);
    this.world.kernel.tracer?.settle();
    return problems;
  }

  private carryOut(action: Action): readonly Problem[] {
    const { faults, kernel } = this.world;
    const before = {
      atSeconds: this.progress.at,
      design: this.design,
      faults: faults.active,
      kindOf: this.kindOf,
    };
    kernel.directHops = 0;
    if (action.type === 'edit') {
      const result = applyEdit(this.design, action.edit, this.kindOf);
      if (!result.ok) return result.problems;
      const problems = [
        ...checkRoom(result.design, this.kindOf),
        ...this.world.checkRoom(result.design),
      ];
      if (problems.length > 0) return problems;
      this.follow(result.design);
    } else if (action.type === 'break') {
      const message = checkFault(action.fault, this.design);
      if (message !== undefined) return [{ path: '', message }];
      faults.start(action.id, action.fault);
    } else if (!faults.end(action.id)) {
      return [{ path: '', message: 'This fault is already mended.' }];
    }
    this.marks = [...this.marks, describeAction(action, before)].slice(-500);
    return [];
  }

  private follow(design: Design): void {
    if (design.scenario !== this.design.scenario) {
      const now = this.progress.at;
      const due = this.timeline.slice(this.progress.done).filter((one) => one.atSeconds === now);
      this.timeline = timelineOf(design.scenario);
      const ahead = this.timeline.findIndex(
        (timed) =>
          timed.atSeconds > now ||
          (timed.atSeconds === now && due.some((one) => one.step === timed.step)),
      );
      this.progress.done = ahead < 0 ? this.timeline.length : ahead;
    }
    this.design = design;
    this.world.follow(design);
  }
}

/** So many of `count`, which may be Infinity, as are done in one go. */
function atOnce(count: number): number {
  return Math.max(0, Math.min(MOST_AT_ONCE, count));
}
