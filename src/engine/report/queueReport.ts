import type { QueueReport } from '../../model/Report';
import type { Mailbox } from '../behaviours/Mailbox';
import { meterCount } from '../measures/Meter';
import { messageCount } from '../messages/messageCount';
import { durationReport } from './durationReport';

/** What was measured of the messages of a queue, topic or log. */
export function queueReport(component: Mailbox): QueueReport {
  const { counts } = component.meter;
  const { counts: messages, endToEnd } = component.messages;
  return {
    backlog: component.backlog,
    oldestAgeSeconds: component.oldestAge,
    redeliveries: counts[meterCount.redeliveries]!,
    deadLetters: counts[meterCount.deadLetters]!,
    published: messages[messageCount.published]!,
    batches: messages[messageCount.batches]!,
    deliveries: messages[messageCount.deliveries]!,
    completed: messages[messageCount.completed]!,
    duplicates: messages[messageCount.duplicates]!,
    outOfOrder: messages[messageCount.outOfOrder]!,
    lost: messages[messageCount.lost]!,
    late: messages[messageCount.late]!,
    rebalances: messages[messageCount.rebalances]!,
    endToEnd: durationReport(endToEnd),
    consumers: component.consumerReports(),
    partitions: component.storedByPartition(),
  };
}
