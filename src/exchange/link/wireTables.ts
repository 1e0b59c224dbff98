import type { CallMode, CallRule } from '../../model/CallRule';
import type { Distribution } from '../../model/Distribution';
import type { Edit } from '../../model/Edit';
import type { Mark } from '../../model/Mark';
import type { FaultType } from '../../model/Fault';
import type { KeyMapping } from '../../model/KeyMapping';
import type { Objective } from '../../model/Objective';
import type { Operation } from '../../model/Operation';
import type { Action } from '../../model/Action';
import type { ChallengeLevel } from '../../model/Challenge';
import type { GradedDimension } from '../../model/ChallengeCheck';
import type { ResultLevel } from '../../model/ScoreSheet';
import { WireTable } from './WireTable';

type Access = Operation['access'];

/** Names on the wire of everything that no kind numbers itself. Numbers are given once, never changed and never reused. */
export const wireTables = {
  access: new WireTable<Access | `${Access}WithTraits`>({
    read: 0,
    update: 1,
    insert: 2,
    readWithTraits: 3,
    updateWithTraits: 4,
    insertWithTraits: 5,
    conditional: 6,
    conditionalWithTraits: 7,
  }),
  ruleAccess: new WireTable<CallRule['access']>({ any: 0, reads: 1, writes: 2 }),
  callMode: new WireTable<CallMode | 'extended'>({
    sync: 0,
    async: 1,
    onMiss: 2,
    populate: 3,
    invalidate: 4,
    forward: 5,
    // The mode follows, and what the rule says besides: links of before have rules without.
    extended: 6,
  }),
  ruleExtra: new WireTable<
    'end' | 'counts' | 'serial' | 'enough' | 'required' | 'asks' | 'key' | 'timeoutMs'
  >({
    end: 0,
    counts: 1,
    serial: 2,
    enough: 3,
    required: 4,
    asks: 5,
    key: 6,
    timeoutMs: 7,
  }),
  ruleAsks: new WireTable<Access>({ read: 0, update: 1, insert: 2, conditional: 3 }),
  keyMapping: new WireTable<KeyMapping['by']>({ rank: 0, hash: 1, draw: 2 }),
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
  /** `slowSome` and `errorsSome`: the same faults at some of the instances only. */
  fault: new WireTable<FaultType | 'slowSome' | 'errorsSome'>({
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
    slowSome: 20,
    errorsSome: 21,
    reconnect: 50,
    noisyTenant: 51,
    partition: 40,
    pausePrimary: 41,
    stopReplication: 42,
    quotaCut: 55,
    loseReplies: 60,
    lossy: 61,
    expire: 62,
    diskFull: 63,
    stopConsumers: 64,
    redeliver: 65,
    switchOver: 66,
    pauses: 67,
    leak: 68,
    flap: 69,
    ramp: 70,
    grow: 71,
    deploy: 72,
    skew: 73,
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
    setTenants: 17,
    setCustomKinds: 18,
    setMarks: 19,
    setObjectives: 20,
  }),
  objective: new WireTable<Objective['type']>({
    latency: 0,
    success: 1,
    staleness: 2,
    lost: 3,
    cost: 4,
  }),
  challengeLevel: new WireTable<ChallengeLevel>({ junior: 0, mid: 1, senior: 2, staff: 3 }),
  resultLevel: new WireTable<ResultLevel>({ strong: 0, pass: 1, mixed: 2, no: 3 }),
  dimension: new WireTable<GradedDimension>({
    load: 0,
    faults: 1,
    correctness: 2,
    cost: 3,
    prediction: 4,
  }),
  attemptExtra: new WireTable<'end'>({ end: 0 }),
  mark: new WireTable<Mark['type']>({ note: 0, area: 1 }),
} as const;
