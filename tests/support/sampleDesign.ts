import type { Design } from '../../src/model/Design';
import { emptyDesign } from '../../src/model/emptyDesign';

/** A small ticket shop: visitors, a balancer, a service, a cache before a database, and a queue with a worker. */
export const sampleDesign: Design = {
  ...emptyDesign,
  name: 'Ticket sale, on-sale spike',
  nextId: 40,
  components: [
    part(10, 'client', 'Fans', 0, 160, 0, 1, { rate: 2_000 }),
    part(11, 'load-balancer', 'Edge LB', 260, 160, 1, 1),
    part(12, 'service', 'Booking', 520, 160, 1, 4),
    part(13, 'cache', 'Seat cache', 800, 20, 1, 1),
    part(14, 'sql-database', 'Orders DB', 800, 160, 1, 1),
    part(15, 'queue', 'Email queue', 800, 320, 1, 1),
    part(16, 'worker', 'Mailer', 1060, 320, 2, 2),
  ],
  connections: [
    { id: 20, from: 10, to: 11, parameters: {} },
    { id: 21, from: 11, to: 12, parameters: {} },
    { id: 22, from: 12, to: 13, parameters: {} },
    { id: 23, from: 12, to: 14, parameters: {} },
    { id: 24, from: 12, to: 15, parameters: {} },
    { id: 25, from: 15, to: 16, parameters: {} },
  ],
};

function part(
  id: number,
  kind: string,
  name: string,
  x: number,
  y: number,
  zone: number,
  instances: number,
  parameters: Design['components'][number]['parameters'] = {},
): Design['components'][number] {
  return { id, kind, name, x, y, placement: [{ zone, instances }], parameters };
}
