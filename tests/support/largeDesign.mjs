/**
 * The text of a design file with so many components, five to a chain (client, balancer, service, cache, database), and five
 * connections for every four of them: each chain's service reads the next chain's cache and database as well. At least 15.
 */
export function largeDesign(components = 200) {
  const chains = Math.floor(components / 5);
  const columns = Math.max(1, Math.round(Math.sqrt(chains / 2.5)));
  const inChain = (chain) => {
    const id = 100 + chain * 5;
    const left = (chain % columns) * 1_240;
    const top = Math.floor(chain / columns) * 230;
    return [
      part(id, 'client', `Users ${chain + 1}`, left, top + 60, { rate: 50 }),
      part(id + 1, 'load-balancer', `Balancer ${chain + 1}`, left + 280, top + 60),
      part(id + 2, 'service', `Service ${chain + 1}`, left + 560, top + 60),
      part(id + 3, 'cache', `Cache ${chain + 1}`, left + 840, top),
      part(id + 4, 'sql-database', `Database ${chain + 1}`, left + 840, top + 110),
    ];
  };
  const pairs = Array.from({ length: chains }, (_, chain) => {
    const id = 100 + chain * 5;
    const next = 100 + ((chain + 1) % chains) * 5;
    const second = 100 + ((chain + 2) % chains) * 5;
    return [
      [id, id + 1],
      [id + 1, id + 2],
      [id + 2, id + 3],
      [id + 2, id + 4],
      [id + 2, next + 3],
      [id + 2, next + 4],
      ...(chain % 4 === 0 ? [[id + 2, second + 4]] : []),
    ];
  }).flat();
  return JSON.stringify({
    format: 'loadbearing',
    version: 1,
    design: {
      name: `${chains * 5} components`,
      nextId: 10_000,
      keySpaces: [{ id: 3, name: 'Items', keys: 100_000, zipf: 0.99 }],
      operations: [{ id: 4, name: 'Read item', access: 'read', keySpace: 3 }],
      components: Array.from({ length: chains }, (_, chain) => inChain(chain)).flat(),
      connections: pairs.map(([from, to], place) => ({ id: 5_000 + place, from, to })),
    },
  });
}

function part(id, kind, name, x, y, parameters = {}) {
  return {
    id,
    kind,
    name,
    x,
    y,
    placement: [{ zone: 0, instances: kind === 'service' ? 2 : 1 }],
    parameters,
  };
}
