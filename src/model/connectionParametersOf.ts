import { connectionParameters } from './connectionParameters';
import type { Kind } from './Kind';
import type { Parameter } from './Parameter';

/** The settings that count on a connection from a component of a kind: a source has its timeout and its retries itself. */
export function connectionParametersOf(caller: Kind | undefined): readonly Parameter[] {
  if (caller?.behaviour !== 'source') return connectionParameters;
  const own = new Set(caller.parameters.map(({ name }) => name));
  return connectionParameters.filter(({ name }) => !own.has(name));
}
