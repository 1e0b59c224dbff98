import type { Finding } from '../../model/Finding';
import type { ChainEvidence } from '../chain/ChainEvidence';
import { findingsOf, mostFindings } from './findingsOf';
import { calmBefore } from './calmBefore';
import type { RunEvidence } from './RunEvidence';
import { clock } from './words/clock';
import { worstStretch } from './worstStretch';

/**
 * What a whole run shows, with what it shows of the time in which users were worst off: a fault that is over is not to be
 * seen in the means of all. What hurts then goes first, and says when that was.
 */
export function findingsOfRun(run: RunEvidence & ChainEvidence): readonly Finding[] {
  const evidence = withCalm(run);
  const whole = findingsOf(evidence);
  const report = worstStretch(run);
  if (report === undefined) return whole;
  const when = `From ${clock(report.measuredFromSeconds)} to ${clock(report.atSeconds)}, when users were worst off`;
  const isHarmed = whole.some(({ weight, rule }) => weight === 'harm' && rule !== 'whereItGoes');
  const then = findingsOf({ ...evidence, report })
    .filter(({ weight, rule }) => weight === 'harm' && !(isHarmed && rule === 'whereItGoes'))
    .map((finding) => ({ ...finding, text: `${when}. ${finding.text}` }));
  if (then.length === 0) return whole;
  const others = whole.filter(
    (finding) => finding.rule !== 'whereItGoes' && !then.some((one) => isSame(one, finding)),
  );
  return [...then, ...others].slice(0, mostFindings);
}

function withCalm(run: RunEvidence & ChainEvidence): RunEvidence {
  const calm = calmBefore(run.moments);
  return calm === undefined ? run : { ...run, calm };
}

/**
 * The same rule about the same place; that it is near its limit where it was past it; that calls to it failed where it was down.
 */
function isSame(then: Finding, whole: Finding): boolean {
  const isOfSame =
    then.components[0] === whole.components[0] && then.connections[0] === whole.connections[0];
  const isLess = whole.rule === 'headroom' || (then.rule === 'down' && whole.rule === 'failing');
  return isOfSame && (then.rule === whole.rule || isLess);
}
