import { mappingOf } from '../mappingOf';
import { parseNumber } from '../parseNumber';
import type { ComposeService } from './ComposeService';
import { interpolate } from './interpolate';
import { textsOf } from './textsOf';

type Fields = ReadonlyMap<string, unknown>;

const used: ReadonlySet<string> = new Set(
  (
    'image build command entrypoint environment container_name hostname networks depends_on links labels ports deploy scale ' +
    'replicas cpus cpu_count mem_limit healthcheck profiles restart extends expose stdin_open tty init platform pull_policy'
  ).split(' '),
);

/** Reads one service in any of the spellings of its fields; `missing` hears of variables without a value. */
export function readService(
  name: string,
  fields: Fields,
  missing: (variable: string) => void,
): ComposeService {
  const fill = (text: string) => interpolate(text, missing);
  const deploy = mappingOf(fields.get('deploy')) ?? new Map<string, unknown>();
  const limits = mappingOf(mappingOf(deploy.get('resources'))?.get('limits'));
  const texts = (field: string) => textsOf(fields.get(field)).map(fill);
  return {
    name,
    image: baseName(texts('image')[0] ?? ''),
    isBuilt: fields.has('build'),
    command: [...texts('entrypoint'), ...texts('command')].join(' ').slice(0, 1_000),
    environment: pairsOf(fields.get('environment')).map(([key, value]) => [key, fill(value)]),
    aliases: [...texts('container_name'), ...texts('hostname'), ...networkAliases(fields)].map(
      fill,
    ),
    dependsOn: dependenciesOf(fields.get('depends_on')),
    links: texts('links').map((link) => link.split(':', 1)[0] ?? ''),
    labels: labelsOf(fields.get('labels')).concat(labelsOf(deploy.get('labels'))),
    hasPorts: Array.isArray(fields.get('ports')) && textOrMappings(fields.get('ports')) > 0,
    replicas: replicasOf(fields, deploy, fill),
    cpus: filledNumber(limits?.get('cpus') ?? fields.get('cpus') ?? fields.get('cpu_count'), fill),
    memoryBytes: bytesOf(fill(textsOf(limits?.get('memory') ?? fields.get('mem_limit'))[0] ?? '')),
    hasHealthCheck:
      mappingOf(fields.get('healthcheck'))?.get('disable') !== true && fields.has('healthcheck'),
    profiles: texts('profiles'),
    restart: texts('restart')[0] ?? '',
    leftOut: [...fields.keys()].filter((key) => !used.has(key) && !key.startsWith('x-')),
  };
}

/** `registry:5000/library/postgres:15@sha256:…` is a postgres. */
function baseName(image: string): string {
  const [path = ''] = image.split('@', 1);
  const last = path.split('/').findLast((part) => part !== '') ?? '';
  return last.split(':', 1)[0] ?? '';
}

/** `{ KEY: value }` or a list of `KEY=value`. */
function pairsOf(value: unknown): readonly (readonly [string, string])[] {
  const mapping = mappingOf(value);
  if (mapping !== undefined) {
    return [...mapping].flatMap(([key, item]) => textsOf(item).map((text) => [key, text] as const));
  }
  return textsOf(value).map((line) => {
    const place = line.indexOf('=');
    return place < 0 ? [line, ''] : [line.slice(0, place), line.slice(place + 1)];
  });
}

function labelsOf(value: unknown): readonly string[] {
  return pairsOf(value).map(([key, text]) => `${key}=${text}`);
}

function dependenciesOf(value: unknown): ComposeService['dependsOn'] {
  const mapping = mappingOf(value);
  if (mapping === undefined) {
    return textsOf(value).map((service) => ({ service, condition: '' }));
  }
  return [...mapping].map(([service, details]) => ({
    service,
    condition: textsOf(mappingOf(details)?.get('condition'))[0] ?? '',
  }));
}

function networkAliases(fields: Fields): readonly string[] {
  const networks = mappingOf(fields.get('networks'));
  return [...(networks?.values() ?? [])].flatMap((one) => textsOf(mappingOf(one)?.get('aliases')));
}

function textOrMappings(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function replicasOf(fields: Fields, deploy: Fields, fill: (text: string) => string): number {
  const stated = deploy.get('replicas') ?? fields.get('scale') ?? fields.get('replicas');
  const count = filledNumber(stated, fill) ?? 1;
  return Math.round(count);
}

function filledNumber(value: unknown, fill: (text: string) => string): number | undefined {
  const number = parseNumber(typeof value === 'string' ? fill(value) : value);
  return number !== undefined && number >= 0 ? number : undefined;
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  k: 1_024,
  m: 1_048_576,
  g: 1_073_741_824,
  t: 1_099_511_627_776,
};

function bytesOf(text: string): number | undefined {
  const [, figure, unit = ''] = /^\s*(\d+(?:\.\d+)?)\s*([kmgt]?)i?b?\s*$/i.exec(text) ?? [];
  return figure === undefined ? undefined : Number(figure) * (units[unit.toLowerCase()] ?? 1);
}
