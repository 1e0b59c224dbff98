import type { KindId } from '../../../catalogue/index';
import { kindOf } from '../../../catalogue/kindOf';
import type { Account } from '../Account';
import { listed } from '../listed';
import type { Outline, OutlineArrow, OutlineOperation, OutlinePart } from '../outline/Outline';
import { rulesOf, type AsideCache } from './rulesOf';
import { settingsOfComponent } from './settingsOfComponent';
import type { ComponentTraffic, Traffic } from './Traffic';
import { wayParameters } from './wayParameters';

/** Makes a system of what was measured: components with their times, calls with their plans, and clients at the rate of the file. */
export function outlineOfTraffic(
  traffic: Traffic,
  name: string,
  sampling: number | undefined,
  account: Account,
): Outline {
  const perSecond = 1 / (traffic.seconds * (sampling ?? 1));
  const kinds = kindsOf(traffic);
  const asides: AsideCache[] = [];
  const arrows = [...traffic.components.values()].flatMap((component) => {
    const { rules, aside } = rulesOf(component, (key) => sortOf(kinds.get(key)));
    asides.push(...aside);
    return [
      ...[...component.takesFrom].map((queue): OutlineArrow => ({
        from: queue,
        to: component.key,
      })),
      ...[...rules].map(([to, list]): OutlineArrow => ({
        from: component.key,
        to,
        rules: list,
        parameters: wayParameters(
          traffic.ways.get(`${component.key}\n\n${to}`),
          nameOf(component),
          nameIn(traffic, to),
          account,
        ),
      })),
    ];
  });
  const hits = hitsOf(asides, traffic, account);
  const parts = [...traffic.components.values()].map((component): OutlinePart => {
    const kind = kinds.get(component.key) ?? 'service';
    const settings = settingsOfComponent(component, kind, perSecond, account);
    return {
      key: component.key,
      name: nameOf(component),
      kind,
      isSure: true,
      instances: Math.max(1, component.instances.size),
      parameters: { ...settings, ...hits.get(component.key) },
    };
  });
  const clients = clientsOf(traffic, perSecond, account);
  tellRates(traffic, perSecond, sampling, account);
  return {
    name,
    parts: [...clients.parts, ...parts],
    arrows: [...clients.arrows, ...arrows],
    operations: clients.operations,
  };
}

function kindsOf({ components }: Traffic): ReadonlyMap<string, KindId> {
  const readers = new Map<string, number>();
  for (const { takesFrom } of components.values()) {
    for (const queue of takesFrom) readers.set(queue, (readers.get(queue) ?? 0) + 1);
  }
  return new Map(
    [...components].map(([key, { callee, takesFrom }]): [string, KindId] => {
      if (callee === undefined) return [key, takesFrom.size > 0 ? 'worker' : 'service'];
      // What several services have copies of is no queue, which gives each message to one.
      return [key, callee.kind === 'queue' && (readers.get(key) ?? 0) > 1 ? 'topic' : callee.kind];
    }),
  );
}

function sortOf(kind: KindId | undefined): 'message' | 'lookup' | 'query' | 'request' {
  const port = kindOf(kind ?? 'service')?.receives;
  return port === 'message' || port === 'lookup' || port === 'query' ? port : 'request';
}

function nameOf({ key, name }: ComponentTraffic): string {
  if (key.endsWith('\nagain')) return `${name} (called back)`;
  return key.endsWith('\nconsumer') ? `${name} (consumer)` : name;
}

function nameIn({ components }: Traffic, key: string): string {
  const component = components.get(key);
  return component === undefined ? key : nameOf(component);
}

/** Caches of which the traces show how often they had what was asked for. */
function hitsOf(
  asides: readonly AsideCache[],
  traffic: Traffic,
  account: Account,
): ReadonlyMap<string, OutlinePart['parameters']> {
  const found = new Map<string, { lookups: number; misses: number }>();
  for (const { cache, lookups, misses } of asides) {
    const sum = found.get(cache) ?? { lookups: 0, misses: 0 };
    found.set(cache, { lookups: sum.lookups + lookups, misses: sum.misses + misses });
  }
  return new Map(
    [...found].map(([cache, { lookups, misses }]) => {
      const hitPercent = Number((100 * (1 - misses / lookups)).toPrecision(4));
      account.understood(
        `${nameIn(traffic, cache)} is asked first, and ${hitPercent}% of ${lookups.toLocaleString('en-US')} requests need nothing else: they are hits, at this given share.`,
      );
      return [cache, { content: 'ratio', hitPercent }] as const;
    }),
  );
}

function clientsOf(
  { roots, components }: Traffic,
  perSecond: number,
  account: Account,
): Required<Pick<Outline, 'parts' | 'arrows' | 'operations'>> {
  const entries = [...new Set([...roots.values()].map(({ entry }) => entry))];
  const names = new Map(entries.map((entry) => [entry, components.get(entry)?.name ?? entry]));
  const parts = entries.map((entry): OutlinePart => {
    const requests = [...roots.values()].filter((root) => root.entry === entry);
    const count = requests.reduce((sum, root) => sum + root.count, 0);
    return {
      key: `client ${entry}`,
      name: entries.length === 1 ? 'Clients' : `Clients of ${names.get(entry)}`,
      kind: 'client',
      isSure: true,
      instances: 1,
      parameters: {
        rate: Number((count * perSecond).toPrecision(5)),
        timeoutMs: patience(requests.flatMap(({ latencyMs }) => latencyMs)),
      },
    };
  });
  if (entries.length > 1) account.understood(`Requests come in at ${listed([...names.values()])}.`);
  const arrows = entries.map((entry): OutlineArrow => ({
    from: `client ${entry}`,
    to: entry,
    // The file begins where the request has arrived.
    parameters: { delay: 'own', ownDelay: { type: 'constant', value: 0 }, timeoutMs: 0 },
  }));
  const operations = [...roots.values()].map(
    ({ key, name, access, entry, count }): OutlineOperation => ({
      key,
      name: name.trim() === '' ? 'Request' : name,
      access,
      client: `client ${entry}`,
      share: count,
    }),
  );
  return { parts, arrows, operations };
}

/** Twice the longest that a request took, and at least the usual four seconds. */
function patience(latencyMs: readonly number[]): number {
  const longest = latencyMs.reduce((most, value) => Math.max(most, value), 0);
  return Math.min(3_600_000, Math.max(4_000, Math.ceil((longest * 2) / 1_000) * 1_000));
}

function tellRates(
  traffic: Traffic,
  perSecond: number,
  sampling: number | undefined,
  account: Account,
): void {
  const seconds = traffic.seconds.toLocaleString('en-US', { maximumSignificantDigits: 4 });
  for (const { name, count } of traffic.roots.values()) {
    const rate = count * perSecond;
    const unsure = (100 * 1.96) / Math.sqrt(count);
    account.understood(
      `“${name}”: ${figure(rate)} requests/s (${count.toLocaleString('en-US')} in ${seconds} s; ± ${figure(unsure)}% if they come at random).`,
    );
  }
  account.guessed(
    sampling === undefined
      ? 'Rates are those of the file. If only a share of the requests was traced, the system has more: give that share (--sampling 0.01 on the command line).'
      : `Rates are those of the file divided by ${sampling}, the share of the requests that was traced.`,
  );
}

function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}
