import { connectionParameters } from './connectionParameters';
import { hedgingParameters } from './hedgingParameters';
import type { Kind } from './Kind';
import type { Parameter } from './Parameter';
import { retryParameters } from './retryParameters';

const retries = retryParameters([4, 5, 6, 8, 9, 10, 11], 100).map(({ name }) => name);
/** A mailbox hands out as consumers have room, and again after its visibility timeout or a failure. */
const ofMailbox: readonly string[] = [
  'timeoutMs',
  ...retries,
  'spread',
  ...hedgingParameters.map(({ name }) => name),
  'fallback',
];

/**
 * The settings that count on a connection from a component of a kind. A source has its timeout and its retries itself, and so
 * have queues and logs; a balancer picks instances by its policy.
 */
export function connectionParametersOf(caller: Kind | undefined): readonly Parameter[] {
  const idle = new Set(idleFrom(caller));
  return connectionParameters.filter(({ name }) => !idle.has(name));
}

function idleFrom(caller: Kind | undefined): readonly string[] {
  switch (caller?.behaviour) {
    case 'source':
      return caller.parameters.map(({ name }) => name);
    case 'router':
      return ['spread'];
    case 'queue':
      return ofMailbox;
    case 'log':
      // A record is never given up for the time that it takes.
      return [...ofMailbox, 'deadline', 'abandoned'];
    default:
      return [];
  }
}
