import type { NumberParameter } from '../model/Parameter';

/** The limit of connections of a member; `number` is the wire number in the kind. */
export function connectionsParameter(number: number): NumberParameter {
  return {
    type: 'number',
    name: 'connections',
    number,
    label: 'Connections at most',
    help: 'Calls that one member takes in at the same time, waiting or at work. The next one is refused.',
    section: 'Waiting',
    unit: '',
    minimum: 1,
    maximum: 1_000_000,
    whole: true,
    scale: 'logarithmic',
    zeroMeans: 'no limit',
    default: 0,
    linkDefault: 0,
    source: {
      provenance: 'read',
      confidence: 'medium',
      note: 'Relational databases often ship with a limit of 100; each connection costs memory.',
    },
  };
}
