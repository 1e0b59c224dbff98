import { applyEdit } from '../../model/applyEdit';
import type { Finding } from '../../model/Finding';
import type { Id } from '../../model/Id';
import { byWeight } from './byWeight';
import type { Facts } from './facts/Facts';
import { factsOf } from './facts/factsOf';
import { thresholds } from './facts/thresholds';
import type { Found } from './Found';
import { rules } from './rules/index';
import { whereItGoes } from './rules/whereItGoes';
import type { RunEvidence } from './RunEvidence';
import { withSlowShares } from './withSlowShares';
import { withTraffic } from './words/withTraffic';

/** Findings told of one run at most. */
export const mostFindings = 30;
const mostSuggestions = 6;

/** What a run shows about its design, what hurts users most first. Nothing where nothing was measured. */
export function findingsOf(run: RunEvidence): readonly Finding[] {
  if (!(run.report.measuredSeconds > 0)) return [];
  const facts = factsOf(run);
  const named = rules.flatMap((rule) => rule(facts));
  const isNamed = named.some(({ finding }) => finding.weight === 'harm');
  const found = isNamed ? named : [...named, ...whereItGoes(facts)];
  const told = withoutExplained(found)
    .toSorted(
      (one, other) =>
        byWeight(one.finding, other.finding) ||
        failing(other, facts) - failing(one, facts) ||
        other.hurt - one.hurt,
    )
    .slice(0, mostFindings)
    .map(({ finding }) => withPossible(withTraffic(finding, facts), run));
  return withSlowShares(told, run.report, run.traces ?? []);
}

/** Where one operation is asked about, the share of its failures that a cause is to blame for, if it is any; what hurts others comes after that. */
function failing({ cause }: Found, { blame, failing: { operation } }: Facts): number {
  const share = operation === undefined || cause === undefined ? 0 : blame.failing(...cause);
  return share >= thresholds.painShare ? share : 0;
}

const isOfBeingFull: readonly string[] = ['bottleneck', 'limitReached'];

/** That a component is full, or slow, is no cause where something else makes it so. */
function withoutExplained(found: readonly Found[]): readonly Found[] {
  const explained = new Set<Id>(found.flatMap(({ explains = [] }) => explains));
  const silenced = new Set<Id>(
    found.flatMap(({ finding, explains = [] }) => (finding.rule === 'silent' ? explains : [])),
  );
  const still = new Set<Id>(
    found
      .filter(({ finding }) => finding.rule === 'standingStill')
      .flatMap(({ finding }) => finding.components.slice(0, 1)),
  );
  return found.filter(({ finding: { rule, components } }) => {
    const [culprit] = components as readonly [Id];
    // What piles up in a pause is there at one instance only, by chance.
    if (rule === 'slowInstance' && still.has(culprit)) return false;
    if (rule === 'slowCallee') return !silenced.has(culprit);
    return !isOfBeingFull.includes(rule) || !explained.has(culprit);
  });
}

/** Only changes that the design can take, the first few of them. */
function withPossible(finding: Finding, { design, kindOf }: RunEvidence): Finding {
  const suggestions = finding.suggestions
    .filter(({ edit }) => applyEdit(design, edit, kindOf).ok)
    .slice(0, mostSuggestions);
  return { ...finding, suggestions };
}
