import type { ChallengeCheck, CheckMeasure } from '../../model/ChallengeCheck';
import type { Finding } from '../../model/Finding';
import type { Id } from '../../model/Id';
import type { Report } from '../../model/Report';
import type { TimeSpan } from '../../model/TimeSpan';
import { findingsOf } from '../findings/findingsOf';
import { clock } from '../findings/words/clock';
import { plural } from '../findings/words/plural';
import { fullestAt } from './fullestAt';
import type { GradedRun } from './GradedRun';
import type { Measured } from './Measured';
import { momentAt } from './momentAt';
import { operationsOf } from './operationsOf';
import { reachOf } from './reachOf';
import { reportOfStretch } from './reportOfStretch';
import { stretchOf } from './stretchOf';

/** What a run shows as the cause of a missed check. */
export interface Cause {
  /** Empty: it shows none. */
  readonly text: string;
  readonly component?: Id;
  readonly atSeconds: number;
}

/** Why a check was missed: what the run tells of the time around it, the component and its numbers. */
export function causeOf(
  { measure, window }: ChallengeCheck,
  { atSeconds, component }: Measured,
  run: GradedRun,
): Cause {
  const [from, until] = window ?? wholeOf(run);
  const moment = atSeconds ?? Math.min(from + 1, until);
  if (measure.type === 'cost' || measure.type === 'components') {
    return { text: '', atSeconds: moment };
  }
  const down = component === undefined ? downAt(momentAt(run.moments, moment)) : undefined;
  if (down !== undefined) return { ...down, atSeconds: moment };
  const found = component === undefined ? harmWithin([from, until], run, measure) : undefined;
  const fullest = fullestAt(run.moments, moment, component ?? found?.components[0]);
  const about = component ?? found?.components[0] ?? fullest?.component;
  return {
    text: [found && `${titleOf(found, momentAt(run.moments, moment))}.`, fullest?.text]
      .filter((text) => text !== undefined)
      .join(' '),
    ...(about !== undefined && { component: about }),
    atSeconds: moment,
  };
}

function wholeOf({ moments }: GradedRun): TimeSpan {
  return [0, moments.at(-1)?.atSeconds ?? 0];
}

/** Rules that see that users lose time or requests somewhere, and not why. */
const withoutReason: readonly string[] = ['slowCallee', 'lostCalls', 'whereItGoes'];

/** What hurts; where a part of the culprit is down, that is the reason, however quick the rest is. */
function titleOf(
  { rule, title, components: [culprit] }: Finding,
  report: Report | undefined,
): string {
  const part = report?.components.find(({ id }) => id === culprit);
  if (!withoutReason.includes(rule) || part === undefined || part.instancesUp === part.instances) {
    return title;
  }
  const { name, instances, instancesUp } = part;
  return `${name} is down in part: ${plural(instances - instancesUp, 'instance')} of ${instances}`;
}

/** Something of which nothing is up explains whatever is wrong. */
function downAt(report: Report | undefined): Pick<Cause, 'text' | 'component'> | undefined {
  const down = report?.components.find(
    ({ removed, instances, instancesUp }) => !removed && instances > 0 && instancesUp === 0,
  );
  return (
    down &&
    report && {
      text: `${down.name} at ${clock(report.atSeconds)}: none of ${plural(down.instances, 'instance')} is up.`,
      component: down.id,
    }
  );
}

/** What hurts most within a window; a limit that turns others away does not hurt who never asks there. */
function harmWithin(
  window: TimeSpan,
  { moments, design, kindOf }: GradedRun,
  measure: CheckMeasure,
): Finding | undefined {
  const stretch = stretchOf(moments, window);
  if (stretch === undefined) return undefined;
  const findings = findingsOf({ design, kindOf, report: reportOfStretch(stretch) });
  const about = operationsOf(measure);
  const ways = design.operations
    .filter(({ id }) => about.includes(id))
    .map((operation) => reachOf(design, kindOf, operation).components);
  const isElsewhere = ({ rule, components: [culprit] }: Finding): boolean =>
    rule === 'limitReached' &&
    culprit !== undefined &&
    ways.length > 0 &&
    ways.every((way) => !way.has(culprit));
  return findings.find((finding) => finding.weight === 'harm' && !isElsewhere(finding));
}
