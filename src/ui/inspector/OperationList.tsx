import type { Operation } from '../../model/Operation';
import type { DesignListProps } from './DesignListProps';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import { ListSection } from './ListSection';
import { OperationDetails } from './OperationDetails';

const accessWords: Readonly<Record<Operation['access'], string>> = {
  read: 'Reads a key',
  update: 'Writes an existing key',
  insert: 'Writes a new key',
  conditional: 'Writes a key unless it changed',
};

/** The operations that clients ask for. */
export function OperationList({ design, commit }: DesignListProps) {
  return (
    <ListSection<Operation>
      title="Operations"
      thing="an operation"
      items={design.operations}
      nameOf={(operation) => operation.name}
      keyOf={(operation) => operation.id}
      makeOne={() => ({
        id: design.nextId,
        name: `Operation ${design.operations.length + 1}`,
        access: 'read',
        keySpace: design.keySpaces[0]?.id ?? 0,
      })}
      onChange={(operations) => commit({ type: 'setOperations', operations }, 'Operations')}
      renderFields={(operation, change) => (
        <>
          <FieldRow label="Name">
            <DraftField
              value={operation.name}
              onCommit={(name) => change({ ...operation, name })}
            />
          </FieldRow>
          <FieldRow label="What it does">
            <select
              className="field"
              value={operation.access}
              onChange={(event) =>
                change({ ...operation, access: event.target.value as Operation['access'] })
              }
            >
              {Object.entries(accessWords).map(([access, words]) => (
                <option key={access} value={access}>
                  {words}
                </option>
              ))}
            </select>
          </FieldRow>
          <FieldRow label="Key space">
            <select
              className="field"
              value={operation.keySpace}
              onChange={(event) => change({ ...operation, keySpace: Number(event.target.value) })}
            >
              {design.keySpaces.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </FieldRow>
          <OperationDetails design={design} operation={operation} change={change} />
        </>
      )}
    />
  );
}
