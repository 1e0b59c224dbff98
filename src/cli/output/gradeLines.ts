import { clock } from '../../analysis/findings/words/clock';
import { pointsText } from '../../analysis/grading/pointsText';
import { resultWords } from '../../analysis/grading/resultWords';
import type { CheckScore, DimensionScore } from '../../model/ScoreSheet';
import { formatTable } from './formatTable';
import type { Graded } from './Graded';

/** A score sheet for people: the result, each part with its checks, and where points went. */
export function gradeLines({ challenge, sheet }: Graded): readonly string[] {
  const { design, score, level, points, possible, seeds, hintPoints, caps, gaps, notes } = sheet;
  const at = design.name === challenge.name ? '' : `, at ${challenge.name}`;
  const changed = sheet.isChanged ? ', after the change' : '';
  return [
    `${design.name}${at}${changed}: ${pointsText(score)} of 100, ${resultWords[level]}.`,
    `  ${pointsText(points)} of ${pointsText(possible)} points that could be measured${hintPoints > 0 ? `, less ${hintPoints} for hints` : ''}; seeds ${seeds.join(', ')}, the worst of each check.`,
    ...[...caps, ...gaps, ...notes].map((line) => `  ${line}`),
    ...sheet.dimensions.flatMap(dimensionLines),
    '',
    'Trade-offs and telling: 10 points that you mark yourself, no part of this score.',
    'Not measured here: the taste of an API, data models, security. A run cannot judge them.',
  ];
}

function dimensionLines(dimension: DimensionScore): readonly string[] {
  const { title, points, possible, weight, checks } = dimension;
  const rows = checks.map((check) => [
    check.verdict,
    pointsText(check.points),
    check.title,
    check.target,
    check.measured,
  ]);
  const lost = checks.flatMap(lostLines);
  return [
    '',
    `${title}: ${pointsText(points)} of ${pointsText(possible)}${possible < weight ? ` (${pointsText(weight - possible)} not measured)` : ''}`,
    ...(rows.length > 0 ? formatTable(['', 'points', 'check', 'asked for', 'worst'], rows, 5) : []),
    ...lost,
  ];
}

function lostLines({ lost, possible, points }: CheckScore): readonly string[] {
  if (lost === undefined) return [];
  const { text, because, seed, atSeconds } = lost;
  const where = `seed ${seed}, ${clock(atSeconds)}`;
  return [
    `  -${pointsText(possible - points)} ${text} ${because === '' ? '' : `${because} `}(${where})`,
  ];
}
