import type { Rule } from '../Rule';
import { onConnections } from '../suggestions/onConnections';
import { count } from '../words/count';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { perSecond } from '../words/perSecond';
import { shareOfUsers } from '../words/shareOfUsers';

/** Messages wait for a wire that carries no more. */
export const bandwidth: Rule = (facts) =>
  facts.connections.flatMap((connection) => {
    const { id, from, to, settings, report } = connection;
    const hurt = facts.blame.hurt(id, 'network');
    const whole = report.latency.meanSeconds ?? 0;
    const way = Math.max(0, whole - (to.report.latency.meanSeconds ?? 0));
    const isLimited = settings.choice('bandwidth') === 'limited';
    if (!isLimited || hurt < 0.2 || way < whole * 0.3) return [];
    const mbit = settings.number('bandwidthMbit');
    return [
      {
        hurt,
        cause: [id, 'network'],
        finding: {
          rule: 'bandwidth',
          weight: 'harm',
          title: `The wire from ${from.name} to ${to.name} is full: ${count(mbit)} Mbit/s`,
          text:
            `A call spends ${duration(way)} of ${duration(whole)} on the way, behind other messages; ${perSecond(report.sentPerSecond ?? 0)} are sent.` +
            shareOfUsers(facts, id, 'network'),
          evidence: [
            evidence('Mean time on the way', way, 'seconds'),
            evidence('Mean time of the whole call', whole, 'seconds'),
            evidence('Calls', report.sentPerSecond ?? 0, 'perSecond'),
            evidence('Of the users’ time and requests', facts.blame.pain(id, 'network'), 'share'),
          ],
          components: [from.id, to.id],
          connections: [id],
          suggestions: [2, 10].flatMap((factor) =>
            onConnections(
              `Bandwidth from ${from.name} to ${to.name}: ${count(mbit * factor)} Mbit/s`,
              [connection],
              { bandwidthMbit: mbit * factor },
            ),
          ),
        },
      },
    ];
  });
