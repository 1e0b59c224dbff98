import type { ParameterValue } from '../../../model/ParameterValue';
import type { Account } from '../Account';
import { fitDistribution } from './fitDistribution';
import type { WayTraffic } from './Traffic';

const least = 1_000;
const longest = 3_600_000;

/** Delay and timeout of a connection by what was measured on it. Without spans on both sides the time on the way is part of the callee's. */
export function wayParameters(
  way: WayTraffic | undefined,
  from: string,
  to: string,
  account: Account,
): Readonly<Record<string, ParameterValue>> {
  if (way === undefined) return {};
  const oneWay = way.networkMs.map((value) => value / 2);
  const { distribution, meanMs } = fitDistribution(oneWay);
  if (oneWay.length > 0) {
    account.understood(
      `${from} to ${to}: ${figure(meanMs)} ms on the way in each direction, from ${oneWay.length.toLocaleString('en-US')} calls with a span on both sides.`,
    );
  }
  const bounded =
    distribution.type === 'constant'
      ? { ...distribution, value: Math.min(60_000, distribution.value) }
      : distribution;
  return { delay: 'own', ownDelay: bounded, timeoutMs: timeoutOf(way, from, to, account) };
}

function timeoutOf(
  { timeoutsMs, longestMs }: WayTraffic,
  from: string,
  to: string,
  account: Account,
): number {
  if (timeoutsMs.length > 0) {
    const sorted = timeoutsMs.toSorted((one, other) => one - other);
    const seen = sorted[Math.floor(sorted.length / 2)] ?? least;
    const timeoutMs = Math.min(longest, Math.max(1, Math.round(seen)));
    account.understood(
      `${from} gives calls of ${to} up after ${figure(timeoutMs)} ms: ${timeoutsMs.length.toLocaleString('en-US')} of them ended so.`,
    );
    return timeoutMs;
  }
  const guessed = Math.min(longest, Math.max(least, Math.ceil((longestMs * 3) / 1_000) * 1_000));
  account.guessed(
    `Timeouts are three times the longest call that was seen, and at least 1 s, where none ran out.`,
  );
  return guessed;
}

function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}
