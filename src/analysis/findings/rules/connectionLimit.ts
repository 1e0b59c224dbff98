import type { Rule } from '../Rule';
import { onConnections } from '../suggestions/onConnections';
import { scaled } from '../suggestions/scaled';
import { count } from '../words/count';
import { evidence } from '../words/evidence';
import { percent } from '../words/percent';
import { shareOfUsers } from '../words/shareOfUsers';

/** A store refuses callers because all of the connections that it allows are taken. */
export const connectionLimit: Rule = (facts) =>
  facts.components.flatMap((component) => {
    const { id, name, report, settings } = component;
    const most = settings.number('connections');
    const refused = component.own('refused');
    if (most === 0 || refused < report.started * 0.002) return [];
    const members = report.store?.members.length ?? 1;
    const callers = component.incoming.filter(({ awaitedShare }) => awaitedShare > 0);
    const callingInstances = callers.reduce((sum, { from }) => sum + from.report.instances, 0);
    const each = Math.max(1, Math.floor((most * members) / Math.max(1, callingInstances)));
    const hurt = facts.blame.hurt(id, 'connections');
    return [
      {
        hurt: Math.max(hurt, refused / report.started / 10),
        cause: [id, 'connections'],
        finding: {
          rule: 'connectionLimit',
          weight: 'harm',
          title: `${name} has no connection left: it allows ${count(most)}${members > 1 ? ' to each member' : ''}`,
          text:
            `${percent(refused / report.started)} of the calls to it are refused, while ${percent(report.station?.utilisation ?? 0)} of its slots work. ` +
            `Callers without a pool open a connection for each call.` +
            shareOfUsers(facts, id, 'connections'),
          evidence: [
            evidence('Calls refused', refused, 'count'),
            evidence('Share of the calls to it', refused / report.started, 'share'),
            evidence('Connections allowed', most, 'count'),
            evidence('Slots at work', report.station?.utilisation ?? 0, 'share'),
          ],
          components: [id, ...callers.map(({ from }) => from.id)],
          connections: callers.map((connection) => connection.id),
          suggestions: [
            ...onConnections(
              `Pools of ${count(each)} connections for the callers of ${name}`,
              callers,
              { limit: 'pool', maxInFlight: each },
            ),
            ...scaled(component, 'connections', 4),
          ],
        },
      },
    ];
  });
