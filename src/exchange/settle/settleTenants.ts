import type { TenantShare } from '../../model/ParameterValue';
import type { Tenant } from '../../model/Tenant';
import type { Place, Reading } from './Reading';
import type { Scope } from './Scope';
import { settleName } from './settleName';
import { settleNumber } from './settleNumber';

const shareRange = { what: 'Each share of a tenant', low: 0, high: 1e9 };

/** Tenants with clean names and shares in their range. */
export function settleTenants(
  reading: Reading,
  path: string,
  tenants: readonly Tenant[],
): readonly Tenant[] {
  return tenants.map((tenant, index) => {
    const place = { path: `${path}[${index}]`, name: `Tenant ${index + 1}` };
    const name = settleName(reading, place, tenant.name, 'The name', `Tenant ${index + 1}`);
    const share = settleNumber(reading, { path: place.path, name }, tenant.share, shareRange);
    return { id: tenant.id, name, share };
  });
}

/** Shares of tenants that the design has, each in its range. */
export function settleTenantShares(
  reading: Reading,
  place: Place,
  shares: readonly TenantShare[],
  scope: Scope,
): readonly TenantShare[] {
  const known = shares.filter(({ tenant }) => !scope.closed || scope.tenants.has(tenant));
  if (known.length < shares.length) {
    const message = 'It names a tenant that the design does not have.';
    reading.mend(place, message, 'That share was left out.');
  }
  return known.map(({ tenant, share }) => ({
    tenant,
    share: settleNumber(reading, place, share, shareRange),
  }));
}
