import type { Component } from '../../../model/Component';
import type { Connection } from '../../../model/Connection';
import type { Design } from '../../../model/Design';
import type { KeySpace } from '../../../model/KeySpace';
import type { ParameterValue } from '../../../model/ParameterValue';
import { emptyDesign } from '../../../model/emptyDesign';
import type { Arrivals } from '../../../library/textbook/pipelineDesign';

type Settings = Readonly<Record<string, ParameterValue>>;

/** Workers that take messages: their settings, and how many instances of them there are (1). */
export interface Consumers {
  readonly settings: Settings;
  readonly instances?: number;
}

/** A queue, topic or log with its senders and consumers. */
export interface MailboxParts {
  readonly arrivals: Arrivals;
  readonly kind: 'queue' | 'topic' | 'log';
  readonly settings: Settings;
  /** Each entry is a component of its own: a subscriber or consumer group, where there are such. */
  readonly consumers: readonly Consumers[];
  /** One way between queue and consumers; 0 where it is missing. */
  readonly delaySeconds?: number;
  readonly keys?: Pick<KeySpace, 'keys' | 'zipf'>;
}

/** Ids of the queue, topic or log, of the first consumers (others follow), and of the client. */
export const mailboxIds = { client: 100, mailbox: 101, consumers: 102, connections: 200 } as const;

const instantly = { type: 'constant', value: 0 } as const;

/** A client that publishes, a queue, topic or log, and its consumers. Messages are stored at once; nothing times out or is full. */
export function mailboxDesign(parts: MailboxParts): Design {
  const { client, mailbox, consumers } = mailboxIds;
  const { keys = { keys: 1, zipf: 0 } } = parts;
  const unlimited: Settings = parts.kind === 'log' ? {} : { waiting: 'unbounded' };
  return {
    ...emptyDesign,
    name: 'Reference case',
    nextId: 1_000,
    keySpaces: [{ id: 3, name: 'Items', ...keys }],
    operations: [{ id: 4, name: 'Publish', access: 'update', keySpace: 3 }],
    components: [
      component(client, 'client', { timeoutMs: 0, ...parts.arrivals }),
      component(mailbox, parts.kind, { serviceTime: instantly, ...unlimited, ...parts.settings }),
      ...parts.consumers.map(({ settings, instances }, place) =>
        component(consumers + place, 'worker', { slots: 1, ...settings }, instances),
      ),
    ],
    connections: [
      connection(client, mailbox, 0),
      ...parts.consumers.map((_, place) =>
        connection(mailbox, consumers + place, parts.delaySeconds ?? 0),
      ),
    ],
  };
}

function component(id: number, kind: string, parameters: Settings, instances = 1): Component {
  const place = { x: (id - mailboxIds.client) * 300, y: 0, placement: [{ zone: 0, instances }] };
  return { id, kind, name: `${kind} ${id}`, ...place, parameters };
}

function connection(from: number, to: number, delaySeconds: number): Connection {
  const ownDelay = { type: 'constant', value: delaySeconds * 1_000 } as const;
  const parameters = { delay: 'own', ownDelay, timeoutMs: 0 };
  return { id: mailboxIds.connections + to, from, to, parameters };
}
