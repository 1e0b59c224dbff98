import type { Distribution } from '../../../model/Distribution';
import type { ParameterValue } from '../../../model/ParameterValue';
import type { StoreSetting } from './storeDesign';

const instant: Distribution = { type: 'constant', value: 0 };

/** The four legs of messages between the members, ms, as the model of Bailis et al. 2012 names them. */
export interface Legs {
  readonly write: Distribution;
  readonly acknowledge: Distribution;
  readonly read: Distribution;
  readonly reply: Distribution;
}

/** Messages that take no time. */
export const noDelay: Legs = {
  write: instant,
  acknowledge: instant,
  read: instant,
  reply: instant,
};

/** A key-value store whose members only wait for messages, without repair and hints. */
export function quorumStore(
  copies: number,
  reads: number,
  writes: number,
  legs: Legs,
  more: Readonly<Record<string, ParameterValue>> = {},
): StoreSetting {
  return {
    kind: 'quorum-store',
    placement: [{ zone: 0, instances: copies }],
    parameters: {
      copies,
      readQuorum: reads,
      writeQuorum: writes,
      serviceTime: instant,
      writeTime: instant,
      slots: 10_000,
      asks: 'all',
      messages: 'own',
      writeDelay: legs.write,
      acknowledgeDelay: legs.acknowledge,
      readDelay: legs.read,
      replyDelay: legs.reply,
      readRepair: false,
      hints: false,
      ...more,
    },
  };
}
