import type { Placement } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import { limits } from '../../model/limits';
import type { Place, Reading } from './Reading';
import type { Scope } from './Scope';
import { settleNumber } from './settleNumber';

/** Where a component's instances are: 1 to 20 zones, each named once, with 1 to 1,000 instances; one in all for `single` kinds. */
export function settlePlacement(
  reading: Reading,
  place: Place,
  placement: readonly Placement[],
  kind: Kind | undefined,
  scope: Scope,
): readonly Placement[] {
  const own = { path: `${place.path}.placement`, name: place.name };
  if (placement.length < 1) {
    reading.refuse(own, 'It must be placed somewhere: name at least one zone, or zone 0.');
  }
  const settled = placement.map(({ zone, instances, speed, weight }, index) => {
    const at = { path: `${own.path}[${index}]`, name: place.name };
    if (scope.closed && zone !== 0 && !scope.zones.has(zone)) {
      reading.refuse(at, `It is placed in zone ${zone}, which the design does not have.`);
    }
    return {
      zone,
      instances: settleNumber(reading, at, instances, instancesRange),
      ...(speed !== undefined && { speed: settleNumber(reading, at, speed, speedRange) }),
      ...(weight !== undefined && { weight: settleNumber(reading, at, weight, weightRange) }),
    };
  });
  if (new Set(settled.map(sortOf)).size < settled.length) {
    reading.refuse(
      own,
      'Each zone can be named once in a placement for each speed and weight; add the instances up.',
    );
  }
  return kind?.instances === 'single' ? settleSingle(reading, own, settled, kind) : settled;
}

const instancesRange = {
  what: 'The number of instances',
  low: 1,
  high: limits.instances,
  whole: true,
};
const speedRange = { what: 'The speed of an instance', ...limits.speed };
const weightRange = { what: 'The weight of an instance', ...limits.weight };

function sortOf({ zone, speed = 1, weight = 1 }: Placement): string {
  return `${zone} ${speed} ${weight}`;
}

function settleSingle(
  reading: Reading,
  place: Place,
  placement: readonly Placement[],
  kind: Kind,
): readonly Placement[] {
  if (placement.reduce((sum, { instances }) => sum + instances, 0) <= 1) {
    return placement;
  }
  reading.mend(place, `The kind "${kind.name}" has one instance.`, 'It has one now.');
  return placement.slice(0, 1).map(({ zone }) => ({ zone, instances: 1 }));
}
