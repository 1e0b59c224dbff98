import { needsProvision } from '../engine/behaviours/makeBehaviour';
import type { KindOf } from '../model/Kind';
import type { HostTools } from './HostTools';

/** Fetches the behaviours that come apart when one of the kinds needs them. */
export function prepareWith(kindOf: KindOf): HostTools['prepare'] {
  return (kindIds) => {
    const kinds = kindIds.flatMap((id) => kindOf(id) ?? []);
    if (!kinds.some(needsProvision)) return undefined;
    return import('../engine/behaviours/behavioursApart').then(
      ({ provideBehavioursApart }) => provideBehavioursApart(),
      () => {
        throw new Error(
          'A part of the simulation could not be fetched. Check the network, then load the page again.',
        );
      },
    );
  };
}
