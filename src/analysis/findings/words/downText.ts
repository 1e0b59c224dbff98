import type { ComponentFacts } from '../facts/ComponentFacts';
import { count } from './count';

/** "Capture is down"; "1 of 4 instances of App is down" */
export function downText({ name, report }: ComponentFacts): string {
  const { instances, instancesUp } = report;
  const down = instances - instancesUp;
  if (instancesUp === 0) return `${name} is down`;
  return `${count(down)} of ${count(instances)} instances of ${name} ${down === 1 ? 'is' : 'are'} down`;
}
