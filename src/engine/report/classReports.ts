import type { Id } from '../../model/Id';
import type { ClassReport } from '../../model/Report';
import { Histogram } from '../Histogram';
import { type ClassMeter, classCount } from '../measures/ClassMeter';
import { durationReport } from './durationReport';
import { finiteOrNull } from './finiteOrNull';
import { outcomeCounts } from './outcomeCounts';

/** What was measured over `seconds` of each of these operations or tenants, in the order of their meters. */
export function classReports(
  things: readonly { readonly id: Id; readonly name: string }[],
  meters: readonly ClassMeter[],
  seconds: number,
): readonly ClassReport[] {
  return things.map(({ id, name }, place) => {
    const meter = meters[place];
    const counts = meter?.counts ?? new Float64Array(classCount.late + 1);
    const ended = outcomeCounts(counts, classCount.ended);
    return {
      id,
      name,
      started: counts[classCount.started]!,
      finished: ended.all,
      late: counts[classCount.late]!,
      offeredPerSecond: finiteOrNull(counts[classCount.started]! / seconds),
      goodputPerSecond: finiteOrNull((ended.good - counts[classCount.late]!) / seconds),
      outcomes: ended.byOutcome,
      latency: durationReport(meter?.latency.whole() ?? new Histogram()),
    };
  });
}
