import * as v from 'valibot';

const mostKeysTold = 5;

/** An object with exactly these keys; all the keys that it should not have make one issue that names them. */
export function noun<const Entries extends v.ObjectEntries>(what: string, entries: Entries) {
  return v.strictObject(entries, (issue) => {
    if (issue.expected === 'never') {
      return unknownKeys(issue.path?.at(-1)?.input, entries);
    }
    const missing = issue.expected?.startsWith('"') ?? false;
    return missing
      ? `${what[0]!.toUpperCase()}${what.slice(1)} needs ${issue.expected}.`
      : `It must be ${what}, written as an object.`;
  });
}

function unknownKeys(input: unknown, entries: v.ObjectEntries): string {
  const keys = Object.keys(input ?? {}).filter((key) => !Object.hasOwn(entries, key));
  const told = keys.slice(0, mostKeysTold).map((key) => `"${key.slice(0, 60)}"`);
  const more = keys.length > mostKeysTold ? ` and ${keys.length - mostKeysTold} more` : '';
  return `It has what this version does not know: ${told.join(', ')}${more}.`;
}
