import type { Component } from '../../model/Component';
import type { Connection } from '../../model/Connection';
import type { ChainLink } from '../../model/Finding';
import { comparable } from '../findings/facts/comparable';
import type { Failing } from '../findings/facts/Failing';
import { thresholds } from '../findings/facts/thresholds';
import { count } from '../findings/words/count';
import { duration } from '../findings/words/duration';
import { plural } from '../findings/words/plural';
import { percent } from '../findings/words/percent';
import { perSecond } from '../findings/words/perSecond';
import type { ChainEvidence } from './ChainEvidence';
import { lostOf } from './lostOf';
import type { ComponentStretch, Stretch } from './Stretch';
import { stretchesOf } from './stretchesOf';

/** Links of a chain at most. */
const mostLinks = 8;
const { failingShare: hurtShare, slowTimes, noticedSeconds } = thresholds;
const fullShare = 0.95;
const heldShare = 0.5;
const risesBy = 1.5;
const retriesFrom = 0.1;
const hitsFallBy = 0.1;
const backlogFrom = 50;
const coldBelow = 0.5;

/**
 * What happened, from the first cause to what users see, in the order of time: what was done to the system, when its traffic
 * rose, what became full, who ran out of slots over it, and when users felt it. Empty while users are well.
 */
export function chainOf(evidence: ChainEvidence): readonly ChainLink[] {
  const stretches = stretchesOf(evidence);
  const first = stretches[0];
  if (first === undefined) return [];
  const calm = calmOf(stretches, evidence);
  const felt = usersFeel(stretches, calm);
  const step = first.untilSeconds - first.fromSeconds;
  const marks = marksOf(evidence);
  const effects = [
    ...trafficOf(stretches, calm),
    ...evidence.design.components.flatMap((component) => troubleOf(component, stretches, evidence)),
    ...evidence.design.connections.flatMap((connection) =>
      retriesOf(connection, stretches, evidence),
    ),
    ...evidence.design.connections.flatMap((connection): readonly Told[] => {
      const link = lostOf(connection, evidence);
      return link === undefined ? [] : [{ order: 8, ends: true, link }];
    }),
  ];
  const told = [...marks, ...effects.map((effect) => afterMarks(effect, marks, step))];
  const isLagging = told.some(({ ends }) => ends);
  if (felt === undefined && !isLagging) return [];
  // A stretch has no finer moments: what shows in the next one has begun in the one that users feel.
  const last = felt === undefined ? Infinity : felt.link.atSeconds + step;
  const causes = told
    .filter(({ link, ends, order }) => ends || link.atSeconds <= (order > 1 ? last : last - step))
    .toSorted((one, other) => one.link.atSeconds - other.link.atSeconds || one.order - other.order)
    .slice(0, mostLinks - 1)
    .map(({ link }) => link);
  if (felt === undefined) return causes;
  const atSeconds = Math.max(felt.link.atSeconds, causes.at(-1)?.atSeconds ?? 0);
  return [...causes, { ...felt.link, atSeconds }];
}

/** A link with its place among those of the same moment: causes before effects. */
interface Told {
  readonly link: ChainLink;
  readonly order: number;
  /** It hurts by itself: messages wait, or calls are lost, though nobody waits for them. */
  readonly ends?: true;
}

/** The run before anything happened: up to the first mark, or its first stretch. */
function calmOf(stretches: readonly Stretch[], { moments }: ChainEvidence): Stretch | undefined {
  const mark = moments.at(-1)?.marks[0]?.atSeconds ?? Infinity;
  const quiet = stretches.filter(
    ({ untilSeconds, failing }) => untilSeconds <= mark && failing.share < hurtShare,
  );
  return quiet.length > 1 ? quiet[1] : quiet[0];
}

function marksOf({ moments }: ChainEvidence): readonly Told[] {
  const marks = moments.at(-1)?.marks ?? [];
  return marks
    .filter(({ type }) => type !== 'edit')
    .slice(0, 4)
    .map(({ atSeconds, type, label }) => ({
      order: 0,
      link: {
        atSeconds,
        text: label,
        detail: type === 'break' ? 'It begins here.' : 'It is over; what it has set off may go on.',
      },
    }));
}

