import type { Suggestion } from '../../../model/Finding';
import type { MemberReport } from '../../../model/StoreReport';
import { judgeObjective } from '../../objectives/judgeObjective';
import { standingOfRun } from '../../objectives/standingOfRun';
import type { ComponentFacts } from '../facts/ComponentFacts';
import type { Facts } from '../facts/Facts';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { changed } from '../suggestions/changed';
import { chosen } from '../suggestions/chosen';
import { count } from '../words/count';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';

/** Reads that return an old value: because replicas lag behind the primary, or because a copy is kept for its time. */
export const staleReads: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { report } = component;
    // A look-up that misses returns no value, old or new: objectives count so as well.
    const { lookups = 0, hitRatio = 0 } = report.cache ?? {};
    const reads = report.store?.reads ?? lookups * (hitRatio ?? 0);
    const share = report.staleReads / Math.max(1, reads);
    return report.staleReads > 0 && share >= thresholds.toldShare
      ? [tell(facts, component, share)]
      : [];
  });

function tell(facts: Facts, component: ComponentFacts, share: number): Found {
  const { id, name, report, incoming } = component;
  const replicas = (report.store?.members ?? []).filter(({ lagSeconds }) => lagSeconds !== null);
  const lag = Math.max(0, ...replicas.map(({ lagSeconds }) => lagSeconds ?? 0));
  const behind = report.store?.meanVersionsBehind ?? 0;
  const isReplicas = replicas.length > 0;
  return {
    hurt: share,
    finding: {
      rule: isReplicas ? 'replicaLag' : 'staleReads',
      weight: weightOf(facts, share, isReplicas),
      title: isReplicas
        ? `Replicas of ${name} lag behind: ${percent(share)} of the reads return an old value`
        : `${percent(share)} of the reads that ${name} answers return an old value`,
      text:
        `${count(report.staleReads)} answers were older than the latest acknowledged write.` +
        (isReplicas ? ` ${lagText(replicas, lag, component)}` : ''),
      evidence: [
        evidence('Stale reads', report.staleReads, 'count'),
        evidence('Share of the reads', share, 'share'),
        ...(lag > 0 ? [evidence('Lag of a replica at the end', lag, 'seconds')] : []),
        ...(behind >= 0.05 ? [evidence('Versions behind on average', behind, 'count')] : []),
      ],
      components: [id],
      connections: incoming.map((connection) => connection.id),
      suggestions: suggest(component),
      measure: 'stale',
    },
  };
}

/** A broken promise of fresh reads hurts. Without one a copy that is kept for its time does what it was told to; lag is a risk. */
function weightOf(
  { design, report }: Facts,
  share: number,
  isReplicas: boolean,
): Found['finding']['weight'] {
  const standing = standingOfRun(report);
  const isBroken = (design.objectives ?? []).some(
    (objective) =>
      objective.type === 'staleness' &&
      judgeObjective(objective, standing, Number.NaN).isMet === false,
  );
  if (isBroken) return 'harm';
  return isReplicas && share >= thresholds.failingShare ? 'risk' : 'note';
}

function lagText(
  replicas: readonly MemberReport[],
  lag: number,
  { settings }: ComponentFacts,
): string {
  const usual = settings.number('replicaLagMs') / 1_000;
  const now =
    lag > 0
      ? `At the end ${replicas.length === 1 ? 'the replica was' : 'the slowest replica was'} ${duration(lag)} behind.`
      : '';
  const always = usual > 0 ? `A commit reaches a replica after ${duration(usual)}.` : '';
  return [always, now, 'A read right after a write is likely to miss it.']
    .filter((part) => part !== '')
    .join(' ');
}

function suggest(component: ComponentFacts): readonly Suggestion[] {
  const { settings } = component;
  return [
    ...chosen(component, 'reads', 'primary'),
    ...changed(component, 'ttlSeconds', settings.number('ttlSeconds') / 4),
    ...changed(component, 'replicaLagMs', settings.number('replicaLagMs') / 4),
  ];
}
