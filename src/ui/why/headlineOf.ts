import { failingNow } from '../../analysis/findings/failingNow';
import type { Failing } from '../../analysis/findings/facts/Failing';
import { duration } from '../../analysis/findings/words/duration';
import { percent } from '../../analysis/findings/words/percent';
import { readSystem } from '../../analysis/readSystem';
import type { Design } from '../../model/Design';
import type { Finding } from '../../model/Finding';
import type { Snapshot } from '../../model/Snapshot';

/** The question that the numbers put, and the answer in a sentence. */
export interface Headline {
  readonly question: string;
  readonly answer: string;
  /** The failures that are asked about; missing: slowness is, or nothing. */
  readonly failing?: Failing;
}

/** Of the requests that fail: fewer are no question. */
const failingShare = 0.01;

/** Why the users fare as they do: failures before slowness; where nothing hurts, that. */
export function headlineOf(
  snapshot: Snapshot | undefined,
  findings: readonly Finding[],
  operations: Design['operations'],
): Headline {
  if (snapshot === undefined || snapshot.atSeconds === 0) {
    return {
      question: 'Why?',
      answer: 'Press Play: the answer comes from what happens in the run.',
    };
  }
  const [first] = findings.filter(({ weight }) => weight === 'harm');
  const failing = failingNow(snapshot, operations);
  const p99 = readSystem(snapshot, 'p99');
  if (first === undefined && failing.share >= failingShare) {
    return {
      question: failingQuestion(failing),
      failing,
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
  const isFailing = failing.share >= failingShare;
  const question = isFailing
    ? failingQuestion(failing)
    : first.measure !== undefined
      ? // Neither failures nor slowness is what it is about.
        'What goes wrong though requests succeed?'
      : Number.isFinite(p99)
        ? `Why is p99 ${duration(p99)}?`
        : 'Why?';
  const share = first.evidence.find(({ label }) => label.startsWith('Of the time of slow'))?.value;
  const name =
    share === undefined
      ? ''
      : ` Slow and failed requests spend ${percent(share)} of their time there.`;
  return { question, answer: `${first.title}.${name}`, ...(isFailing && { failing }) };
}

function failingQuestion({ share, operation }: Failing): string {
  return `Why do ${percent(share)} of the requests ${operation === undefined ? '' : `“${operation}” `}fail?`;
}
