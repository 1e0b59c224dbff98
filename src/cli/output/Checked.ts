import type { Judgement } from '../../analysis/objectives/judgeObjective';
import type { Design } from '../../model/Design';
import type { Objective } from '../../model/Objective';
import type { Report } from '../../model/Report';

/** A run held against the objectives of its design, in their order. */
export interface Checked {
  readonly design: Design;
  readonly report: Report;
  readonly verdicts: readonly {
    readonly objective: Objective;
    readonly judgement: Judgement;
  }[];
}

/** How an objective came out. */
export type Verdict = 'met' | 'missed' | 'not measured';

/** The word for a judgement. */
export function verdictOf({ isMet }: Judgement): Verdict {
  return isMet === undefined ? 'not measured' : isMet ? 'met' : 'missed';
}
