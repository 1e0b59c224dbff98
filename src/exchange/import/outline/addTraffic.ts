import type { Account } from '../Account';
import { listed } from '../listed';
import type { OutlineDraft } from './OutlineDraft';

/** Traffic of a client that was put in front, requests a second. */
const guessedRate = 100;
const mostEntries = 50;
/** How long it waits is the client’s own setting. */
const patient = { timeoutMs: 0 };

/** Makes the drawing one that can run: something sends requests, through a balancer where there are replicas, and nothing that only passes on ends in nothing. */
export function addTraffic(draft: OutlineDraft, account: Account): void {
  const hasOutgoing = new Set(draft.arrows.map(({ from }) => from));
  const hasIncoming = new Set(draft.arrows.map(({ to }) => to));
  for (const [key, part] of draft.parts) {
    const { behaviour } = draft.kindOf(key);
    if (part.isSure) continue;
    if ((behaviour === 'router' || behaviour === 'gate') && !hasOutgoing.has(key)) {
      draft.change(key, 'service');
      account.guessed(
        `${part.name} is drawn as “Service”: there is nothing behind it that it could pass requests on to.`,
      );
    }
  }
  const sources = [...draft.parts.keys()].filter((key) => draft.kindOf(key).behaviour === 'source');
  const busy = sources.filter((key) => hasOutgoing.has(key));
  // A job that starts by the clock is nobody's user: who comes in from outside is somebody else.
  const isUser = (key: string) => draft.parts.get(key)?.kind !== 'batch-job';
  const users = busy.filter(isUser);
  const [client = sources.find(isUser)] = users;
  for (const key of sources) {
    if (!hasOutgoing.has(key) && key !== client && draft.parts.get(key)?.isSure === false) {
      account.leftOut(`${draft.nameOf(key)} was left out, because it sends nothing to anybody.`);
      draft.parts.delete(key);
    }
  }
  const published = (draft.outline.entries ?? []).filter((key) => draft.parts.has(key));
  if (users.length > 0 && published.length === 0) return;
  const entries = published.length > 0 ? published : uncalled(draft, hasIncoming);
  if (busy.length > 0 && entries.length === 0) return;
  putInFront(draft, client, entries, account);
}

function uncalled(draft: OutlineDraft, hasIncoming: ReadonlySet<string>): readonly string[] {
  const callable = [...draft.parts.keys()].filter(
    (key) => draft.kindOf(key).receives === 'request' && !hasIncoming.has(key),
  );
  const external = (key: string) => draft.kindOf(key).behaviour === 'external';
  const own = callable.filter((key) => !external(key));
  return own.length > 0 ? own : callable;
}

function putInFront(
  draft: OutlineDraft,
  known: string | undefined,
  called: readonly string[],
  account: Account,
): void {
  const client = known ?? '\nclient';
  if (known === undefined) {
    draft.addPart({
      key: client,
      name: 'Client',
      kind: 'client',
      isSure: false,
      instances: 1,
      parameters: { rate: guessedRate },
    });
    account.guessed(
      `A client sends ${guessedRate} requests/s, 9 reads for each write: the file does not say how much traffic there is.`,
    );
  }
  const entries = called.length > 0 ? called : [ownApp(draft, account)];
  for (const key of entries.slice(0, mostEntries)) {
    if (draft.has(client, key)) continue;
    const { name, instances } = draft.parts.get(key) ?? { name: key, instances: 1 };
    if (
      instances > 1 &&
      draft.kindOf(key).behaviour !== 'router' &&
      draft.kindOf(key).behaviour !== 'gate'
    ) {
      const balancer = `\nbalancer ${key}`;
      draft.addPart({
        key: balancer,
        name: `${name} LB`,
        kind: 'load-balancer',
        isSure: false,
        instances: 1,
        parameters: {},
      });
      draft.add({ from: client, to: balancer, parameters: patient });
      draft.add({ from: balancer, to: key });
      account.guessed(
        `A load balancer spreads requests over the ${instances} instances of ${name}.`,
      );
    } else {
      draft.add({ from: client, to: key, parameters: patient });
    }
  }
  if (entries.length > mostEntries) {
    account.leftOut(`The client calls the first ${mostEntries} of ${entries.length} ways in.`);
  }
  account.guessed(`Requests come in at ${listed(entries.map((key) => draft.nameOf(key)))}.`);
}

/** Where a file names only stores and queues, what uses them is missing. */
function ownApp(draft: OutlineDraft, account: Account): string {
  const key = '\nown app';
  draft.addPart({
    key,
    name: 'Your app',
    kind: 'service',
    isSure: false,
    instances: 1,
    parameters: {},
  });
  const called = new Set(draft.arrows.map(({ to }) => to));
  const used = [...draft.parts.keys()].filter(
    (one) => one !== key && !called.has(one) && draft.fits(key, one),
  );
  for (const one of used.slice(0, mostEntries)) draft.add({ from: key, to: one });
  account.guessed(`“Your app” was added: nothing in the file takes requests.`);
  return key;
}
