import type { Account } from '../Account';
import { importLimits } from '../importLimits';
import { listed } from '../listed';
import { mappingOf } from '../mappingOf';
import { quoted } from '../quoted';
import type { ComposeService } from './ComposeService';
import { readService } from './readService';
import { textsOf } from './textsOf';

type Fields = ReadonlyMap<string, unknown>;

const deepestExtends = 10;

/** The services of a compose file with what they extend; undefined where it has none. The first version of the format names them at the top. */
export function readServices(
  file: unknown,
  account: Account,
): readonly ComposeService[] | undefined {
  const root = mappingOf(file);
  const services = root?.has('services') ? mappingOf(root.get('services')) : oldServices(root);
  if (root === undefined || services === undefined || services.size === 0) return undefined;
  if (root.has('include')) account.leftOut('Other files that the file includes.');
  const unset = new Set<string>();
  const most = importLimits.parts;
  if (services.size > most) {
    account.leftOut(
      `The file has ${services.size.toLocaleString('en-US')} services; the first ${most} were taken.`,
    );
  }
  const read = [...services].slice(0, most).flatMap(([name, value]) => {
    const fields = mappingOf(value);
    if (fields === undefined) {
      account.leftOut(`${quoted(name)} was left out: what stands there is no service.`);
      return [];
    }
    const whole = extended(name, fields, services, account, []);
    return [readService(name, whole, (variable) => unset.add(variable))];
  });
  if (unset.size > 0) {
    account.guessed(
      `Variables without a value in the file are taken as empty: ${listed([...unset])}.`,
    );
  }
  return read.length === 0 ? undefined : read;
}

function oldServices(root: Fields | undefined): Fields | undefined {
  const found = [...(root ?? [])].filter(([, value]) => {
    const fields = mappingOf(value);
    return fields?.has('image') === true || fields?.has('build') === true;
  });
  return found.length === 0 ? undefined : new Map(found);
}

/** What a service says itself, over what it extends; start-up order and links are not handed on. */
function extended(
  name: string,
  fields: Fields,
  services: Fields,
  account: Account,
  before: readonly string[],
): Fields {
  const base = fields.get('extends');
  if (base === undefined || before.length >= deepestExtends) return fields;
  const [baseName = ''] = textsOf(mappingOf(base)?.get('service') ?? base);
  if (mappingOf(base)?.has('file') === true) {
    account.leftOut(`${quoted(name)} extends a service of another file, which is not known here.`);
    return fields;
  }
  const baseFields = mappingOf(services.get(baseName));
  if (baseFields === undefined || before.includes(baseName) || baseName === name) {
    account.leftOut(
      `${quoted(name)} extends ${quoted(baseName)}, which is not there or extends it in turn.`,
    );
    return fields;
  }
  const whole = extended(baseName, baseFields, services, account, [...before, name]);
  const inherited = [...whole].filter(([key]) => key !== 'depends_on' && key !== 'links');
  const environment = joined(whole.get('environment'), fields.get('environment'));
  return new Map([
    ...inherited,
    ...fields,
    ...(environment === undefined ? [] : [['environment', environment] as const]),
  ]);
}

function joined(base: unknown, own: unknown): unknown {
  if (base === undefined || own === undefined) return own ?? base;
  return [...linesOf(base), ...linesOf(own)];
}

/** An environment as lines of `KEY=value`, in whichever way it is written. */
function linesOf(value: unknown): readonly string[] {
  const mapping = mappingOf(value);
  return mapping === undefined
    ? textsOf(value)
    : [...mapping].flatMap(([key, item]) => textsOf(item).map((text) => `${key}=${text}`));
}
