import type { ComponentReading } from './readComponent';
import { stateThresholds as threshold } from './stateThresholds';

/** How a component fares, from nothing to do to not there. */
export type ComponentLevel = 'idle' | 'healthy' | 'strained' | 'saturated' | 'down';

/** A level with the reason in a few plain words. */
export interface ComponentState {
  readonly level: ComponentLevel;
  readonly tag?: string;
}

/** Tells how a component fares from its row of a snapshot alone; the first rule that holds wins, the worst comes first. */
export function componentState(row: ComponentReading): ComponentState {
  return down(row) ?? saturated(row) ?? strained(row) ?? calm(row);
}

function down({ instances, instancesUp }: ComponentReading): ComponentState | undefined {
  return instances > 0 && instancesUp === 0 ? { level: 'down', tag: 'down' } : undefined;
}

function saturated(row: ComponentReading): ComponentState | undefined {
  const failing = failingShare(row);
  const tag =
    queueFull(row) ??
    (failing >= threshold.failingShare
      ? (slotsHeld(row) ?? `${percent(failing)} failing`)
      : overrun(row));
  return tag === undefined ? undefined : { level: 'saturated', tag };
}

function queueFull({ waiting, waitingLimit }: ComponentReading): string | undefined {
  return waitingLimit > 0 && waiting >= waitingLimit * threshold.fullShare
    ? `queue ${count(waitingLimit)} full`
    : undefined;
}

/** Every slot works and calls wait all the same: it cannot do more. */
function overrun({ busy, waiting }: ComponentReading): string | undefined {
  return known(busy) >= threshold.wholeShare && waiting >= 1
    ? `${percent(known(busy))} busy, ${count(waiting)} waiting`
    : undefined;
}

function slotsHeld({ busy, held }: ComponentReading): string | undefined {
  const taken = known(busy) + known(held);
  return taken >= threshold.takenShare && known(held) >= threshold.heldShare
    ? 'slots waiting on calls'
    : undefined;
}

function strained(row: ComponentReading): ComponentState | undefined {
  const tag =
    missingInstances(row) ??
    slotsHeld(row) ??
    slotsTaken(row) ??
    waitingRoom(row) ??
    oldMessages(row) ??
    someFailures(row);
  return tag === undefined ? undefined : { level: 'strained', tag };
}

function missingInstances({ instances, instancesUp }: ComponentReading): string | undefined {
  return instancesUp < instances
    ? `${count(instances - instancesUp)} of ${count(instances)} down`
    : undefined;
}

function slotsTaken({ busy, held }: ComponentReading): string | undefined {
  const taken = known(busy) + known(held);
  return taken >= threshold.takenShare ? `${percent(taken)} of slots taken` : undefined;
}

function waitingRoom({ waiting, waitingLimit, busy }: ComponentReading): string | undefined {
  const crowded =
    waitingLimit > 0
      ? waiting >= waitingLimit * threshold.waitingShare
      : waiting > 0 && known(busy) >= threshold.takenShare;
  return crowded ? `${count(waiting)} waiting` : undefined;
}

function oldMessages({ oldestAge }: ComponentReading): string | undefined {
  return oldestAge >= threshold.oldestAgeSeconds ? `oldest ${count(oldestAge)} s` : undefined;
}

function someFailures(row: ComponentReading): string | undefined {
  const failing = failingShare(row);
  return failing >= threshold.troubledShare ? `${percent(failing)} failing` : undefined;
}

function calm({ arrivals, completions, inFlight }: ComponentReading): ComponentState {
  const still = known(arrivals) === 0 && known(completions) === 0 && known(inFlight) === 0;
  return { level: still ? 'idle' : 'healthy' };
}

function failingShare({ completions, failures }: ComponentReading): number {
  const ended = known(completions) + known(failures);
  return ended > 0 ? known(failures) / ended : 0;
}

function known(value: number): number {
  return Number.isFinite(value) ? value : 0;
}

function percent(share: number): string {
  return `${Math.round(Math.min(share, 1) * 100)}%`;
}

function count(value: number): string {
  return Math.round(value).toLocaleString('en-US');
}
