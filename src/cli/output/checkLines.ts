import { describeObjective } from '../../analysis/objectives/describeObjective';
import { measureText } from '../../analysis/objectives/measureText';
import { verdictOf, type Checked } from './Checked';
import { formatTable } from './formatTable';

/** One line for each objective, for people, after how long the run was. */
export function checkLines({ design, report, verdicts }: Checked): readonly string[] {
  const missed = verdicts.filter(({ judgement }) => judgement.isMet !== true).length;
  return [
    `${design.name}: ${verdicts.length - missed} of ${verdicts.length} objectives met in ${report.measuredSeconds} s, seed ${design.seed}, digest ${report.digest}.`,
    ...formatTable(
      ['', 'objective', 'measured'],
      verdicts.map(({ objective, judgement }) => [
        verdictOf(judgement),
        describeObjective(objective, design),
        measureText(objective, judgement.value),
      ]),
      3,
    ),
  ];
}
