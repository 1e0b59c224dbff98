import type { Design } from '../../model/Design';
import type { KindOf } from '../../model/Kind';
import type { Report } from '../../model/Report';
import { monthlyCostOfRun } from '../monthlyCost';
import { sizeOf } from './sizeOf';

/** What a design costs at the load of a report, US dollars a month: an instance that is larger than its kind usually is costs as many times more. */
export function costOf(design: Design, report: Report, kindOf: KindOf): number {
  return monthlyCostOfRun(design, report, kindOf, sizeOf);
}
