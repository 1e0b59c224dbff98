import { thresholds } from '../facts/thresholds';
import type { Rule } from '../Rule';
import { count } from '../words/count';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';

/** A circuit breaker keeps calls from a callee that fails: told beside the cause, never instead of it. */
export const breakerOpen: Rule = (facts) =>
  facts.connections.flatMap(({ id, from, to, report }) => {
    const breaker = report.policy?.breaker;
    const stopped = breaker?.shortCircuited ?? 0;
    const share = stopped / Math.max(1, stopped + report.sent - report.retries);
    if (breaker === undefined || share < thresholds.failingShare) return [];
    return [
      {
        hurt: (facts.failing.share * share) / 2,
        finding: {
          rule: 'breakerOpen',
          weight: 'note',
          title: `The breaker from ${from.name} to ${to.name} has opened ${count(breaker.opens)} times`,
          text: `${percent(share)} of the calls failed at once, without asking ${to.name}. It spares ${to.name}; why calls to it fail is told apart.`,
          evidence: [
            evidence('Openings', breaker.opens, 'count'),
            evidence('Calls that failed at once', stopped, 'count'),
            evidence('Share of the calls', share, 'share'),
          ],
          components: [from.id, to.id],
          connections: [id],
          suggestions: [],
        },
      },
    ];
  });
