import { limits } from '../../model/limits';
import type { TenantShare } from '../../model/ParameterValue';
import type { Tenant } from '../../model/Tenant';
import type { Code } from './Code';
import { idsCode } from './idsCode';

/** The tenants of a design. */
export const tenantsCode: Code<readonly Tenant[]> = {
  write(out, tenants) {
    out.count(tenants.length);
    idsCode.write(out, tenants, 0);
    for (const { name, share } of tenants) {
      out.text(name);
      out.number(share);
    }
  },
  read(from) {
    const ids = idsCode.read(from, from.count(limits.tenants), 0);
    return ids.map((id) => ({ id, name: from.text(), share: from.number() }));
  },
};

/** Shares of tenants. */
export const tenantSharesCode: Code<readonly TenantShare[]> = {
  write(out, shares) {
    out.count(shares.length);
    for (const { tenant, share } of shares) {
      out.id(tenant);
      out.number(share);
    }
  },
  read: (from) =>
    from.times(from.count(limits.tenants), () => ({ tenant: from.id(), share: from.number() })),
};
