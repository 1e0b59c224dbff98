import type { Account } from '../Account';
import { listed } from '../listed';
import type { OutlineArrow, OutlinePart } from '../outline/Outline';
import { outsideKey } from './outsideKey';
import type { ComposeDraft, Dependency } from './ComposeDraft';

/** Calls of a compose file, and the queues that are only a use of something else. */
export interface ComposeArrows {
  readonly arrows: readonly OutlineArrow[];
  readonly queues: readonly OutlinePart[];
  /** Names of parts of which only that use is left. */
  readonly replaced: ReadonlySet<string>;
}

const asBroker = /BROKER|CELERY|SIDEKIQ|BULL|RQ_|QUEUE|RESQUE/i;
const consumes =
  /notif|mail|index|analytic|report|process|sync|audit|export|thumbnail|media|transcod|ship|fulfil|billing|consum|listen|handler/i;

/** Makes calls of dependencies: consumers are called by their queue, and a Redis that hands out jobs is a queue besides. */
export function arrowsOf(draft: ComposeDraft, account: Account): ComposeArrows {
  findConsumers(draft, account);
  const brokers = brokersOf(draft, account);
  const arrows: OutlineArrow[] = [];
  const stillCalled = new Set<string>();
  for (const dependency of draft.dependencies) {
    const { from, to } = dependency;
    const broker = brokers.get(to);
    if (broker !== undefined && usesAsBroker(dependency, draft)) {
      arrows.push(
        isConsumer(from, draft) ? { from: broker.key, to: from } : { from, to: broker.key },
      );
    }
    if (broker !== undefined && isOnlyBroker(dependency, draft)) continue;
    stillCalled.add(to);
    const arrow = arrowOf(from, to, draft, account);
    if (arrow !== undefined) arrows.push(arrow);
  }
  const replaced = new Set([...brokers.keys()].filter((name) => !stillCalled.has(name)));
  const all = [...arrows, ...behindBalancers(draft, arrows, account)];
  return { arrows: patient(all), queues: [...brokers.values()], replaced };
}

function arrowOf(
  from: string,
  to: string,
  draft: ComposeDraft,
  account: Account,
): OutlineArrow | undefined {
  if (draft.isQueue(to) && isConsumer(from, draft)) return { from: to, to: from };
  if (!draft.isApp(from) && !draft.isBalancer(from)) {
    account.leftOut(`${from} needs ${to} for itself; that is not part of a request.`);
    return undefined;
  }
  return to.startsWith(outsideKey) ? { from, to, ...outsideCall } : { from, to };
}

/** What others run is slow and limited: it is commonly asked where something changes, and given time. */
const outsideCall = {
  rules: [{ access: 'writes', step: 4 }],
  parameters: { timeoutMs: 5_000 },
} as const satisfies Omit<OutlineArrow, 'from' | 'to'>;

/** Callers of what calls outside wait as long as that does. */
function patient(arrows: readonly OutlineArrow[]): readonly OutlineArrow[] {
  const slow = new Set(
    arrows.filter(({ to }) => to.startsWith(outsideKey)).map(({ from }) => from),
  );
  for (const part of slow) {
    for (const { from, to } of arrows) if (to === part) slow.add(from);
  }
  return arrows.map((arrow) =>
    slow.has(arrow.to) ? { ...arrow, parameters: outsideCall.parameters } : arrow,
  );
}

function isConsumer(name: string, draft: ComposeDraft): boolean {
  return (
    draft.kindOf(name) === 'worker' ||
    ['transcoder', 'gpu-worker', 'stream-processor'].includes(draft.kindOf(name))
  );
}

/** Where nobody takes from a queue, those of its users whose names say so and whom nobody calls. */
function findConsumers(draft: ComposeDraft, account: Account): void {
  const called = new Set(draft.dependencies.map(({ to }) => to));
  for (const queue of [...draft.clusters.keys()].filter((name) => draft.isQueue(name))) {
    const users = draft.dependencies.filter(({ to }) => to === queue).map(({ from }) => from);
    if (users.length < 2 || users.some((user) => isConsumer(user, draft))) continue;
    for (const user of users) {
      const isOpen = draft.clusters.get(user)?.members.some(({ hasPorts }) => hasPorts) ?? false;
      if (draft.kindOf(user) === 'service' && !isOpen && !called.has(user) && consumes.test(user)) {
        draft.change(user, 'worker');
        account.guessed(
          `${user} takes messages from ${queue}, by its name: nobody calls it, and the file does not say who sends and who receives.`,
        );
      }
    }
  }
}

/** Every Redis that workers without a broker of their own depend on, or that the environment calls a broker. */
function brokersOf(draft: ComposeDraft, account: Account): ReadonlyMap<string, OutlinePart> {
  const brokers = new Map<string, OutlinePart>();
  for (const { from, to } of draft.dependencies.filter((one) => usesAsBroker(one, draft))) {
    if (brokers.has(to) || !isConsumer(from, draft)) continue;
    brokers.set(to, {
      key: `${to}\nqueue`,
      name: `${to} (jobs)`,
      kind: 'queue',
      isSure: true,
      instances: 1,
      parameters: {},
    });
    account.guessed(
      `${to} hands out the jobs of ${from}; that use of it is drawn as a queue of its own.`,
    );
  }
  return brokers;
}

function usesAsBroker({ from, to, by }: Dependency, draft: ComposeDraft): boolean {
  if (draft.kindOf(to) !== 'redis') return false;
  if ([...by].some((key) => asBroker.test(key))) return true;
  const hasQueue = draft.dependencies.some((one) => one.from === from && draft.isQueue(one.to));
  return isConsumer(from, draft) && !hasQueue;
}

function isOnlyBroker(dependency: Dependency, draft: ComposeDraft): boolean {
  const keys = [...dependency.by].filter((key) => key !== 'depends_on' && key !== 'links');
  return (
    usesAsBroker(dependency, draft) &&
    (keys.every((key) => asBroker.test(key)) || isConsumer(dependency.from, draft))
  );
}

/** A balancer whose configuration is elsewhere passes requests on to those of the project's own services that nobody calls. */
function behindBalancers(
  draft: ComposeDraft,
  arrows: readonly OutlineArrow[],
  account: Account,
): readonly OutlineArrow[] {
  const callers = new Set(arrows.map(({ from }) => from));
  const called = new Set(arrows.map(({ to }) => to));
  const idle = [...draft.clusters.keys()].filter(
    (name) => draft.isBalancer(name) && !callers.has(name),
  );
  const uncalled = [...draft.clusters.keys()].filter(
    (name) => draft.kindOf(name) === 'service' && !called.has(name),
  );
  if (uncalled.length === 0) return [];
  return idle.slice(0, 1).flatMap((balancer) => {
    account.guessed(
      `${balancer} passes requests on to ${listed(uncalled)}: its own configuration is not in the file.`,
    );
    return uncalled.map((to) => ({ from: balancer, to }));
  });
}
