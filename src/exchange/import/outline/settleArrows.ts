import type { KindId } from '../../../catalogue/index';
import { kindOf } from '../../../catalogue/kindOf';
import { limits } from '../../../model/limits';
import type { Account } from '../Account';
import type { OutlineArrow } from './Outline';
import type { OutlineDraft } from './OutlineDraft';

/** What may stand between two that cannot be connected, the likeliest first, and what it is called. */
const between: readonly {
  readonly kind: KindId;
  readonly name: (from: string, to: string) => string;
}[] = [
  { kind: 'queue', name: (_from, to) => `Jobs for ${to}` },
  { kind: 'worker', name: (from) => `Consumer of ${from}` },
  { kind: 'service', name: (from) => `App behind ${from}` },
];

/**
 * Takes the arrows that can be: turns those round that point the wrong way, puts a part between two that cannot talk to each
 * other, and leaves out what would call itself, go in a circle, or is there already.
 */
export function settleArrows(draft: OutlineDraft, account: Account): void {
  const stated = new Set(draft.outline.arrows.map(({ from, to }) => `${from}\n${to}`));
  for (const arrow of draft.outline.arrows) {
    if (draft.arrows.length >= limits.connections - 200) {
      account.leftOut(
        `A design holds at most ${limits.connections.toLocaleString('en-US')} connections; further ones were left out.`,
      );
      return;
    }
    if (draft.parts.has(arrow.from) && draft.parts.has(arrow.to)) {
      take(draft, arrow, account, stated.has(`${arrow.to}\n${arrow.from}`));
    }
  }
}

function take(
  draft: OutlineDraft,
  arrow: OutlineArrow,
  account: Account,
  hasReverse: boolean,
): void {
  const { from, to } = arrow;
  const [caller, callee] = [draft.nameOf(from), draft.nameOf(to)];
  if (from === to) {
    account.leftOut(
      `${caller} calls itself; such a call was left out, its time is part of its own work.`,
    );
  } else if (draft.fits(from, to)) {
    connect(draft, arrow, account);
  } else if (draft.fits(to, from)) {
    if (hasReverse) {
      account.leftOut(
        `The arrow from ${caller} back to ${callee} was left out: replies come back along the call.`,
      );
    } else {
      account.guessed(
        `The arrow from ${caller} to ${callee} was turned round, because ${caller} answers calls and makes none of this sort.`,
      );
      connect(draft, { from: to, to: from }, account);
    }
  } else {
    bridge(draft, arrow, account);
  }
}

function connect(draft: OutlineDraft, arrow: OutlineArrow, account: Account): void {
  const { from, to } = arrow;
  if (draft.has(from, to)) return;
  if (draft.reaches(to, from)) {
    account.leftOut(
      `The call from ${draft.nameOf(from)} to ${draft.nameOf(to)} was left out, because it would close a circle of calls.`,
    );
    return;
  }
  draft.add(arrow);
}

function bridge(draft: OutlineDraft, { from, to }: OutlineArrow, account: Account): void {
  const [caller, callee] = [draft.kindOf(from), draft.kindOf(to)];
  const found = between.find(({ kind }) => {
    const middle = kindOf(kind);
    return (
      middle?.receives !== undefined &&
      caller.sends.includes(middle.receives) &&
      callee.receives !== undefined &&
      middle.sends.includes(callee.receives)
    );
  });
  const [callerName, calleeName] = [draft.nameOf(from), draft.nameOf(to)];
  if (found === undefined) {
    account.leftOut(
      `The arrow from ${callerName} to ${calleeName} was left out: a “${caller.name}” cannot call a “${callee.name}”.`,
    );
    return;
  }
  // One queue for each callee, one service or worker for each caller.
  const key = `\nbetween ${found.kind} ${found.kind === 'queue' ? to : from}`;
  if (!draft.parts.has(key)) {
    if (draft.parts.size >= limits.components) return;
    const name = found.name(callerName, calleeName);
    draft.addPart({ key, name, kind: found.kind, isSure: false, instances: 1, parameters: {} });
    account.guessed(
      `“${name}” was put between ${callerName} and ${calleeName}: “${caller.name}” does not call “${callee.name}” directly.`,
    );
  }
  connect(draft, { from, to: key }, account);
  connect(draft, { from: key, to }, account);
}
