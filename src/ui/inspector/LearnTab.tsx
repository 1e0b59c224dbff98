import type { Kind } from '../../model/Kind';
import { formatMoney } from '../format/formatMoney';
import { told } from './told';

/** What a kind is for, how it fails, and what it costs. */
export function LearnTab({ kind }: { readonly kind: Kind }) {
  const { cost } = kind;
  return (
    <div className="learn">
      <p className="learn-lead">{kind.summary}</p>
      <p>{told(kind.learn)}</p>
      <h3>Cost</h3>
      <p>
        {formatMoney(cost.perInstanceMonth)} for an instance a month
        {cost.perMillionRequests > 0 &&
          `, $${cost.perMillionRequests} for a million requests`}.{' '}
        <span className="muted">{told(cost.note)}</span>
      </p>
    </div>
  );
}
