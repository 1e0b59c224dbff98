import type { JsonSchema } from '../../src/exchange/schema/JsonSchema';

/** Where a value breaks a JSON Schema, one path each: knows the keywords that the published schemas use, and throws at others. */
export function findSchemaBreaks(root: JsonSchema, value: unknown): readonly string[] {
  return breaks(root, value, '', root);
}

const silent = new Set(
  '$schema $defs $comment title description default x-unit required properties'.split(' '),
);

function breaks(schema: JsonSchema, value: unknown, path: string, root: JsonSchema): string[] {
  return Object.keys(schema).flatMap((keyword) => {
    if (silent.has(keyword) && keyword !== 'required' && keyword !== 'properties') {
      return [];
    }
    return keywordBreaks(schema, keyword, value, path, root);
  });
}

function keywordBreaks(
  schema: JsonSchema,
  keyword: string,
  value: unknown,
  path: string,
  root: JsonSchema,
): string[] {
  const rule = schema[keyword];
  const inner = (sub: unknown, part: unknown, at: string) =>
    breaks(sub as JsonSchema, part, at, root);
  const broken = (fine: boolean) => (fine ? [] : [`${path} ${keyword}`]);
  const object = isObject(value) ? value : {};
  switch (keyword) {
    case '$ref': {
      const name = String(rule).replace('#/$defs/', '');
      return inner((root['$defs'] as Record<string, unknown>)[name], value, path);
    }
    case 'const':
      return broken(value === rule);
    case 'enum':
      return broken((rule as unknown[]).includes(value));
    case 'type':
      return broken([rule].flat().some((type) => hasType(value, type)));
    case 'minimum':
      return broken(Number(value) >= Number(rule));
    case 'exclusiveMinimum':
      return broken(Number(value) > Number(rule));
    case 'maximum':
      return broken(Number(value) <= Number(rule));
    case 'minLength':
      return broken(Array.from(String(value)).length >= Number(rule));
    case 'maxLength':
      return broken(Array.from(String(value)).length <= Number(rule));
    case 'minItems':
      return broken((value as unknown[]).length >= Number(rule));
    case 'maxItems':
      return broken((value as unknown[]).length <= Number(rule));
    case 'items':
      return [value].flat().flatMap((item, at) => inner(rule, item, `${path}[${at}]`));
    case 'required':
      return broken((rule as string[]).every((key) => Object.hasOwn(object, key)));
    case 'additionalProperties':
      return Object.keys(object)
        .filter((key) => !Object.hasOwn((schema['properties'] as object | undefined) ?? {}, key))
        .flatMap((key) =>
          rule === false ? broken(false) : inner(rule, object[key], `${path}.${key}`),
        );
    case 'pattern':
      return broken(new RegExp(String(rule)).test(String(value)));
    case 'properties':
      return Object.entries(rule as object)
        .filter(([key]) => Object.hasOwn(object, key))
        .flatMap(([key, sub]) => inner(sub, object[key], `${path}.${key}`));
    case 'anyOf':
    case 'oneOf': {
      const fitting = (rule as unknown[]).filter((sub) => inner(sub, value, path).length === 0);
      return broken(keyword === 'oneOf' ? fitting.length === 1 : fitting.length > 0);
    }
    default:
      throw new Error(`The schema uses ${keyword}, which this check does not know.`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasType(value: unknown, type: unknown): boolean {
  switch (type) {
    case 'integer':
      return Number.isInteger(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    case 'null':
      return value === null;
    default:
      return typeof value === type;
  }
}
