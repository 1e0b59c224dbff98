import { kindGroups } from '../../model/Kind';
import type { CustomKind } from '../../model/CustomKind';
import { useStores } from '../stores/useStores';
import type { DesignListProps } from './DesignListProps';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import { ListSection } from './ListSection';
import { ParameterList } from './ParameterList';

/** The components of one's own: how each is called, what it behaves like, and its settings. */
export function CustomKindList({ design, commit }: DesignListProps) {
  const { kindOf } = useStores();
  const customKinds = design.customKinds ?? [];
  return (
    <ListSection<CustomKind>
      title="Components of yours"
      thing="a component of yours"
      items={customKinds}
      nameOf={({ name }) => name}
      keyOf={({ id }) => id}
      makeOne={() => ({
        id: design.nextId,
        name: `My service ${customKinds.length + 1}`,
        like: 'service',
        parameters: {},
      })}
      onChange={(next) =>
        commit({ type: 'setCustomKinds', customKinds: next }, 'Components of yours')
      }
      renderFields={(custom, change) => (
        <>
          <FieldRow label="Name">
            <DraftField value={custom.name} onCommit={(name) => change({ ...custom, name })} />
          </FieldRow>
          <FieldRow label="Behaves like">
            <LikeField
              value={custom.like}
              onSet={(like) => change({ ...custom, like, parameters: {} })}
            />
          </FieldRow>
          <details className="parameter-section">
            <summary>Settings</summary>
            <ParameterList
              parameters={kindOf(custom.like)?.parameters ?? []}
              stored={custom.parameters}
              onSet={(name, value) => {
                const { [name]: _before, ...rest } = custom.parameters;
                const parameters = value === undefined ? rest : { ...rest, [name]: value };
                return change({ ...custom, parameters });
              }}
            />
          </details>
        </>
      )}
    />
  );
}

interface LikeFieldProps {
  readonly value: string;
  readonly onSet: (like: string) => void;
}

/** Every kind of the catalogue, in its groups. Another one begins with its own defaults. */
function LikeField({ value, onSet }: LikeFieldProps) {
  const { kinds } = useStores();
  return (
    <select className="field" value={value} onChange={({ target }) => onSet(target.value)}>
      {kindGroups.map((group) => (
        <optgroup key={group} label={group}>
          {kinds
            .filter((kind) => kind.group === group)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </select>
  );
}
