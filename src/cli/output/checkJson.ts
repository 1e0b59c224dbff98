import { describeObjective } from '../../analysis/objectives/describeObjective';
import { verdictOf, type Checked } from './Checked';

/** The verdicts for programs: JSON as described by `public/schema/check.schema.json`. */
export function checkJson({ design, report, verdicts }: Checked): string {
  const told = {
    format: 'loadbearing-check',
    version: 1,
    design: design.name,
    seed: design.seed,
    measuredFromSeconds: report.measuredFromSeconds,
    measuredSeconds: report.measuredSeconds,
    digest: report.digest,
    digestAtSeconds: report.digestAtSeconds,
    met: verdicts.every(({ judgement }) => judgement.isMet === true),
    objectives: verdicts.map(({ objective, judgement }) => ({
      id: objective.id,
      type: objective.type,
      text: describeObjective(objective, design),
      verdict: verdictOf(judgement),
      value: Number.isFinite(judgement.value) ? judgement.value : null,
      target: judgement.target,
    })),
  };
  return JSON.stringify(told, null, 2);
}
