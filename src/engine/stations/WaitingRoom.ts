import { eventKind } from '../eventKind';
import type { Kernel } from '../Kernel';
import type { Link } from '../Link';
import { linkCount } from '../measures/LinkMeter';
import { outcomeNumber } from '../outcomeNumber';
import type { RandomStream } from '../random/RandomStream';
import type { Sampler } from '../random/Sampler';
import type { Settings } from '../Settings';
import { spanFlag } from '../spans/spanFlag';
import { spanState } from '../spans/spanState';
import type { StateBlock } from '../state/StateBlock';
import { ControlledDelay } from './ControlledDelay';
import { RowColumn } from './RowColumn';
import { RowLists } from './RowLists';
import { RowTraits } from './RowTraits';
import type { Station } from './Station';
import { stationEvent } from './stationEvent';
import { type LineOrder, WaitingLines } from './WaitingLines';

/** What a waiting room needs of the component that it belongs to. */
interface Owner {
  readonly kernel: Kernel;
  readonly index: number;
  readonly station: Station;
  readonly meter: { readonly waiting: { up(): void; down(): void } };
  readonly state: StateBlock;
  /** A span that waited outside comes in, to work or to wait. */
  admit(row: number): void;
  /** A place has become free at an instance. */
  startNext(instance: number): void;
}

/**
 * Everything about spans that find no slot: in which order they wait, how long, who makes room at a full line, who is sent
 * away at the head of it, and who waits outside, holding up its caller, until there is a place.
 */
export class WaitingRoom {
  /** First in, first out, until it is full: then the station alone will do. */
  isPlain = true;
  order: LineOrder = 'fifo';
  /** Whether those who find the line full wait outside. */
  blocks = false;
  private evicts = false;
  private dropsExpired = false;
  private controlsDelay = false;
  private patience: Sampler | undefined = undefined;
  private readonly owner: Owner;
  private readonly traits: RowTraits;
  private readonly lines: WaitingLines;
  private readonly delay = new ControlledDelay();
  /** Outside, by instance: spans that have arrived, and spans that are still at the caller that hands them over. */
  private readonly outside: RowLists;
  /** Of a span that is still at its caller: the connection that it will come along. */
  private readonly way: RowColumn;
  private readonly chance: RandomStream;

  constructor(owner: Owner, chance: RandomStream) {
    const { kernel, state } = owner;
    this.owner = owner;
    this.chance = chance;
    this.traits = new RowTraits(kernel.spans, kernel.operations);
    this.lines = state.keep(new WaitingLines(kernel.spans, this.traits));
    state.keep(this.delay);
    this.outside = state.keep(new RowLists(kernel.spans));
    this.way = state.keep(new RowColumn(kernel.spans, -1));
  }

  /** Takes the values of those parameters that the kind has. */
  configure(settings: Settings, instances: number): void {
    const { station } = this.owner;
    this.order = settings.has('order') ? (settings.choice('order') as LineOrder) : 'fifo';
    const whenFull = settings.has('whenFull') ? settings.choice('whenFull') : 'refuse';
    const isBounded = station.queueLimit < Infinity;
    this.evicts = isBounded && whenFull === 'evict';
    this.blocks = isBounded && whenFull === 'block';
    this.patience = patienceOf(settings);
    this.dropsExpired = settings.has('dropExpired') && settings.flag('dropExpired');
    this.controlsDelay = settings.has('controlDelay') && settings.flag('controlDelay');
    if (this.controlsDelay) {
      this.delay.target = settings.number('targetMs') * 1e-3;
      this.delay.interval = settings.number('intervalMs') * 1e-3;
    }
    const usesLines = this.order !== 'fifo' || this.evicts || this.patience !== undefined;
    this.isPlain = !usesLines && !this.blocks && !this.dropsExpired && !this.controlsDelay;
    this.fit(instances);
    if (usesLines) {
      if (settings.has('adaptiveFrom')) this.lines.threshold = settings.number('adaptiveFrom');
      this.lines.arrange(this.order, this.evicts);
    }
    station.use(usesLines ? this.lines : undefined);
  }

  /** Makes room for instances. */
  fit(instances: number): void {
    this.delay.fit(instances);
    this.outside.fit(instances);
  }

  /** How much a span matters, 0 to 9. */
  priorityOf(row: number): number {
    return this.traits.priority(row);
  }

  /** A span has arrived and found no slot. */
  enter(row: number): void {
    const { kernel } = this.owner;
    if (this.blocks && this.outside.count(kernel.spans.instance[row]!) > 0) {
      this.waitOutside(row);
    } else {
      this.lineUp(row);
    }
  }

  /** A span stands in line, after those who wait outside or because it was the first of them. */
  lineUp(row: number): void {
    const { kernel, station } = this.owner;
    if (station.join(row)) {
      this.beginPatience(row);
    } else if (this.blocks) {
      this.waitOutside(row);
    } else if (!this.evicts || !this.makeRoom(row)) {
      kernel.reply(row, outcomeNumber.queueFull);
    }
  }

  /** Takes the next one out of the line of an instance; -1 when it was sent away. Only when one waits. */
  takeNext(instance: number): number {
    const { kernel, station } = this.owner;
    const { spans, clock } = kernel;
    const row = station.takeNext(instance);
    this.endPatience(row);
    if (this.dropsExpired && (spans.flags[row]! & spanFlag.abandoned) !== 0) {
      this.forget(row);
      return -1;
    }
    if (this.controlsDelay) {
      const sojourn = clock.now - spans.arrivedAt[row]!;
      if (this.delay.dropsNow(instance, sojourn, station.lengthAt(instance), clock.now)) {
        kernel.reply(row, outcomeNumber.shed);
        return -1;
      }
    }
    return row;
  }

