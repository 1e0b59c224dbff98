import type { Cost } from '../../model/Kind';
import { formatMoney } from '../format/formatMoney';
import { told } from './told';

/** What a kind costs, and where the figure is from. */
export function CostText({ cost }: { readonly cost: Cost }) {
  return (
    <p>
      {formatMoney(cost.perInstanceMonth)} for an instance a month
      {cost.perMillionRequests > 0 && `, $${cost.perMillionRequests} for a million requests`}.{' '}
      <span className="muted">{told(cost.note)}</span>
    </p>
  );
}
