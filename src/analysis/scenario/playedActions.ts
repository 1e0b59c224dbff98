import { timelineOf } from '../../engine/timelineOf';
import type { Action } from '../../model/Action';
import { applyEdit } from '../../model/applyEdit';
import type { Design } from '../../model/Design';
import type { JournalEntry } from '../../model/JournalEntry';
import type { KindOf } from '../../model/Kind';

/** Something that happened in a run: a step of its scenario that was due, or what was done by hand. */
export interface PlayedAction {
  readonly atSeconds: number;
  readonly origin: 'plan' | 'hand';
  readonly action: Action;
  /** It was done by hand, at the very time of an event and after it. */
  readonly atEvent?: true;
}

/**
 * What happened in a run until a moment, in order: the scenario that it began with, changed by the edits of the journal when they
 * came, so that a step that was moved into the past has not happened. Edits of the scenario itself are not told.
 */
export function playedActions(
  started: Design,
  journal: readonly JournalEntry[],
  kindOf: KindOf,
  untilSeconds: number,
): readonly PlayedAction[] {
  const played: PlayedAction[] = [];
  let design = started;
  let ahead = timelineOf(design.scenario);

  /** A changed scenario counts from the next moment on. */
  function perform(action: Action, atSeconds: number): void {
    if (action.type !== 'edit') {
      return;
    }
    const result = applyEdit(design, action.edit, kindOf);
    const next = result.ok ? result.design : design;
    if (next.scenario !== design.scenario) {
      ahead = timelineOf(next.scenario).filter((timed) => timed.atSeconds > atSeconds);
    }
    design = next;
  }

  function playUntil(seconds: number): void {
    for (let due = ahead[0]; due !== undefined && due.atSeconds <= seconds; due = ahead[0]) {
      ahead = ahead.slice(1);
      played.push({ atSeconds: due.atSeconds, origin: 'plan', action: due.action });
      perform(due.action, due.atSeconds);
    }
  }

  for (const { atSeconds, action, atEvent } of journal) {
    if (atSeconds > untilSeconds) {
      break;
    }
    playUntil(atSeconds);
    if (action.type !== 'edit' || action.edit.type !== 'setScenario') {
      played.push({ atSeconds, origin: 'hand', action, ...(atEvent && { atEvent }) });
    }
    perform(action, atSeconds);
  }
  playUntil(untilSeconds);
  return played;
}
