import * as v from 'valibot';
import type { Reading } from '../settle/Reading';

/** The value with the structure of the shape, or undefined after telling why not. Keys that nobody knows are told as mendable. */
export function parseStructure<Value>(
  reading: Reading,
  shape: v.GenericSchema<unknown, Value>,
  value: unknown,
): Value | undefined {
  const result = v.safeParse(shape, value);
  for (const issue of result.issues ?? []) {
    tell(reading, issue);
  }
  const broken = result.issues?.some((issue) => !isUnknownKey(issue)) ?? false;
  // Valibot calls a value with unknown keys untyped, but its output has the known ones only.
  return broken ? undefined : (result.output as Value);
}

function tell(reading: Reading, issue: v.BaseIssue<unknown>): void {
  const items = issue.path ?? [];
  const unknownKey = isUnknownKey(issue);
  const place = {
    path: pathOf(unknownKey || isMissingKey(issue) ? items.slice(0, -1) : items),
    name: nameOf(items),
  };
  if (unknownKey) {
    reading.mend(place, issue.message, 'That was left out.');
  } else {
    reading.refuse(place, issue.message);
  }
}

function isUnknownKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && issue.expected === 'never';
}

function isMissingKey(issue: v.BaseIssue<unknown>): boolean {
  return issue.type === 'strict_object' && (issue.expected?.startsWith('"') ?? false);
}

function pathOf(items: readonly { readonly key?: unknown }[]): string {
  return items
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key).slice(0, 60)}`))
    .join('')
    .replace(/^\./, '');
}

/** The name of the innermost thing on the way that has one, the design itself aside. */
function nameOf(items: readonly { readonly input?: unknown }[]): string {
  for (const { input } of items.slice(1).toReversed()) {
    const name: unknown =
      typeof input === 'object' && input !== null && Object.hasOwn(input, 'name')
        ? Reflect.get(input, 'name')
        : undefined;
    if (typeof name === 'string') {
      return name.slice(0, 60);
    }
  }
  return '';
}
