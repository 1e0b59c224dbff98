import type { Finding } from '../../model/Finding';
import type { Report } from '../../model/Report';
import type { ChainEvidence } from '../chain/ChainEvidence';
import { byWeight } from './byWeight';
import { calmBefore } from './calmBefore';
import { findingsOf, mostFindings } from './findingsOf';
import type { RunEvidence } from './RunEvidence';
import { whileBroken } from './whileBroken';
import { clock } from './words/clock';
import { whileText } from './words/whileText';
import { worstStretch } from './worstStretch';

/**
 * What a whole run shows, with what it shows of the time in which users were worst off, and of the times in which something
 * was broken: a fault that is over is not to be seen in the means of all, and one that few users meet not in single seconds.
 * What hurts then goes first, and says when that was.
 */
export function findingsOfRun(run: RunEvidence & ChainEvidence): readonly Finding[] {
  const evidence = withCalm(run);
  const whole = findingsOf(evidence);
  const worst = worstStretch(run);
  const looks = [
    ...(worst === undefined ? [] : [{ report: worst, why: ', when users were worst off' }]),
    ...whileBroken(run.moments).map((report) => ({ report, why: '' })),
  ];
  const seen = looks.map((look) => seenIn(look, evidence));
  const isNamed = [whole, ...seen].flat().some(isNamedHarm);
  const then: Finding[] = [];
  for (const finding of seen.flat()) {
    const isVague = finding.rule === 'whereItGoes' && (isNamed || then.length > 0);
    if (!isVague && !then.some((one) => isSame(one, finding))) then.push(finding);
  }
  const others = whole.filter(
    (finding) =>
      !(finding.rule === 'whereItGoes' && then.some(isHarm)) &&
      !then.some((one) => isSame(one, finding) || isOfDown(one, finding)),
  );
  return [...then, ...others].toSorted(byWeight).slice(0, mostFindings);
}

function isHarm({ weight }: Finding): boolean {
  return weight === 'harm';
}

function isNamedHarm({ weight, rule }: Finding): boolean {
  return weight === 'harm' && rule !== 'whereItGoes';
}

/** A part of a run, and why it is looked at: ", when users were worst off". */
interface Look {
  readonly report: Report;
  readonly why: string;
}

/** What hurts then, and what is down though users do without it. */
function seenIn({ report, why }: Look, evidence: RunEvidence): readonly Finding[] {
  const when = `From ${clock(report.measuredFromSeconds)} to ${clock(report.atSeconds)}${why}`;
  return findingsOf({ ...evidence, report })
    .filter((finding) => isHarm(finding) || finding.rule === 'down')
    .map((finding) => {
      const { text } = finding;
      return { ...finding, text: `${when}${whileText(report, evidence.design, text)}. ${text}` };
    });
}

function withCalm(run: RunEvidence & ChainEvidence): RunEvidence {
  const calm = calmBefore(run.moments);
  return calm === undefined ? run : { ...run, calm };
}

/** What calls to a component that hangs come to, on whatever connection. */
const ofSilence: readonly string[] = ['failing', 'lostCalls', 'slowCallee'];

/** Of messages that pile up in one place there is one reason: the one of the time in which it was worst. */
const ofBacklog: readonly string[] = [
  'consumerLag',
  'consumerHeld',
  'partitionBound',
  'notConsumed',
  'notFinished',
];

function isSameBacklog(then: Finding, whole: Finding): boolean {
  const isOfBoth = ofBacklog.includes(then.rule) && ofBacklog.includes(whole.rule);
  return isOfBoth && whole.components.slice(0, 1).some((id) => then.components.includes(id));
}

/** The same rule about the same place; that it is near its limit where it was past it; that calls to it failed where it was down. */
function isSame(then: Finding, whole: Finding): boolean {
  if (isSameBacklog(then, whole)) return true;
  if (then.components[0] !== whole.components[0]) return false;
  if (then.rule === 'silent' && ofSilence.includes(whole.rule)) return true;
  const isLess = whole.rule === 'headroom' || (then.rule === 'down' && whole.rule === 'failing');
  return then.connections[0] === whole.connections[0] && (then.rule === whole.rule || isLess);
}

/** Calls that went to who was down are given up: that is told. */
function isOfDown(then: Finding, whole: Finding): boolean {
  return (
    then.rule === 'down' && whole.rule === 'lostCalls' && then.components[0] === whole.components[0]
  );
}
