import type { CallMode, CallRule } from '../../model/CallRule';
import type { Design } from '../../model/Design';

const modeWords: Readonly<Record<CallMode, string>> = {
  sync: 'waits for the reply',
  async: 'does not wait for the reply',
  onMiss: 'waits for the reply',
  populate: 'stores what was read; does not wait',
  invalidate: 'removes the key; waits until it is gone',
  forward: 'hands the request on; the reply goes straight back',
};

const accessWords: Readonly<Record<CallRule['access'], string>> = {
  any: 'Every operation',
  reads: 'Reads',
  writes: 'Writes',
};

/** A call rule as one plain sentence. */
export function describeRule(rule: CallRule, design: Design): string {
  const parts = [
    `${whoOf(rule, design)}${missOf(rule, design)}`,
    rule.count > 1 ? `${rule.count} calls at once` : undefined,
    rule.probability < 1 ? `in ${Math.round(rule.probability * 100)}% of the cases` : undefined,
    modeWords[rule.mode],
  ];
  return `Step ${rule.step}. ${parts.filter(Boolean).join(', ')}.`;
}

function whoOf(rule: CallRule, design: Design): string {
  const names = design.operations
    .filter(({ id }) => rule.operations.includes(id))
    .map(({ name }) => name);
  return names.length > 0 ? names.join(', ') : accessWords[rule.access];
}

function missOf(rule: CallRule, design: Design): string {
  if (rule.mode !== 'onMiss' && rule.mode !== 'populate') {
    return '';
  }
  const lookup = design.connections.find(({ id }) => id === rule.missOf);
  const where = design.components.find(({ id }) => id === lookup?.to)?.name;
  return where === undefined ? ' after a miss' : ` that missed in ${where}`;
}
