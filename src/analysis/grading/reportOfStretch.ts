import type { Report } from '../../model/Report';
import { reportBetween } from '../findings/reportBetween';
import type { Stretch } from './stretchOf';

/** What was measured between the ends of a stretch. */
export function reportOfStretch({ earlier, later }: Stretch): Report {
  return earlier === undefined ? later : reportBetween(earlier, later);
}
