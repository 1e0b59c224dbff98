import type { Tenant } from '../../model/Tenant';
import { parseNumber } from '../format/parseNumber';
import type { DesignListProps } from './DesignListProps';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import { ListSection } from './ListSection';

/** Those who share the system. */
export function TenantList({ design, commit }: DesignListProps) {
  const tenants = design.tenants ?? [];
  return (
    <ListSection<Tenant>
      title="Tenants"
      thing="a tenant"
      items={tenants}
      nameOf={(tenant) => tenant.name}
      keyOf={(tenant) => tenant.id}
      makeOne={() => ({ id: design.nextId, name: `Tenant ${tenants.length + 1}`, share: 1 })}
      onChange={(next) => commit({ type: 'setTenants', tenants: next }, 'Tenants')}
      renderFields={(tenant, change) => (
        <>
          <FieldRow label="Name">
            <DraftField value={tenant.name} onCommit={(name) => change({ ...tenant, name })} />
          </FieldRow>
          <FieldRow label="Share of the requests">
            <DraftField
              value={tenant.share}
              onCommit={(text) => change({ ...tenant, share: parseNumber(text) })}
            />
          </FieldRow>
        </>
      )}
    />
  );
}
