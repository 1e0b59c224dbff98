import type { CallMode, CallRule } from '../../model/CallRule';
import type { Design } from '../../model/Design';
import type { KeyMapping } from '../../model/KeyMapping';
import { formatDuration } from '../format/formatDuration';
import { accessWords } from './accessWords';

const modeWords: Readonly<Record<CallMode, string>> = {
  sync: 'waits for the reply',
  async: 'does not wait for the reply',
  onMiss: 'waits for the reply',
  populate: 'stores what was read; does not wait',
  invalidate: 'removes the key; waits until it is gone',
  forward: 'hands the request on; the reply goes straight back',
};

const askWords: Readonly<Record<NonNullable<CallRule['asks']>, string>> = {
  read: 'a read',
  update: 'a write',
  insert: 'an insert',
  conditional: 'a conditional write',
};

const keyWords: Readonly<Record<KeyMapping['by'], string>> = {
  rank: 'the key of the same rank',
  hash: 'the key that belongs to it',
  draw: 'a key drawn each time',
};

/** A call rule as one plain sentence. */
export function describeRule(rule: CallRule, design: Design): string {
  const parts = [
    `${whoOf(rule, design)}${missOf(rule, design)}`,
    callsOf(rule),
    askOf(rule, design),
    rule.probability < 1 ? `in ${Math.round(rule.probability * 100)}% of the cases` : undefined,
    waitOf(rule),
    rule.required === false ? 'without it the answer is degraded' : undefined,
  ];
  return `Step ${rule.step}. ${parts.filter(Boolean).join(', ')}.`;
}

/** How many calls; nothing for one. */
function callsOf({ count, counts, serial }: CallRule): string | undefined {
  const order = serial === true ? 'one after another' : 'at once';
  if (counts === undefined) {
    return count > 1 ? `${count} calls ${order}` : undefined;
  }
  const drawn = counts.filter(({ share }) => share > 0).map((part) => part.count);
  const [least, most] = [Math.min(...drawn), Math.max(...drawn)];
  return least === most
    ? `${least} calls ${order}`
    : `${least} to ${most} calls ${order}, drawn each time`;
}

function askOf({ asks, key }: CallRule, design: Design): string | undefined {
  const what = asks === undefined ? undefined : `as ${askWords[asks]}`;
  if (key === undefined) {
    return what;
  }
  const space = design.keySpaces.find(({ id }) => id === key.keySpace)?.name ?? 'another key space';
  const whose = `${keyWords[key.by]} of ${space}`;
  return what === undefined ? `for ${whose}` : `${what} of ${whose}`;
}

function waitOf({ mode, enough, timeoutMs }: CallRule): string {
  const waits =
    enough === undefined
      ? modeWords[mode]
      : `goes on after ${enough} good ${enough === 1 ? 'reply' : 'replies'}`;
  if (timeoutMs === undefined) {
    return waits;
  }
  return timeoutMs === 0
    ? `${waits}, however long it takes`
    : `${waits}, for ${formatDuration(timeoutMs / 1_000)} at most`;
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
