import type { Kind } from '../../model/Kind';
import { useStores } from '../stores/useStores';
import { KindTermsOnDemand } from '../learn/KindTermsOnDemand';
import { CostText } from './CostText';
import { told } from './told';

/** What a kind is for, how it fails, and what it costs. */
export function LearnTab({ kind }: { readonly kind: Kind }) {
  const { view } = useStores();
  return (
    <div className="learn">
      <p className="learn-lead">{kind.summary}</p>
      <p>{told(kind.learn)}</p>
      <h3>Cost</h3>
      <CostText cost={kind.cost} />
      <KindTermsOnDemand kind={kind.id} heading="h3" />
      <button type="button" className="link-button" onClick={() => view.show({ dialog: 'kinds' })}>
        Components: all about this kind and every other
      </button>
    </div>
  );
}
