import type { Design } from '../../../model/Design';
import type { InstanceLoad } from '../../../model/Report';
import { count } from './count';

/** Names in full up to so many. */
const most = 4;

/** Instances by their number, with their zone: "Instance 3 in Zone B", "Instances 1 in Zone A and 3 in Zone B"; empty where they are too many to name. */
export function whichInstances(
  loads: readonly Pick<InstanceLoad, 'instance' | 'zone'>[],
  { zones }: Pick<Design, 'zones'>,
): string {
  if (loads.length === 0 || loads.length > most) return '';
  const names = loads.map(({ instance, zone }) => {
    const place = zones.find(({ id }) => id === zone);
    return `${count(instance + 1)}${place === undefined ? '' : ` in ${place.name}`}`;
  });
  const last = names.at(-1)!;
  return names.length === 1
    ? `Instance ${last}`
    : `Instances ${names.slice(0, -1).join(', ')} and ${last}`;
}
