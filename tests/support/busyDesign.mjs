/**
 * The text of a design file with 50 components in ten groups (a client, a balancer, three services) whose calls are on their way
 * for 12 s: long enough that as many dots are on the screen at once as the page draws.
 */
export function busyDesign() {
  const groups = Array.from({ length: 10 }, (_, group) => group);
  return JSON.stringify({
    format: 'loadbearing',
    version: 1,
    design: {
      name: '50 components, 3,000 dots',
      nextId: 10_000,
      keySpaces: [{ id: 3, name: 'Items', keys: 1_000, zipf: 0.99 }],
      operations: [{ id: 4, name: 'Look', access: 'read', keySpace: 3 }],
      components: groups.flatMap(componentsOf),
      connections: groups.flatMap(connectionsOf),
    },
  });
}

function componentsOf(group) {
  const id = 100 + group * 5;
  const left = (group % 2) * 1_000;
  const top = Math.floor(group / 2) * 380;
  return [
    part(id, 'client', `Users ${group + 1}`, left, top + 120, { rate: 60, timeoutMs: 0 }),
    part(id + 1, 'load-balancer', `Balancer ${group + 1}`, left + 300, top + 120),
    ...[0, 1, 2].map((row) =>
      part(
        id + 2 + row,
        'service',
        `Service ${group + 1}${'ABC'[row]}`,
        left + 600,
        top + 120 * row,
      ),
    ),
  ];
}

function connectionsOf(group) {
  const id = 100 + group * 5;
  return [[id, id + 1], ...[2, 3, 4].map((service) => [id + 1, id + service])].map(
    ([from, to]) => ({ id: 5_000 + to, from, to, parameters: slow }),
  );
}

const slow = { delay: 'own', ownDelay: { type: 'constant', value: 12_000 }, timeoutMs: 0 };

function part(id, kind, name, x, y, parameters = {}) {
  return { id, kind, name, x, y, placement: [{ zone: 0, instances: 1 }], parameters };
}
