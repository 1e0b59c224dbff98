import type { Kind } from '../../model/Kind';
import { Icon } from '../icons/Icon';
import { CostText } from '../inspector/CostText';
import { told } from '../inspector/told';
import { KindTermsOnDemand } from '../learn/KindTermsOnDemand';
import { useStores } from '../stores/useStores';
import { behaviourWords } from './behaviourWords';
import { faultWords } from './faultWords';
import { KindConnections } from './KindConnections';
import { KindLinks } from './KindLinks';
import { KindSettings } from './KindSettings';

interface KindArticleProps {
  readonly kind: Kind;
  /** Whether what is folded is shown as well: on paper nothing can be unfolded. */
  readonly unfolded?: boolean;
  readonly onShow: (kindId: string) => void;
}

/** Everything that the catalogue says about one kind. */
export function KindArticle({ kind, unfolded = false, onShow }: KindArticleProps) {
  return (
    <article className="kind" aria-label={kind.name}>
      <h3>
        <Icon name={kind.icon} size={24} />
        {kind.name}
        <small>
          {kind.group} · <code>{kind.id}</code>
        </small>
      </h3>
      <p className="kind-lead">{kind.summary}</p>
      <Family kind={kind} onShow={onShow} />
      <p>{told(kind.learn)}</p>
      <h4>What it does</h4>
      <p>{behaviourWords(kind)}</p>
      <KindConnections kind={kind} unfolded={unfolded} onShow={onShow} />
      <KindSettings kind={kind} unfolded={unfolded} />
      <h4>What can go wrong</h4>
      <ul className="kind-faults">
        {kind.faults.map((fault) => (
          <li key={fault}>{faultWords[fault]}</li>
        ))}
      </ul>
      <h4>Cost</h4>
      <CostText cost={kind.cost} />
      <KindTermsOnDemand kind={kind.id} heading="h4" />
    </article>
  );
}

/** The kind that it is a form of, or the forms that there are of it. */
function Family({ kind, onShow }: Pick<KindArticleProps, 'kind' | 'onShow'>) {
  const { kinds, kindOf } = useStores();
  const model = kind.like === undefined ? undefined : kindOf(kind.like);
  const forms = kinds.filter(({ like }) => like === kind.id);
  if (model !== undefined) {
    return (
      <p>
        A form of <KindLinks kinds={[model]} onShow={onShow} />.
      </p>
    );
  }
  return forms.length === 0 ? null : (
    <p>
      {forms.length === 1 ? 'A form of it' : 'Forms of it'}:{' '}
      <KindLinks kinds={forms} onShow={onShow} />.
    </p>
  );
}
