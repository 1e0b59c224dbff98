import type { KeySpace } from '../../model/KeySpace';
import { parseNumber } from '../format/parseNumber';
import type { DesignListProps } from './DesignListProps';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import { ListSection } from './ListSection';

/** The keys that operations read and write. */
export function KeySpaceList({ design, commit }: DesignListProps) {
  return (
    <ListSection<KeySpace>
      title="Key spaces"
      thing="a key space"
      items={design.keySpaces}
      nameOf={(space) => space.name}
      keyOf={(space) => space.id}
      makeOne={() => ({
        id: design.nextId,
        name: `Keys ${design.keySpaces.length + 1}`,
        keys: 100_000,
        zipf: 0.99,
      })}
      onChange={(keySpaces) => commit({ type: 'setKeySpaces', keySpaces }, 'Key spaces')}
      renderFields={(space, change) => (
        <>
          <FieldRow label="Name">
            <DraftField value={space.name} onCommit={(name) => change({ ...space, name })} />
          </FieldRow>
          <FieldRow label="Keys">
            <DraftField
              value={space.keys}
              onCommit={(text) => change({ ...space, keys: parseNumber(text) })}
            />
          </FieldRow>
          <FieldRow label="Zipf exponent (0: all alike)">
            <DraftField
              value={space.zipf}
              onCommit={(text) => change({ ...space, zipf: parseNumber(text) })}
            />
          </FieldRow>
          <FieldRow label="Share of reads for absent keys (0 to 1)">
            <DraftField
              value={space.absent ?? 0}
              onCommit={(text) => change({ ...space, absent: parseNumber(text) })}
            />
          </FieldRow>
          <FieldRow label="Share of one hot key (0 to 1)">
            <DraftField
              value={space.hot ?? 0}
              onCommit={(text) => change({ ...space, hot: parseNumber(text) })}
            />
          </FieldRow>
        </>
      )}
    />
  );
}
