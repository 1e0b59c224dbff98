import type { FaultType } from './Fault';

/** The noun that a fault acts on, as the property that names it. */
export type FaultSubject = 'component' | 'connection' | 'zone' | 'zones' | 'tenant' | 'keySpace';

/** What a fault carries besides its type. */
export interface FaultFields {
  readonly on: FaultSubject;
  /** Whether 0 stands for all of them. */
  readonly orAll?: boolean;
  /** Its numbers, by their names in `faultRanges` (a `factor` has one of two ranges), in their order on the wire. */
  readonly numbers: readonly FaultNumber[];
  /** The one of them that may be missing; it is the last. */
  readonly optional?: FaultNumber;
}

/** The name of a number of a fault. */
export type FaultNumber =
  | 'share'
  | 'factor'
  | 'instances'
  | 'everySeconds'
  | 'pauseMs'
  | 'afterSeconds'
  | 'restartSeconds'
  | 'overSeconds'
  | 'bootSeconds'
  | 'addedMs'
  | 'spreadMs';

/** The fields of each fault. Links, files and the published schema are made from this table. */
export const faultFields: Readonly<Record<FaultType, FaultFields>> = {
  kill: { on: 'component', numbers: ['instances'] },
  loseZone: { on: 'zone', numbers: [] },
  slow: { on: 'component', numbers: ['factor', 'instances'], optional: 'instances' },
  errors: { on: 'component', numbers: ['share', 'instances'], optional: 'instances' },
  quotaCut: { on: 'component', numbers: ['share'] },
  hang: { on: 'component', numbers: [] },
  flushCache: { on: 'component', numbers: [] },
  cut: { on: 'connection', numbers: [] },
  delay: { on: 'connection', numbers: ['addedMs'] },
  traffic: { on: 'component', orAll: true, numbers: ['factor'] },
  hotKey: { on: 'keySpace', orAll: true, numbers: ['share'] },
  reconnect: { on: 'component', numbers: [] },
  noisyTenant: { on: 'tenant', numbers: ['factor'] },
  partition: { on: 'zones', numbers: [] },
  pausePrimary: { on: 'component', numbers: [] },
  stopReplication: { on: 'component', numbers: [] },
  loseReplies: { on: 'component', numbers: ['share'] },
  lossy: { on: 'connection', numbers: ['share'] },
  expire: { on: 'component', numbers: [] },
  diskFull: { on: 'component', numbers: [] },
  stopConsumers: { on: 'component', numbers: [] },
  redeliver: { on: 'component', numbers: [] },
  skew: { on: 'component', numbers: ['spreadMs'] },
  switchOver: { on: 'component', numbers: [] },
  pauses: { on: 'component', numbers: ['everySeconds', 'pauseMs'] },
  leak: { on: 'component', numbers: ['afterSeconds', 'restartSeconds'] },
  flap: { on: 'component', numbers: ['instances', 'everySeconds'] },
  ramp: { on: 'component', orAll: true, numbers: ['factor', 'overSeconds'] },
  grow: { on: 'component', numbers: ['factor', 'overSeconds'] },
  deploy: { on: 'component', numbers: ['share', 'bootSeconds'] },
};

/** Every type of fault, in the order of the table. */
export const faultTypes = Object.keys(faultFields) as readonly FaultType[];
