import type { Component } from '../../src/model/Component';
import type { Connection } from '../../src/model/Connection';
import type { Design } from '../../src/model/Design';
import { emptyDesign } from '../../src/model/emptyDesign';

/** Client, load balancer, four services, cache and SQL database under a load that they can carry. */
export function threeTiers(ratePerSecond = 1_000): Design {
  const components = [
    place(11, 'client', 0, { rate: ratePerSecond }),
    place(12, 'load-balancer', 1, {}),
    place(13, 'service', 2, {}, 4),
    place(14, 'cache', 3, {}),
    place(15, 'sql-database', 4, {}),
  ];
  const connections = [join(21, 11, 12), join(22, 12, 13), join(23, 13, 14), join(24, 13, 15)];
  return { ...emptyDesign, name: 'Three tiers', nextId: 30, components, connections };
}

function place(
  id: number,
  kind: string,
  column: number,
  parameters: Component['parameters'],
  instances = 1,
): Component {
  const placement = [{ zone: 1, instances }];
  return { id, kind, name: `${kind} ${id}`, x: column * 300, y: 0, placement, parameters };
}

function join(id: number, from: number, to: number): Connection {
  return { id, from, to, parameters: {} };
}