  /** Lets the first of those outside in, if there is a place; false when nobody comes in. */
  letIn(instance: number): boolean {
    const row = this.outside.first(instance);
    if (row < 0 || (this.blocks && !this.owner.station.hasPlace(instance))) return false;
    this.release(row, instance);
    return true;
  }

  /** A caller is done with a span and hands it over: it waits there while there is no place here. */
  takeOver(row: number, link: Link, instance: number): void {
    const { kernel, station } = this.owner;
    if (this.outside.count(instance) === 0 && station.hasPlace(instance)) {
      kernel.handovers.handOver(row, link, instance);
      return;
    }
    this.way.set(row, link.index);
    this.outside.append(instance, row);
  }

  /** A span that waits outside at its caller is no more. */
  forsake(row: number): void {
    if (this.isAtCaller(row)) this.leaveOutside(row);
  }

  /** A span has waited as long as it wanted to. */
  losePatience(row: number): void {
    const { kernel } = this.owner;
    const instance = kernel.spans.instance[row]!;
    kernel.spans.event[row] = -1;
    this.withdraw(row);
    kernel.reply(row, outcomeNumber.abandoned);
    this.owner.startNext(instance);
  }

  /** Takes a waiting span out, wherever it waits here. */
  withdraw(row: number): void {
    this.endPatience(row);
    if (this.outside.listOf(row) >= 0) this.leaveOutside(row);
    else this.owner.station.remove(row);
  }

  /** An instance went down, and its line is forgotten: who waits at a caller learns it by going there. */
  clear(instance: number): void {
    this.delay.clear(instance);
    const atCallers: number[] = [];
    for (let row = this.outside.first(instance); row >= 0; row = this.outside.first(instance)) {
      if (this.isAtCaller(row)) {
        atCallers.push(row);
        this.outside.remove(row);
      } else {
        this.leaveOutside(row);
      }
    }
    for (const row of atCallers) this.send(row, instance);
  }

  /** Connections or settings may have changed: who need not wait outside any more goes on. */
  review(instances: number): void {
    for (let instance = 0; instance < instances; instance++) {
      for (const row of this.severed(instance)) {
        if (this.isAtCaller(row)) this.release(row, instance);
      }
      while (this.letIn(instance));
    }
  }

  /** Spans that wait at callers which are not connected any more. */
  private severed(instance: number): readonly number[] {
    const rows: number[] = [];
    const { next } = this.owner.kernel.spans;
    for (let row = this.outside.first(instance); row >= 0; row = next[row]!) {
      if (this.isAtCaller(row) && this.linkOf(row).faults.removed > 0) rows.push(row);
    }
    return rows;
  }

  /** A span that nobody waits for any more ends without an answer. */
  private forget(row: number): void {
    const { spans, parts, links } = this.owner.kernel;
    parts[this.owner.index]!.end(row, outcomeNumber.cancelled);
    links[spans.link[row]!]!.meter.counts[linkCount.late]!++;
    spans.release(row);
  }

  private waitOutside(row: number): void {
    const { kernel, meter } = this.owner;
    const { spans } = kernel;
    if ((spans.flags[row]! & spanFlag.async) !== 0) {
      // There is no caller to hold up.
      kernel.reply(row, outcomeNumber.queueFull);
      return;
    }
    spans.state[row] = spanState.waiting;
    this.outside.append(spans.instance[row]!, row);
    meter.waiting.up();
    this.beginPatience(row);
  }

  private release(row: number, instance: number): void {
    if (this.isAtCaller(row)) {
      this.outside.remove(row);
      this.send(row, instance);
      return;
    }
    this.endPatience(row);
    this.leaveOutside(row);
    this.owner.admit(row);
  }

  private send(row: number, instance: number): void {
    const link = this.linkOf(row);
    this.way.set(row, -1);
    this.owner.kernel.handovers.handOver(row, link, instance);
  }

  private leaveOutside(row: number): void {
    if (this.isAtCaller(row)) this.way.set(row, -1);
    else this.owner.meter.waiting.down();
    this.outside.remove(row);
  }

  private isAtCaller(row: number): boolean {
    return this.way.get(row) >= 0;
  }

  private linkOf(row: number): Link {
    return this.owner.kernel.links[this.way.get(row)]!;
  }

  /** Has somebody leave a full line for a newcomer; false when nobody does. */
  private makeRoom(row: number): boolean {
    const { kernel, station } = this.owner;
    const victim = this.lines.victim(row);
    if (victim < 0) return false;
    this.withdraw(victim);
    station.join(row);
    this.beginPatience(row);
    kernel.reply(victim, outcomeNumber.shed);
    return true;
  }

  private beginPatience(row: number): void {
    if (this.patience === undefined) return;
    const { kernel, index } = this.owner;
    kernel.spans.event[row] = kernel.queue.schedule(
      kernel.clock.now + this.patience.sample(this.chance),
      eventKind.station | (index << 4),
      stationEvent.patienceOver + row * stationEvent.kinds,
    );
  }

  private endPatience(row: number): void {
    const { spans, queue } = this.owner.kernel;
    if (spans.event[row]! < 0) return;
    queue.cancel(spans.event[row]!);
    spans.event[row] = -1;
  }
}

function patienceOf(settings: Settings): Sampler | undefined {
  const isLimited = settings.has('patience') && settings.choice('patience') === 'limited';
  return isLimited ? settings.seconds('patienceTime') : undefined;
}
