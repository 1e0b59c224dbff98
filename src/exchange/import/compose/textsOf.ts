const most = 500;

/** A value that may be one text or a list of them as a list of texts; what is neither is left out. */
export function textsOf(value: unknown): readonly string[] {
  if (Array.isArray(value))
    return value.slice(0, most).flatMap((item: unknown) => textOf(item) ?? []);
  return textOf(value) ?? [];
}

function textOf(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return [value];
  return typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : undefined;
}
