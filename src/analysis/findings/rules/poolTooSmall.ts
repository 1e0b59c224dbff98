import { capacityOf } from '../facts/capacityOf';
import type { ConnectionFacts } from '../facts/ConnectionFacts';
import type { Facts } from '../facts/Facts';
import { thresholds } from '../facts/thresholds';
import type { Found } from '../Found';
import type { Rule } from '../Rule';
import { onConnections } from '../suggestions/onConnections';
import { count } from '../words/count';
import { duration } from '../words/duration';
import { evidence } from '../words/evidence';
import { plural } from '../words/plural';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** Calls wait for a connection of a pool although the callee has room. */
export const poolTooSmall: Rule = (facts) =>
  facts.connections.flatMap((connection) => {
    const hurt = facts.blame.hurt(connection.id, 'pool');
    return hurt >= thresholds.painShare && connection.report.policy !== undefined
      ? [tell(facts, connection, hurt)]
      : [];
  });

function tell(facts: Facts, connection: ConnectionFacts, hurt: number): Found {
  const { id, from, to, settings, report } = connection;
  const size = settings.number('maxInFlight');
  const pool = report.policy!.pool;
  const pending = pool.pending ?? 0;
  const busy = capacityOf(to, facts.seconds)?.busy;
  const { instances } = from.report;
  return {
    hurt,
    cause: [id, 'pool'],
    finding: {
      rule: 'poolTooSmall',
      weight: 'harm',
      title: `The pool of ${plural(size, 'connection')} from ${from.name} to ${to.name} is too small`,
      text:
        (instances > 1
          ? `Each of the ${count(instances)} instances of ${from.name} has one. In all, `
          : '') +
        `${count(pool.inUse ?? 0)} of ${plural(size * instances, 'connection')} are in use on average and ${count(pending)} calls wait for one, ` +
        `${duration(pool.wait.meanSeconds ?? 0)} on average` +
        (pool.full + pool.timeouts > 0
          ? `; ${count(pool.full + pool.timeouts)} calls got none.`
          : '.') +
        (busy === undefined ? '' : ` ${to.name} has room: ${percent(busy)} of its means work.`) +
        shareOfUsers(facts, id, 'pool'),
      evidence: [
        evidence('Connections in use', pool.inUse ?? 0, 'count'),
        evidence('Calls that wait for one', pending, 'count'),
        evidence('Mean wait for a connection', pool.wait.meanSeconds ?? 0, 'seconds'),
        evidence('Of the users’ time and requests', facts.blame.pain(id, 'pool'), 'share'),
      ],
      components: [from.id, to.id],
      connections: [id],
      suggestions: [2, 4].flatMap((factor) =>
        onConnections(
          `Pool from ${from.name} to ${to.name}: ${count(size)} to ${count(size * factor)} connections`,
          [connection],
          { maxInFlight: size * factor },
        ),
      ),
    },
  };
}
