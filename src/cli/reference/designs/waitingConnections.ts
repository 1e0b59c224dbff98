import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import type { ParameterValue } from '../../../model/ParameterValue';

/** The connections of a chain with the rules that its kinds infer: callers wait for their callees. With further parameters. */
export function waitingConnections(
  { connections }: Design,
  more: Readonly<Record<string, ParameterValue>> = {},
): readonly Connection[] {
  return connections.map(({ id, from, to, parameters }) => {
    return { id, from, to, parameters: { ...parameters, ...more } };
  });
}
