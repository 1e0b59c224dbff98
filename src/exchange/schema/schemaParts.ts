import type { JsonSchema } from './JsonSchema';

/** An object with exactly these keys; all are required but those named optional. */
export function objectSchema(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[] = [],
): JsonSchema {
  return {
    type: 'object',
    properties,
    required: Object.keys(properties).filter((key) => !optional.includes(key)),
    additionalProperties: false,
  };
}

/** A list of at most `most` items. */
export function listSchema(items: JsonSchema, most: number, least = 0): JsonSchema {
  return { type: 'array', items, ...(least > 0 && { minItems: least }), maxItems: most };
}

/** A number between two bounds; `whole` numbers only where said. */
export function rangeSchema(
  description: string,
  minimum: number,
  maximum: number,
  whole = false,
): JsonSchema {
  return { description, type: whole ? 'integer' : 'number', minimum, maximum };
}

/** A pointer to a definition of the same file. */
export function reference(name: string): JsonSchema {
  return { $ref: `#/$defs/${name}` };
}
