import type { BehaviourName, Kind } from '../../model/Kind';

const words: Readonly<Record<Exclude<BehaviourName, 'store' | 'queue'>, string>> = {
  source:
    'Sends requests: at a rate, whatever comes back, or as users who wait, think and send again. It gives up on what takes too long.',
  router:
    'Sends each request to one instance behind it, by a policy and by what it believes of their health.',
  serverPool:
    'A call waits for a slot of an instance, is worked on there and makes its own calls, holding the slot meanwhile or not.',
  eventLoop:
    'One loop per instance does all the work, a piece at a time: while one piece runs, nothing else moves. Calls are waited for beside it.',
  elasticPool:
    'Each request has an environment of its own, which is made when none is idle and given up after a while without work.',
  cache:
    'Keys held in memory, each at the instance to which its hash falls. A look-up that finds nothing is answered as a miss, or read through from the store behind.',
  gate: 'Looks at each request, lets it pass, has it wait or turns it away, and then calls what is behind.',
  external:
    'Something that others run: it takes any number of calls at once, takes its time, fails now and then, and has a quota.',
  log: 'Keeps records in partitions, in the order in which they came; each group of consumers reads them at its own pace.',
};

const stores: Readonly<Record<string, string>> = {
  quorum:
    'A store without a leader: each key has several copies, and the member that is asked answers when enough of them have.',
  shards:
    'Keys are spread over shards, each of them with copies; a query without a key asks them all.',
  consensus:
    'Members agree on every write: it counts once a majority has it, and without a majority nothing is answered.',
};

/** What a kind does in a run, in a sentence or two. */
export function behaviourWords({ behaviour, fixed }: Kind): string {
  switch (behaviour) {
    case 'store':
      return (
        stores[fixed['replication'] as string] ??
        'One primary takes the writes and hands them on to replicas, which answer reads.'
      );
    case 'queue':
      return fixed['copies'] === 'each'
        ? 'Hands a copy of each message to everything that it is connected to; each of them has a line of its own.'
        : 'Holds messages until a worker acknowledges them. What is not acknowledged in time, or comes back failed, is handed out again.';
    default:
      return words[behaviour];
  }
}
