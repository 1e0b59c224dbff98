import type { LabHistory } from './LabHistory';

/**
 * Whether a commit now could complete a circle that no serial order has: three at work at the same time, the first of which has read
 * what the second then changed, and the second what the third changed, with the third committed before both (Fekete et al. 2005;
 * Cahill et al. 2008; Ports and Grittner 2012). The first and the third may be the same.
 */
export function couldCloseCircle(history: LabHistory, by: number): boolean {
  const { transactions, events } = history;
  const all = transactions.map((_, place) => place);
  const endOf = (place: number): number =>
    place === by ? events.length + 1 : (transactions[place]!.endedAt ?? Infinity);
  const isCircle = (first: number, middle: number, last: number): boolean =>
    readsBeforeChange(history, first, middle) &&
    readsBeforeChange(history, middle, last) &&
    transactions[last]!.status === 'committed' &&
    endOf(last) < endOf(middle) &&
    (first === last || endOf(last) < endOf(first));
  return all.some((one) =>
    all.some(
      (last) =>
        isCircle(one, by, last) ||
        (transactions[one]!.status === 'committed' && isCircle(by, one, last)),
    ),
  );
}

/** Whether one has read a version that another, at work at the same time, has then changed. */
function readsBeforeChange(
  { transactions, reads, versions }: LabHistory,
  reader: number,
  writer: number,
): boolean {
  const pair = [transactions[reader]!, transactions[writer]!];
  if (
    reader === writer ||
    pair.some(({ status }) => status === 'rolledBack' || status === 'refused')
  )
    return false;
  const bothBegan = Math.max(...pair.map(({ beganAt = Infinity }) => beganAt));
  if (pair.some(({ endedAt = Infinity }) => endedAt < bothBegan)) return false;
  return reads.some(
    ({ by, version: { row, order } }) =>
      by === reader &&
      versions.some((later) => later.row === row && later.writer === writer && later.order > order),
  );
}
