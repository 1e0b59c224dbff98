import type { Finding, Suggestion } from '../../model/Finding';

/** Changes that are run for one design at most. */
export const mostCandidates = 6;
/** Of those, for the finding that hurts most. */
const mostOfFirst = 4;

/** A change that is to be run, and the finding that proposes it. */
export interface Candidate {
  readonly finding: Finding;
  readonly suggestion: Suggestion;
}

/** The changes that are worth a run: most for what hurts most, then one for each further finding; none of them twice. */
export function candidatesOf(findings: readonly Finding[]): readonly Candidate[] {
  const [first, ...others] = findings.filter(({ suggestions }) => suggestions.length > 0);
  if (first === undefined) return [];
  const inTurn = [
    ...offers(first, 0, mostOfFirst),
    ...others.flatMap((finding) => offers(finding, 0, 1)),
    ...offers(first, mostOfFirst, Infinity),
    ...others.flatMap((finding) => offers(finding, 1, 3)),
  ];
  const known = new Set<string>();
  return inTurn
    .filter(({ suggestion }) => {
      const name = JSON.stringify(suggestion.edit);
      return !known.has(name) && known.add(name);
    })
    .slice(0, mostCandidates);
}

function offers(finding: Finding, from: number, to: number): readonly Candidate[] {
  return finding.suggestions.slice(from, to).map((suggestion) => ({ finding, suggestion }));
}
