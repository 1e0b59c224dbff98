import { useState } from 'react';
import type { TenantShare } from '../../model/ParameterValue';
import { useDesign } from '../stores/useDesign';
import { ShareRows } from './ShareRows';

interface TenantsFieldProps {
  readonly id?: string;
  readonly value: readonly TenantShare[];
  readonly onSet: (value: readonly TenantShare[]) => string | undefined;
}

/** How much of the requests is whose. */
export function TenantsField({ id, value, onSet }: TenantsFieldProps) {
  const tenants = useDesign((state) => state.design.tenants) ?? [];
  const [problem, setProblem] = useState<string>();
  if (tenants.length === 0) {
    return <p className="muted">The design has no tenants. Add some under “The whole design”.</p>;
  }
  const isOwn = value.length > 0;
  const set = (shares: readonly number[]) => {
    const why = onSet(shares.map((share, place) => ({ tenant: tenants[place]?.id ?? 0, share })));
    setProblem(why);
    return why;
  };
  return (
    <div className="mix">
      <select
        id={id}
        className="field"
        value={isOwn ? 'own' : 'all'}
        onChange={(event) =>
          set(event.target.value === 'own' ? tenants.map(({ share }) => share) : [])
        }
      >
        <option value="all">As usual</option>
        <option value="own">My own shares</option>
      </select>
      {isOwn && (
        <ShareRows
          things={tenants}
          shareOf={(tenant) => value.find((part) => part.tenant === tenant)?.share ?? 0}
          onSet={set}
        />
      )}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
