import { kindOf } from '../../../catalogue/kindOf';
import type { Account } from '../Account';
import { kindName } from '../kindName';
import { listed } from '../listed';
import { kindFromWords } from '../outline/kindFromWords';
import type { Outline, OutlinePart } from '../outline/Outline';
import { limits } from '../../../model/limits';
import { arrowsOf } from './arrowsOf';
import { ComposeDraft } from './ComposeDraft';
import type { ComposeService } from './ComposeService';
import { mentionsOf, type Mention } from './mentionsOf';
import { mergeMembers, type Cluster } from './mergeMembers';
import { outsideKey } from './outsideKey';
import { parseYaml } from './parseYaml';
import { readServices } from './readServices';
import { roleOf } from './roleOf';
import { settingsOf } from './settingsOf';
import { mappingOf } from '../mappingOf';

/** What a docker-compose file says: an outline, or one sentence on why there is none. */
export type ComposeResult =
  | { readonly ok: true; readonly outline: Outline }
  | { readonly ok: false; readonly message: string };

/** Reads a docker-compose file of any version: services become components by image, command and name, and what they depend on calls. */
export function readCompose(text: string, name: string, account: Account): ComposeResult {
  const parsed = parseYaml(text);
  if (!parsed.ok) return parsed;
  const services = readServices(parsed.value, account);
  if (parsed.repeated.length > 0) {
    account.leftOut(
      `Services that stand in the file more than once count as they stand last: ${listed(parsed.repeated)}.`,
    );
  }
  if (services === undefined) {
    return {
      ok: false,
      message: 'The file has no services: it needs a mapping called "services".',
    };
  }
  const taken = withoutProfiles(services, account);
  const clusters = clustersOf(taken, account);
  if (clusters.length === 0) {
    return {
      ok: false,
      message: 'None of the services takes part in requests, so there is nothing to draw.',
    };
  }
  const draft = new ComposeDraft(clusters);
  const outside = connect(draft, account);
  const { arrows, queues, replaced } = arrowsOf(draft, account);
  const parts = [...draft.clusters.values()]
    .filter((cluster) => !replaced.has(cluster.name))
    .map((cluster) => partOf(cluster, account));
  tellLeftOut(taken, account);
  tellUnknown(taken, services, account);
  const all = [...parts, ...queues, ...outside];
  const kept = withoutIdle(all, arrows, account);
  const title = mappingOf(parsed.value)?.get('name');
  const outline = {
    name: typeof title === 'string' && title !== '' ? title : name,
    parts: kept,
    arrows,
    entries: entriesOf(draft, arrows),
  };
  return { ok: true, outline };
}

/** As Compose itself does: services with profiles are only started when one of these is asked for. */
function withoutProfiles(
  services: readonly ComposeService[],
  account: Account,
): readonly ComposeService[] {
  const plain = services.filter(({ profiles }) => profiles.length === 0);
  if (plain.length === services.length || plain.length === 0) return services;
  for (const { name, profiles } of services.filter((one) => one.profiles.length > 0)) {
    account.leftOut(`${name} was left out: it starts only with the profile ${listed(profiles)}.`);
  }
  return plain;
}

function clustersOf(services: readonly ComposeService[], account: Account): readonly Cluster[] {
  const waitedFor = new Set(
    services.flatMap(({ dependsOn }) =>
      dependsOn
        .filter(({ condition }) => condition === 'service_completed_successfully')
        .map((one) => one.service),
    ),
  );
  const singles = services.flatMap((service): readonly Cluster[] => {
    const role = roleOf(service);
    if (waitedFor.has(service.name) || role.type === 'leftOut') {
      const why = role.type === 'leftOut' ? role.why : 'it runs once at the start';
      account.leftOut(`${service.name} was left out: ${why}.`);
      return [];
    }
    if (service.replicas === 0) {
      account.leftOut(`${service.name} was left out: it has no replicas.`);
      return [];
    }
    return [{ name: service.name, kind: role.kind, by: role.by, members: [service] }];
  });
  return mergeMembers(singles);
}

/** Gathers who depends on whom; gives the hosts outside of the file that services call. */
function connect(draft: ComposeDraft, account: Account): readonly OutlinePart[] {
  const keyOfHost = new Map<string, string>();
  for (const [key, { members }] of draft.clusters) {
    for (const { name, aliases } of members) {
      for (const host of [...aliases, name]) if (host !== '') keyOfHost.set(host, key);
    }
  }
  const outside = new Map<string, OutlinePart>();
  for (const [from, { members }] of draft.clusters) {
    for (const service of members) {
      for (const { service: name } of service.dependsOn)
        note(draft, from, keyOfHost.get(name), 'depends_on');
      for (const name of service.links) note(draft, from, keyOfHost.get(name), 'links');
      for (const label of service.labels) noteRoute(draft, from, label);
      for (const mention of mentionsOf(service, keyOfHost)) {
        if (mention.type === 'service') note(draft, from, mention.name, mention.key);
        else if (draft.isApp(from)) noteOutside(draft, outside, from, mention, account);
      }
    }
  }
  return [...outside.values()];
}

function note(draft: ComposeDraft, from: string, to: string | undefined, by: string): void {
  if (to !== undefined && to !== from) draft.depend(from, to, by);
}