/** A stretch has no finer moments: what shows in one in which something was done has followed on that. */
function afterMarks(effect: Told, marks: readonly Told[], step: number): Told {
  const { link } = effect;
  const within = marks
    .map((mark) => mark.link.atSeconds)
    .filter((atSeconds) => atSeconds >= link.atSeconds && atSeconds < link.atSeconds + step);
  return { ...effect, link: { ...link, atSeconds: Math.max(link.atSeconds, ...within) } };
}

function trafficOf(stretches: readonly Stretch[], calm: Stretch | undefined): readonly Told[] {
  if (calm === undefined || calm.offered === 0) return [];
  const rise = stretches.find(
    ({ offered, fromSeconds }) =>
      fromSeconds >= calm.untilSeconds && offered >= calm.offered * risesBy,
  );
  if (rise === undefined) return [];
  const peak = Math.max(...stretches.map(({ offered }) => offered));
  return [
    {
      order: 1,
      link: {
        atSeconds: rise.fromSeconds,
        text: `Traffic rises ×${count(peak / calm.offered)}`,
        detail: `${perSecond(calm.offered)} → ${perSecond(peak)} requests.`,
      },
    },
  ];
}

function troubleOf(
  { id, name }: Component,
  stretches: readonly Stretch[],
  evidence: ChainEvidence,
): readonly Told[] {
  const at = (stretch: Stretch): ComponentStretch | undefined => stretch.components.get(id);
  const when = (is: (one: ComponentStretch) => boolean): Stretch | undefined =>
    stretches.find((stretch) => {
      const own = at(stretch);
      return own !== undefined && is(own);
    });
  const slots = evidence.moments.at(-1)?.components.find((one) => one.id === id)?.station?.slots;
  return [
    ...missesOf({ id, name }, stretches),
    ...said(when(isFull), id, 3, (own) => ({
      text: `${name} reaches its limit`,
      detail: `${plural(slots ?? 0, 'slot')} ÷ ${duration(own.workSeconds)} = ${perSecond((slots ?? 0) / Math.max(own.workSeconds, 1e-9))}; ${perSecond(own.arrivals)} ask for it, ${count(own.waiting)} wait.`,
    })),
    ...said(when(isHeld), id, 5, (own) => ({
      text: `${name} runs out of slots`,
      detail: `${percent(own.held)} of them are only held, while calls are out; ${percent(own.busy)} work.`,
    })),
    ...said(
      when(({ turnedAway }) => turnedAway >= 1),
      id,
      6,
      (own) => ({
        text: `The line at ${name} is full`,
        detail: `${perSecond(own.turnedAway)} calls are turned away.`,
      }),
    ),
    ...lagOf({ id, name }, stretches),
  ];
}

function isFull({ busy, waiting }: ComponentStretch): boolean {
  return busy >= fullShare && waiting >= 1;
}

function isHeld({ busy, held }: ComponentStretch): boolean {
  return busy + held >= fullShare && held >= heldShare;
}

function said(
  stretch: Stretch | undefined,
  id: number,
  order: number,
  words: (own: ComponentStretch) => Pick<ChainLink, 'text' | 'detail'>,
): readonly Told[] {
  const own = stretch?.components.get(id);
  if (stretch === undefined || own === undefined) return [];
  return [{ order, link: { atSeconds: stretch.fromSeconds, ...words(own), component: id } }];
}

/** A cache that finds less than it did, or that begins with little. */
function missesOf(
  { id, name }: Pick<Component, 'id' | 'name'>,
  stretches: readonly Stretch[],
): readonly Told[] {
  const [first] = stretches;
  const start = first?.components.get(id)?.hitRatio ?? Number.NaN;
  if (first !== undefined && start < coldBelow) {
    const link = {
      atSeconds: first.fromSeconds,
      text: `${name} is cold`,
      detail: `Hits are ${percent(start)} of the look-ups: the rest goes to the store.`,
      component: id,
    };
    return [{ order: 2, link }];
  }
  let best = 0;
  for (const { components, fromSeconds } of stretches) {
    const ratio = components.get(id)?.hitRatio ?? Number.NaN;
    if (ratio <= best - hitsFallBy) {
      const link = {
        atSeconds: fromSeconds,
        text: `${name} finds less`,
        detail: `Hits ${percent(best)} → ${percent(ratio)} of the look-ups: the rest goes to the store.`,
        component: id,
      };
      return [{ order: 2, link }];
    }
    if (ratio > best) best = ratio;
  }
  return [];
}

