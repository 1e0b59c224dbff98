import { componentNow } from '../../analysis/componentNow';
import type { ComponentLevel } from '../../analysis/componentState';
import { monthlyCost } from '../../analysis/monthlyCost';
import { judgeObjective } from '../../analysis/objectives/judgeObjective';
import { standingNow } from '../../analysis/objectives/standingNow';
import { readSystem } from '../../analysis/readSystem';
import type { Design } from '../../model/Design';
import type { KindOf } from '../../model/Kind';
import type { Snapshot } from '../../model/Snapshot';
import type { LastRun } from './LastRun';

/** The worst last. */
const levels: readonly ComponentLevel[] = ['idle', 'healthy', 'strained', 'saturated', 'down'];

/** How a run stands, in a few words; undefined before its first second has passed. */
export function lastRunOf(
  design: Design,
  snapshot: Snapshot | undefined,
  kindOf: KindOf,
  seenAtMs: number,
): LastRun | undefined {
  if (snapshot === undefined || snapshot.atSeconds < 1) return undefined;
  const p99Seconds = readSystem(snapshot, 'p99');
  return {
    ...(ofObjectives(design, snapshot, kindOf) ?? ofComponents(design, snapshot)),
    ...(Number.isFinite(p99Seconds) && { p99Seconds }),
    atSeconds: snapshot.atSeconds,
    seenAtMs,
  };
}

type Told = Pick<LastRun, 'level' | 'words'>;

/** What users were promised comes first; undefined where nothing was, or nothing could be measured yet. */
function ofObjectives(design: Design, snapshot: Snapshot, kindOf: KindOf): Told | undefined {
  const standing = standingNow(snapshot);
  const cost = monthlyCost(design, snapshot, kindOf);
  const judged = (design.objectives ?? [])
    .map((objective) => judgeObjective(objective, standing, cost).isMet)
    .filter((isMet) => isMet !== undefined);
  if (judged.length === 0) return undefined;
  const failing = judged.filter((isMet) => !isMet).length;
  if (failing === 0) return { level: 'healthy', words: 'All objectives hold' };
  const words = failing === 1 ? '1 objective fails' : `${failing} objectives fail`;
  return { level: 'saturated', words };
}

/** The worst component; of several the one furthest from the users, whose trouble the others see. */
function ofComponents({ components }: Design, snapshot: Snapshot): Told {
  let worst: Told = { level: 'healthy', words: 'Nothing strained' };
  for (const { id, name } of components) {
    const state = componentNow(snapshot, id);
    if (state?.tag !== undefined && levels.indexOf(state.level) >= levels.indexOf(worst.level)) {
      worst = { level: state.level, words: `${name}: ${state.tag}` };
    }
  }
  return worst;
}
