import type { CallMode, CallRule } from '../../model/CallRule';
import type { Distribution } from '../../model/Distribution';
import type { Edit } from '../../model/Edit';
import type { FaultType } from '../../model/Fault';
import type { Operation } from '../../model/Operation';
import type { Action } from '../../model/Action';
import { WireTable } from './WireTable';

/** Names on the wire of everything that no kind numbers itself. Numbers are given once, never changed and never reused. */
export const wireTables = {
  access: new WireTable<Operation['access']>({ read: 0, update: 1, insert: 2 }),
  ruleAccess: new WireTable<CallRule['access']>({ any: 0, reads: 1, writes: 2 }),
  callMode: new WireTable<CallMode>({
    sync: 0,
    async: 1,
    onMiss: 2,
    populate: 3,
    invalidate: 4,
    forward: 5,
  }),
  distribution: new WireTable<Distribution['type']>({
    constant: 0,
    lognormal: 1,
    exponential: 2,
    uniform: 3,
    normal: 4,
    gamma: 5,
    erlang: 6,
    pareto: 7,
    boundedPareto: 8,
    mixture: 9,
    empirical: 10,
  }),
  fault: new WireTable<FaultType>({
    kill: 0,
    slow: 1,
    traffic: 2,
    errors: 3,
    flushCache: 4,
    hang: 5,
    loseZone: 6,
    cut: 7,
    delay: 8,
    hotKey: 9,
  }),
  action: new WireTable<Action['type']>({ edit: 0, break: 1, mend: 2 }),
  edit: new WireTable<Edit['type']>({
    setParameter: 0,
    setConnectionParameter: 1,
    placeComponent: 2,
    addComponent: 3,
    removeComponent: 4,
    addConnection: 5,
    removeConnection: 6,
    batch: 7,
    setRules: 8,
    moveComponents: 9,
    renameComponent: 10,
    renameDesign: 11,
    setSeed: 12,
    setZones: 13,
    setKeySpaces: 14,
    setOperations: 15,
    setScenario: 16,
  }),
} as const;
