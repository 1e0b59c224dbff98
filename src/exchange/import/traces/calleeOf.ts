import type { KindId } from '../../../catalogue/index';
import { kindOf } from '../../../catalogue/kindOf';
import { kindFromWords, kindOfProduct } from '../outline/kindFromWords';
import type { TraceSpan } from './TraceSpan';

/** What a span calls that has no spans of its own: a store, a queue, or something of others. */
export interface Callee {
  readonly key: string;
  readonly name: string;
  readonly kind: KindId;
  readonly isQueue: boolean;
}

/** The queue that a producer sends to or a consumer takes from; undefined where the span has to do with none. */
export function queueOf({ kind, attributes }: TraceSpan): Callee | undefined {
  const system = attributes.get('messaging.system');
  const destination = attributes.get('messaging.destination.name');
  const isMessaging = kind === 'producer' || kind === 'consumer';
  if (system === undefined && (destination === undefined || !isMessaging)) return undefined;
  const name = destination ?? system ?? 'messages';
  const found = kindOfProduct((system ?? '').replaceAll('_', ' '));
  const isQueue = found !== undefined && kindOf(found)?.receives === 'message';
  return {
    key: `queue ${system ?? ''} ${name}`,
    name,
    kind: isQueue ? found : 'queue',
    isQueue: true,
  };
}

/** What a client's span calls, by its attributes: a store by the host, the name or the make of the database, else something of others. */
export function calleeOf(span: TraceSpan): Callee | undefined {
  const { attributes } = span;
  const system = attributes.get('db.system.name');
  const host = hostOf(attributes);
  if (system !== undefined) {
    const kind = storeKind(system.replaceAll(/[_.]/g, ' '));
    const name = attributes.get('peer.service') ?? host ?? attributes.get('db.namespace') ?? system;
    return { key: `store ${kind} ${name}`, name, kind, isQueue: false };
  }
  const name = attributes.get('peer.service') ?? host;
  if (span.kind !== 'client' || name === undefined) return undefined;
  const guessed = kindOfProduct(`${name} ${attributes.get('rpc.service') ?? ''}`);
  return { key: `outside ${name}`, name, kind: outsideKind(guessed), isQueue: false };
}

function storeKind(system: string): KindId {
  const kind = kindFromWords(system);
  const receives = kind === undefined ? undefined : kindOf(kind)?.receives;
  return kind !== undefined && (receives === 'query' || receives === 'lookup')
    ? kind
    : 'sql-database';
}

/** Only what others run: of anything else there would be spans. */
function outsideKind(kind: KindId | undefined): KindId {
  return kind !== undefined && kindOf(kind)?.behaviour === 'external' ? kind : 'third-party-api';
}

function hostOf(attributes: ReadonlyMap<string, string>): string | undefined {
  const host =
    attributes.get('server.address') ??
    /^\w+:\/\/(?:[^/@]*@)?([^/:?#]+)/.exec(attributes.get('url.full') ?? '')?.[1];
  return host === undefined ||
    host === '' ||
    /^(?:localhost|\d+(?:\.\d+){3}|\[?[0-9a-f:]+\]?)$/i.test(host)
    ? undefined
    : host;
}
