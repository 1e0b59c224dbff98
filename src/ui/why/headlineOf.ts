import { duration } from '../../analysis/findings/words/duration';
import { percent } from '../../analysis/findings/words/percent';
import { readSystem } from '../../analysis/readSystem';
import { successOf } from '../../analysis/successOf';
import type { Finding } from '../../model/Finding';
import type { Snapshot } from '../../model/Snapshot';

/** The question that the numbers put, and the answer in a sentence. */
export interface Headline {
  readonly question: string;
  readonly answer: string;
}

const wellShare = 0.99;

/** Why the users fare as they do: failures before slowness; where nothing hurts, that. */
export function headlineOf(snapshot: Snapshot | undefined, findings: readonly Finding[]): Headline {
  if (snapshot === undefined) {
    return {
      question: 'Why?',
      answer: 'Press Play: the answer comes from what happens in the run.',
    };
  }
  const [first] = findings.filter(({ weight }) => weight === 'harm');
  const success = successOf(snapshot);
  const p99 = readSystem(snapshot, 'p99');
  if (first === undefined && success < wellShare) {
    return {
      question: `Why do ${percent(1 - success)} of the requests fail?`,
      answer: 'No single cause is seen yet. A failed request in Traces shows where it ended.',
    };
  }
  if (first === undefined) {
    return {
      question: 'Nothing hurts the users now.',
      answer:
        findings.length === 0
          ? 'No line grows, nothing is full, and nothing is lost.'
          : 'What is below is worth knowing, or would hurt if more came.',
    };
  }
  const question =
    success < wellShare
      ? `Why do ${percent(1 - success)} of the requests fail?`
      : Number.isFinite(p99)
        ? `Why is p99 ${duration(p99)}?`
        : 'Why?';
  const share = first.evidence.find(({ label }) => label.startsWith('Of the time of slow'))?.value;
  const name =
    share === undefined ? '' : ` It is ${percent(share)} of the time of slow and failed requests.`;
  return { question, answer: `${first.title}.${name}` };
}