/** Labels that tell a proxy where to send requests. */
function noteRoute(draft: ComposeDraft, service: string, label: string): void {
  if (!/^traefik\.(?:enable=true|https?\.routers\.)/i.test(label)) return;
  const proxy = [...draft.clusters.keys()].find((name) =>
    /traefik/.test(draft.clusters.get(name)?.members[0].image ?? ''),
  );
  if (proxy !== undefined && proxy !== service) draft.depend(proxy, service, 'labels');
}

function noteOutside(
  draft: ComposeDraft,
  outside: Map<string, OutlinePart>,
  from: string,
  { name, scheme, key }: Mention,
  account: Account,
): void {
  const part = outside.get(name) ?? {
    key: outsideKey + name,
    name,
    kind:
      kindFromWords(name) ??
      (scheme.startsWith('http') ? undefined : kindFromWords(scheme.replace(/\+.*|ql$/, ''))) ??
      ('third-party-api' as const),
    isSure: false,
    instances: 1,
    parameters: {},
  };
  if (kindOf(part.kind)?.receives === undefined) return;
  if (!outside.has(name)) {
    account.guessed(
      `${name} is drawn as ${kindName(part.kind)} outside of the file, because ${key} of ${from} names it; it is called for writes.`,
    );
  }
  outside.set(name, part);
  draft.depend(from, part.key, key);
}

function partOf(cluster: Cluster, account: Account): OutlinePart {
  const { name, kind, by, members } = cluster;
  const what = kindName(kind);
  const [{ image }] = members;
  const stated = members.reduce((sum, { replicas }) => sum + replicas, 0);
  const instances = Math.min(limits.instances, stated);
  if (by === 'image') account.understood(`${name} is drawn as ${what}, by its image ${image}.`);
  else
    account.guessed(
      `${name} is drawn as ${what}, ${kind === 'service' ? 'because it is built here or its image is not known' : 'by its name or command'}.`,
    );
  if (members.length > 1)
    account.understood(
      `${listed(members.map((one) => one.name))} are one component of ${instances} instances.`,
    );
  else if (instances > 1) account.understood(`${name} has ${instances} replicas.`);
  if (stated > instances)
    account.leftOut(
      `${(stated - instances).toLocaleString('en-US')} replicas of ${name}: a component has at most ${instances.toLocaleString('en-US')} instances.`,
    );
  return {
    key: name,
    name,
    kind,
    isSure: by === 'image' && kind !== 'load-balancer',
    instances,
    parameters: settingsOf(cluster, account),
  };
}

function tellLeftOut(services: readonly ComposeService[], account: Account): void {
  const holders = new Map<string, string[]>();
  for (const { name, leftOut, hasHealthCheck } of services) {
    for (const field of [...leftOut, ...(hasHealthCheck ? ['healthcheck'] : [])]) {
      holders.set(field, [...(holders.get(field) ?? []), name]);
    }
  }
  for (const [field, names] of holders) {
    account.leftOut(
      field === 'healthcheck'
        ? `The health checks of ${listed(names)}: load balancers here check what is behind them by themselves.`
        : `"${field}" of ${listed(names)}.`,
    );
  }
}

/** What a service depends on must be in the file; here it may be in one that was not given. */
function tellUnknown(
  taken: readonly ComposeService[],
  all: readonly ComposeService[],
  account: Account,
): void {
  const known = new Set(all.flatMap(({ name, aliases }) => [name, ...aliases]));
  for (const { name, dependsOn, links } of taken) {
    const ghosts = [...dependsOn.map(({ service }) => service), ...links].filter(
      (one) => !known.has(one),
    );
    if (ghosts.length > 0) {
      account.leftOut(`What ${name} depends on and the file does not have: ${listed(ghosts)}.`);
    }
  }
}

/** Without what collects telemetry or coordinates others and is called by nobody here. */
function withoutIdle(
  parts: readonly OutlinePart[],
  arrows: Outline['arrows'],
  account: Account,
): readonly OutlinePart[] {
  const linked = new Set(arrows.flatMap(({ from, to }) => [from, to]));
  const idle = parts.filter(
    ({ key, kind }) =>
      !linked.has(key) && (kindOf(kind)?.receives === 'telemetry' || kind === 'consensus-store'),
  );
  if (idle.length === 0 || idle.length === parts.length) return parts;
  account.leftOut(
    `Left out, because no service of the file is seen to call it: ${listed(idle.map(({ name }) => name))}.`,
  );
  return parts.filter((part) => !idle.includes(part));
}

/** Where requests come in: published balancers, and published services that none of these stands before. */
function entriesOf(draft: ComposeDraft, arrows: Outline['arrows']): readonly string[] {
  const open = [...draft.clusters.values()]
    .filter(({ members }) => members.some(({ hasPorts }) => hasPorts))
    .map(({ name }) => name);
  const balancers = open.filter((name) => draft.isBalancer(name));
  const called = new Set(arrows.map(({ to }) => to));
  const services = open.filter(
    (name) =>
      !draft.isBalancer(name) &&
      draft.isApp(name) &&
      kindOf(draft.kindOf(name))?.receives === 'request' &&
      draft.clusters.get(name)?.by !== 'image',
  );
  return balancers.length === 0
    ? services
    : [...balancers, ...services.filter((name) => !called.has(name))];
}
