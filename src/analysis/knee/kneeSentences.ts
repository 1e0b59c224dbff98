import type { Knee, Limiter } from './Knee';

/** What a knee says, in sentences: where it breaks, what breaks and what limits it, and what becomes of the goodput past it. */
export function kneeSentences(knee: Knee): readonly string[] {
  const { points, holds, breaks, limiter, todayPerSecond } = knee;
  const highest = points.at(-1);
  if (breaks === undefined) {
    return [
      `Nothing breaks up to ${rate(highest?.offeredPerSecond)}, ${times(highest?.factor ?? 1)} today’s load of ${rate(todayPerSecond)}.`,
    ];
  }
  const held = holds ? `, and holds at ${rate(holds.offeredPerSecond)}` : '';
  return [
    `Broken from ${rate(breaks.offeredPerSecond)}, ${times(breaks.factor)} today’s load of ${rate(todayPerSecond)}${held}.`,
    `What breaks: ${breaks.breaches.map(({ text }) => text).join('; ')}.`,
    limiterSentence(limiter),
    ...goodputPast(knee),
  ];
}

function limiterSentence(limiter: Limiter | undefined): string {
  if (limiter === undefined) {
    return 'No component is at its limit there: what is slow is the work itself, or a limit on a connection.';
  }
  const { name, reason, rule } = limiter;
  return rule === undefined ? `${name} limits it: ${reason}.` : `What limits it: ${reason}.`;
}

/** More load and clearly less goodput: the sign of work that is done for nobody. */
function goodputPast({ points, breaks }: Knee): readonly string[] {
  const past = points.filter(({ factor }) => factor >= (breaks?.factor ?? Infinity));
  const best = past.reduce((most, { goodputPerSecond }) => Math.max(most, goodputPerSecond), 0);
  const peak = past.find(({ goodputPerSecond }) => goodputPerSecond === best);
  const last = past.at(-1);
  return peak && last && last.goodputPerSecond < 0.9 * best
    ? [
        `Above ${rate(peak.offeredPerSecond)} goodput falls: ${rate(last.goodputPerSecond)} are left at ${rate(last.offeredPerSecond)}.`,
      ]
    : [];
}

function rate(perSecond = 0): string {
  const digits = perSecond >= 100 ? 0 : perSecond >= 10 ? 1 : 2;
  return `${perSecond.toLocaleString('en-US', { maximumFractionDigits: digits })} req/s`;
}

function times(factor: number): string {
  return `${Number(factor.toPrecision(3))} times`;
}
