import { describeFault } from '../../../model/describeFault';
import type { Design } from '../../../model/Design';
import type { Report } from '../../../model/Report';
import { listed } from './listed';

/**
 * What acted at the end of a part of a run, or else what was done last before that, as a text goes on: ", with “All traffic ×3”";
 * empty where nothing was done, or `text` tells it.
 */
export function whileText({ faults, marks }: Report, design: Design, text: string): string {
  const acting = faults.map(({ fault }) => describeFault(fault, design));
  if (acting.length > 0) return said('with', untold(acting, text));
  const last = marks.findLast(({ type }) => type === 'break');
  return last === undefined ? '' : said('after', untold([last.label], text));
}

function untold(labels: readonly string[], text: string): readonly string[] {
  return [...new Set(labels)].filter((label) => !isTold(label, text));
}

/** Whether a text says it, in whole or after "What was done to it: ". */
function isTold(label: string, text: string): boolean {
  const [, what] = label.split(': ');
  const done = text.split('What was done').slice(1).join('');
  return text.includes(label) || (what !== undefined && done.includes(what));
}

function said(word: string, labels: readonly string[]): string {
  return labels.length === 0 ? '' : `, ${word} ${listed(labels.map((label) => `“${label}”`))}`;
}