/** Messages that wait longer and longer. */
function lagOf(
  { id, name }: Pick<Component, 'id' | 'name'>,
  stretches: readonly Stretch[],
): readonly Told[] {
  const backlog = (stretch: Stretch | undefined): number =>
    stretch?.components.get(id)?.backlog ?? 0;
  const last = backlog(stretches.at(-1));
  const start = stretches.findIndex(
    (stretch) => backlog(stretch) >= Math.max(backlogFrom, last / 4),
  );
  const middle = stretches[Math.floor(stretches.length / 2)];
  if (start < 0 || last < Math.max(backlogFrom, backlog(middle) * 1.2)) return [];
  const { fromSeconds } = stretches[start]!;
  return [
    {
      order: 7,
      ends: true,
      link: {
        atSeconds: fromSeconds,
        text: `Messages pile up in ${name}`,
        detail: `${count(last)} wait at ${duration(stretches.at(-1)!.untilSeconds)}, and it grows.`,
        component: id,
      },
    },
  ];
}

function retriesOf(
  { id, from, to }: Connection,
  stretches: readonly Stretch[],
  { design }: ChainEvidence,
): readonly Told[] {
  const stretch = stretches.find(({ retries }) => (retries.get(id) ?? 0) >= retriesFrom);
  if (stretch === undefined) return [];
  const most = Math.max(...stretches.map(({ retries }) => retries.get(id) ?? 0));
  const nameOf = (wanted: number): string =>
    design.components.find((component) => component.id === wanted)?.name ?? '';
  return [
    {
      order: 4,
      link: {
        atSeconds: stretch.fromSeconds,
        text:
          most < 1
            ? `Retries add ${percent(most)} to the calls of ${nameOf(to)}`
            : `Retries multiply the calls of ${nameOf(to)} by ${count(1 + most)}`,
        detail: `${nameOf(from)} tries again; what timed out is still worked on, for nobody.`,
        component: from,
      },
    },
  ];
}

/** The first moment at which users are worse off than in the calm before. */
function usersFeel(stretches: readonly Stretch[], calm: Stretch | undefined): Told | undefined {
  const usual = calm?.p99 ?? Number.NaN;
  const hurt = stretches.find(
    ({ failing, p99 }) =>
      failing.share >= hurtShare || p99 >= Math.max(noticedSeconds, usual * slowTimes),
  );
  if (hurt === undefined) return undefined;
  const later = stretches.filter(({ fromSeconds }) => fromSeconds >= hurt.fromSeconds);
  const [worst] = comparable(later.map(({ failing }) => failing)).toSorted(
    (one, other) => other.share - one.share,
  ) as [Failing];
  const p99s = later.map(({ p99 }) => p99).filter((value) => !Number.isNaN(value));
  const slowest = Math.max(0, ...p99s);
  const isSlow = slowest >= Math.max(noticedSeconds, (Number.isNaN(usual) ? 0 : usual) * slowTimes);
  const felt = [
    ...(isSlow ? [`p99 ${duration(slowest)}`] : []),
    ...(worst.share >= hurtShare ? [successText(worst)] : []),
  ];
  return {
    order: 9,
    link: {
      atSeconds: hurt.untilSeconds,
      text: `${isSlow ? 'Users wait' : 'Users are turned away'}: ${felt.join(', ')}`,
      detail: `At the worst since then${Number.isNaN(usual) ? '' : `; p99 was ${duration(usual)} before`}.`,
    },
  };
}

function successText({ share, operation }: Failing): string {
  return `success${operation === undefined ? '' : ` of ${operation}`} ${percent(1 - share)}`;
}
