import { clock } from '../../analysis/findings/words/clock';
import { duration } from '../../analysis/findings/words/duration';
import { evidenceText } from '../../analysis/findings/words/evidenceText';
import { percent } from '../../analysis/findings/words/percent';
import { effectText } from '../../analysis/tryOut/effectText';
import { intervalText } from '../../analysis/tryOut/intervalText';
import type { TriedFinding } from '../../analysis/tryOut/TriedFinding';
import type { Finding } from '../../model/Finding';
import type { Diagnosis } from './Diagnosis';

const weightWords: Readonly<Record<Finding['weight'], string>> = {
  harm: 'users are hurt',
  risk: 'a risk',
  note: 'worth knowing',
};

/** A diagnosis for people. */
export function diagnosisLines({
  design,
  report,
  chain,
  findings,
  tried,
}: Diagnosis): readonly string[] {
  const { successShare, latency } = report.system;
  const how = [
    `${duration(report.measuredSeconds)} measured`,
    `seed ${design.seed}`,
    ...(successShare === null ? [] : [`success ${percent(successShare)}`]),
    ...(latency.p99Seconds === null ? [] : [`p99 ${duration(latency.p99Seconds)}`]),
  ];
  const head = [design.name, `  ${how.join(' · ')}`];
  const told = [...head, ...chainLines(chain)];
  if (findings.length === 0) return [...told, '', 'Nothing was found that hurts or threatens.'];
  return [
    ...told,
    ...findings.flatMap((finding, place) =>
      findingLines(
        finding,
        place,
        tried?.findings.find((one) => one.finding === finding),
      ),
    ),
    ...(tried === undefined || tried.runs === 0
      ? []
      : ['', `${tried.runs} runs, ${tried.seeds} seeds each, under the same arrivals.`]),
  ];
}

function chainLines(chain: Diagnosis['chain']): readonly string[] {
  return chain.length === 0
    ? []
    : [
        '',
        ...chain.map(
          ({ atSeconds, text, detail }) => `  ${clock(atSeconds).padStart(8)}  ${text}. ${detail}`,
        ),
      ];
}

function findingLines(
  finding: Finding,
  place: number,
  tried: TriedFinding | undefined,
): readonly string[] {
  const { title, weight, text, evidence, suggestions } = finding;
  const numbers = evidence.map((one) => `${one.label}: ${evidenceText(one)}`);
  return [
    '',
    `${place + 1}. ${title} (${weightWords[weight]})`,
    `   ${text}`,
    ...numbers.map((number) => `   - ${number}`),
    ...(tried === undefined
      ? suggestions.map(({ label }) => `   Try: ${label}`)
      : triedLines(tried)),
  ];
}

function triedLines({ helps, dropped }: TriedFinding): readonly string[] {
  const lines = helps.flatMap(({ label, effects }) => [
    `   Helps: ${label}`,
    ...effects.map((effect) => {
      const sure = intervalText(effect);
      return `          ${effectText(effect)}${sure === '' ? '' : ` (${sure})`}`;
    }),
  ]);
  const others = dropped.map(({ label }) => label);
  return others.length === 0 ? lines : [...lines, `   Tried, and no help: ${others.join('; ')}`];
}
