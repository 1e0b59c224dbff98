import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { Kernel } from '../Kernel';
import { Level } from '../measures/Level';
import { outcomeNumber } from '../outcomeNumber';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import { RowColumn } from '../stations/RowColumn';
import { Station } from '../stations/Station';
import { streamPurpose } from '../streamPurpose';
import { ServerPool } from './ServerPool';

/** What a span does next on the loop, or where it is besides it. */
const phase = { first: 0, thenPool: 1, inPool: 2, resumed: 3 } as const;

/**
 * One loop per instance that does all the work of all requests, a piece at a time: while one piece runs, nobody else moves.
 * Calls are waited for beside it. A share of the requests has heavy work, done on the loop itself or by a pool of threads
 * beside it.
 */
export class EventLoop extends ServerPool {
  /** The threads beside the loop, and those who wait for one. */
  readonly pool: Station;
  readonly poolLevels: { readonly busy: Level; readonly held: Level; readonly waiting: Level };
  private readonly phases: RowColumn;
  private readonly lots = this.laterStream(streamPurpose.heavyShare);
  private readonly heavyWork = this.laterStream(streamPurpose.heavyTime);
  private readonly resumedWork = this.laterStream(streamPurpose.resumeTime);
  private heavyShare = 0;
  private heavyTime: Sampler | undefined;
  private resumeTime: Sampler | undefined;
  private hasPool = false;

  constructor(kernel: Kernel, index: number, component: Component, kind: Kind) {
    super(kernel, index, component, kind);
    const level = (): Level => this.state.keep(new Level(kernel.clock));
    this.poolLevels = { busy: level(), held: level(), waiting: level() };
    this.pool = this.state.keep(new Station(kernel.spans, this.poolLevels));
    this.phases = this.state.keep(new RowColumn(kernel.spans, phase.first));
  }

  protected override apply(settings: Settings): void {
    this.pool.slots = settings.number('poolThreads');
    super.apply(settings);
    this.heavyShare = settings.number('heavyShare') / 100;
    this.heavyTime = settings.seconds('heavyTime');
    this.hasPool = settings.choice('heavyOn') === 'pool';
    const resumeTime = settings.seconds('resumeTime');
    this.resumeTime = resumeTime.mean() > 0 ? resumeTime : undefined;
  }

  override fit(): void {
    super.fit();
    this.pool.fit(this.instances.count);
  }

  override onWorkDone(row: number): void {
    const { kernel } = this;
    switch (this.phases.get(row)) {
      case phase.thenPool:
        this.leave(row);
        this.enterPool(row);
        break;
      case phase.inPool:
        this.leavePool(row);
        if (kernel.plans.hasCalls(row)) kernel.plans.begin(row);
        else kernel.reply(row, outcomeNumber.ok);
        break;
      case phase.resumed:
        this.phases.set(row, phase.first);
        this.leave(row);
        kernel.reply(row, kernel.spans.outcome[row]!);
        break;
      default:
        super.onWorkDone(row);
    }
  }

  /** The answers are in: what is left to do with them is done on the loop again. */
  override onPlanDone(row: number, outcome: number): void {
    if (this.resumeTime === undefined || outcome > outcomeNumber.degraded) {
      super.onPlanDone(row, outcome);
      return;
    }
    this.phases.set(row, phase.resumed);
    this.kernel.changed(row);
    if (this.station.seize(row)) this.serve(row);
    else this.station.joinAnyway(row);
  }

  override onDown(instance: number, rows: readonly number[]): void {
    super.onDown(instance, rows);
    this.pool.clear(instance, 0);
    for (const row of rows) this.phases.set(row, phase.first);
  }

  override onTopology(): void {
    super.onTopology();
    for (let instance = 0; instance < this.instances.count; instance++) this.startInPool(instance);
  }

  override resetMeasures(): void {
    super.resetMeasures();
    for (const level of Object.values(this.poolLevels)) level.reset();
  }

  override withdraw(row: number): boolean {
    const { kernel } = this;
    const { spans } = kernel;
    if (this.phases.get(row) !== phase.inPool) {
      const isOut = super.withdraw(row);
      if (isOut) this.phases.set(row, phase.first);
      return isOut;
    }
    kernel.stopWork(row);
    const isWaiting = spans.state[row] === spanState.waiting;
    spans.state[row] = spanState.replying;
    if (isWaiting) {
      this.phases.set(row, phase.first);
      this.pool.remove(row);
    } else {
      this.leavePool(row);
    }
    return true;
  }

  protected override serve(row: number): void {
    if (this.phases.get(row) !== phase.resumed) {
      super.serve(row);
      return;
    }
    this.kernel.spans.state[row] = spanState.serving;
    // Nothing, where it was set to nothing while this one stood in line for it.
    const seconds = this.resumeTime?.sample(this.resumedWork) ?? 0;
    this.timeWork(row, seconds * this.slowness(row));
  }

  /** The first piece; heavy work that stays on the loop is part of it. */
  protected override startWork(row: number): void {
    const isHeavy = this.heavyShare > 0 && this.lots.uniform() < this.heavyShare;
    if (isHeavy && !this.hasPool) {
      const light = this.timeOf(row).sample(this.chanceOf(row)) * this.slowness(row);
      this.timeWork(row, light + this.heavySeconds(row));
      return;
    }
    if (isHeavy) this.phases.set(row, phase.thenPool);
    super.startWork(row);
  }

  private heavySeconds(row: number): number {
    return this.heavyTime!.sample(this.heavyWork) * this.slowness(row);
  }

  private enterPool(row: number): void {
    this.phases.set(row, phase.inPool);
    if (this.pool.seize(row)) this.workInPool(row);
    else this.pool.joinAnyway(row);
  }

  private leavePool(row: number): void {
    const { spans } = this.kernel;
    this.phases.set(row, phase.first);
    spans.state[row] = spanState.replying;
    if ((spans.flags[row]! & spanFlag.holdsSlot) !== 0) this.pool.leave(row, false);
    this.startInPool(spans.instance[row]!);
  }

  private startInPool(instance: number): void {
    while (this.pool.canStart(instance)) {
      const row = this.pool.takeNext(instance);
      this.pool.seize(row);
      this.workInPool(row);
    }
  }

  private workInPool(row: number): void {
    this.kernel.spans.state[row] = spanState.serving;
    this.kernel.work(row, this.withPauses(row, this.heavySeconds(row)));
  }
}
