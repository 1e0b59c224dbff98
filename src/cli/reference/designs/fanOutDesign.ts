import type { Component } from '../../../model/Component';
import type { Design } from '../../../model/Design';
import type { Distribution } from '../../../model/Distribution';
import { Unsupported } from '../Unsupported';
import { callsAtOnce } from './callsAtOnce';
import { type Arrivals, pipelineDesign } from '../../../library/textbook/pipelineDesign';
import { waitingConnections } from './waitingConnections';

const SLOTS = 100_000;
const instantly = { type: 'constant', value: 0 } as const;

/**
 * A client, a root without work of its own, and leaves without limit: the root makes so many calls at once and goes on when
 * `enough` of them (all where it is not given) are answered; these are counted within one rule, so of 100 calls at most.
 */
export function fanOutDesign(
  arrivals: Arrivals,
  calls: number,
  leafTime: Distribution,
  enough?: number,
): Design {
  const rules = callsAtOnce(calls);
  if (enough !== undefined && rules.length > 1) {
    throw new Unsupported('enough of many replies are counted among 100 calls at most');
  }
  const chain = pipelineDesign(arrivals, [
    { slots: SLOTS, serviceTime: instantly },
    { slots: SLOTS, serviceTime: leafTime },
  ]);
  const [client, root, leaf] = chain.components as [Component, Component, Component];
  const parameters = { ...root.parameters, whileWaiting: 'frees' };
  const [first, second] = waitingConnections(chain);
  return {
    ...chain,
    components: [client, { ...root, parameters }, leaf],
    connections: [
      first!,
      {
        ...second!,
        rules: enough === undefined ? rules : rules.map((rule) => ({ ...rule, enough })),
      },
    ],
  };
}
