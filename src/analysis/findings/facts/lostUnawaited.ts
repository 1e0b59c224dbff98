import type { Distribution } from '../../../model/Distribution';
import type { ConnectionFacts } from './ConnectionFacts';
import { isOnWay } from './isOnWay';
import { meanOf } from './meanOf';
import type { Facts } from './Facts';

/** Fewer that are missing say nothing: they may be on the way. */
const enough = 10;
/** Of the calls that were sent; so many may be on the way of a slow connection. */
const leastShare = 0.02;

/**
 * How many calls that nobody waits for have not come to their callee, although they were sent: of such a call nothing comes
 * back, so that what was sent is counted there and what arrived here. 0 where it cannot be told apart from calls that somebody
 * waits for, or that are on the way.
 */
export function lostUnawaited(
  connection: ConnectionFacts,
  { report: { faults } }: Pick<Facts, 'report'>,
): number {
  const { to, report } = connection;
  const ways = to.incoming.filter(({ report: calls }) => calls.sent > 0);
  if (report.unawaited < report.sent || ways.some(({ awaitedShare }) => awaitedShare > 0)) return 0;
  const sent = ways.reduce((sum, way) => sum + way.report.sent, 0);
  const onTheWay = ways.reduce(
    (sum, way) => sum + delayOf(way, faults) * (way.report.sentPerSecond ?? 0),
    0,
  );
  const missing = Math.max(0, sent - to.report.started);
  if (missing < enough + 2 * onTheWay || missing < sent * leastShare) return 0;
  // Where several lead there, only a fault says on which of them.
  const struck = ways.filter((way) => faults.some(({ fault }) => isOnWay(fault, way)));
  const isDown = to.report.instancesUp < to.report.instances;
  const losing = struck.length > 0 ? struck : isDown || ways.length === 1 ? ways : [];
  if (!losing.includes(connection)) return 0;
  const all = losing.reduce((sum, way) => sum + way.report.sent, 0);
  return Math.min(report.sent, (missing * report.sent) / all);
}

/** How long a call takes to its callee, seconds. */
function delayOf({ id, settings }: ConnectionFacts, faults: Facts['report']['faults']): number {
  const own = settings.choice('delay') === 'own' ? settings.value('ownDelay') : undefined;
  const added = faults.reduce(
    (sum, { fault }) =>
      sum + (fault.type === 'delay' && fault.connection === id ? fault.addedMs : 0),
    0,
  );
  return (meanOf(own as Distribution | undefined) + added) / 1_000;
}
