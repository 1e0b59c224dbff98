import { portWords } from '../../model/portWords';
import type { Kind } from '../../model/Kind';
import { useStores } from '../stores/useStores';
import { KindLinks } from './KindLinks';
import { partnersOf } from './partnersOf';

interface KindConnectionsProps {
  readonly kind: Kind;
  /** Long lists are folded where they are not printed. */
  readonly unfolded: boolean;
  readonly onShow: (kindId: string) => void;
}

const shortList = 12;

/** What a kind takes and sends, and with which others it can be connected. */
export function KindConnections({ kind, unfolded, onShow }: KindConnectionsProps) {
  const { kinds } = useStores();
  const { callers, callees } = partnersOf(kind, kinds);
  const sent = kind.sends.map((port) => portWords[port]).join(', ');
  const list = (partners: readonly Kind[]) =>
    partners.length > shortList ? (
      <details open={unfolded || undefined}>
        <summary>{partners.length} kinds</summary>
        <KindLinks kinds={partners} onShow={onShow} />
      </details>
    ) : (
      <KindLinks kinds={partners} onShow={onShow} />
    );
  return (
    <dl className="kind-facts">
      <div>
        <dt>Takes</dt>
        <dd>{kind.receives === undefined ? 'Nothing: it only sends' : portWords[kind.receives]}</dd>
      </div>
      {callers.length > 0 && (
        <div>
          <dt>From</dt>
          <dd>{list(callers)}</dd>
        </div>
      )}
      <div>
        <dt>Sends</dt>
        <dd>{sent === '' ? 'Nothing: it answers calls and makes none' : sent}</dd>
      </div>
      {callees.length > 0 && (
        <div>
          <dt>To</dt>
          <dd>{list(callees)}</dd>
        </div>
      )}
      <div>
        <dt>Instances</dt>
        <dd>{kind.instances === 'single' ? 'One' : 'As many as you place'}</dd>
      </div>
    </dl>
  );
}
