import type { Zone } from '../../model/Zone';
import type { DesignListProps } from './DesignListProps';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import { ListSection } from './ListSection';

/** The zones that instances are placed in. */
export function ZoneList({ design, commit }: DesignListProps) {
  return (
    <ListSection<Zone>
      title="Zones"
      thing="a zone"
      items={design.zones}
      nameOf={(zone) => zone.name}
      keyOf={(zone) => zone.id}
      makeOne={() => ({
        id: design.nextId,
        name: `Zone ${String.fromCharCode(65 + (design.zones.length % 26))}`,
        region: design.zones.at(-1)?.region ?? 'Region 1',
      })}
      onChange={(zones) => commit({ type: 'setZones', zones }, 'Zones')}
      renderFields={(zone, change) => (
        <>
          <FieldRow label="Name">
            <DraftField value={zone.name} onCommit={(name) => change({ ...zone, name })} />
          </FieldRow>
          <FieldRow label="Region">
            <DraftField value={zone.region} onCommit={(region) => change({ ...zone, region })} />
          </FieldRow>
        </>
      )}
    />
  );
}
