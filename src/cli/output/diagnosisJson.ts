import type { TriedFinding } from '../../analysis/tryOut/TriedFinding';
import type { Finding } from '../../model/Finding';
import type { Diagnosis } from './Diagnosis';

/** A diagnosis for programs: JSON as described by `public/schema/diagnosis.schema.json`. */
export function diagnosisJson({ design, report, chain, findings, tried }: Diagnosis): string {
  const { system, atSeconds, measuredFromSeconds, digest, digestAtSeconds } = report;
  const told = {
    format: 'loadbearing-diagnosis',
    version: 1,
    design: design.name,
    seed: design.seed,
    atSeconds,
    measuredFromSeconds,
    digest,
    digestAtSeconds,
    successShare: system.successShare,
    p99Seconds: system.latency.p99Seconds,
    runs: tried?.runs ?? 0,
    seeds: tried?.seeds ?? 0,
    chain,
    findings: findings.map((finding) =>
      findingJson(
        finding,
        tried?.findings.find((one) => one.finding === finding),
      ),
    ),
  };
  return JSON.stringify(told, null, 2);
}

function findingJson(finding: Finding, tried: TriedFinding | undefined): object {
  const { rule, weight, title, text, evidence, components, connections, suggestions } = finding;
  return {
    rule,
    weight,
    title,
    text,
    evidence,
    components,
    connections,
    // Tried: those that help, the best first. Else all, in the order in which they come to mind.
    suggestions: (tried?.helps ?? suggestions).map(({ label, edit }, place) => ({
      label,
      edit,
      ...(tried !== undefined && { effects: tried.helps[place]?.effects ?? [] }),
    })),
  };
}
