import { useState } from 'react';
import type { Component, Placement } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { parseNumber } from '../format/parseNumber';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import { UnequalInstances } from './UnequalInstances';

interface PlacementFieldProps {
  readonly component: Component;
  readonly kind: Kind;
}

/** How many instances run in each zone; a kind with one instance chooses its zone. */
export function PlacementField({ component, kind }: PlacementFieldProps) {
  const { designs } = useStores();
  const zones = useDesign((state) => state.design.zones);
  const [problem, setProblem] = useState<string>();
  const places = [{ id: 0, name: 'Outside every zone' }, ...zones];

  const set = (placement: readonly Placement[]) => {
    const edit = { type: 'placeComponent', id: component.id, placement } as const;
    const why = designs.edit(edit, 'Place instances', `place ${component.id}`)[0]?.message;
    setProblem(why);
    return why;
  };
  /** The entries of the placement, and the zones that it does not name yet. */
  const rows: readonly Placement[] = places.flatMap(({ id }) => {
    const here = component.placement.filter((part) => part.zone === id);
    return here.length > 0 ? here : [{ zone: id, instances: 0 }];
  });
  const setInstances = (row: Placement, instances: number) =>
    set(
      rows
        .map((other) => (other === row ? { ...row, instances } : other))
        .filter((part) => part.instances !== 0),
    );

  return (
    <section className="inspector-section" aria-label="Place">
      <h3>{kind.instances === 'single' ? 'Place' : 'Instances in each zone'}</h3>
      {kind.instances === 'single' ? (
        <FieldRow label="Zone">
          <select
            className="field"
            value={component.placement[0]?.zone ?? 0}
            onChange={(event) => set([{ zone: Number(event.target.value), instances: 1 }])}
          >
            {places.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </FieldRow>
      ) : (
        rows.map((row, place) => {
          const name = nameOf(row, places);
          return (
            // No label around it: that would belong to the first of the buttons, and press it.
            <div key={`${row.zone} ${place}`} className="field-row">
              <span>{name}</span>
              <span className="stepper">
                <StepButton
                  sign="−"
                  label={`One instance less in ${name}`}
                  disabled={row.instances === 0}
                  onClick={() => setInstances(row, row.instances - 1)}
                />
                <DraftField
                  label={`Instances: ${name}`}
                  value={row.instances}
                  onCommit={(text) => setInstances(row, parseNumber(text))}
                />
                <StepButton
                  sign="+"
                  label={`One instance more in ${name}`}
                  onClick={() => setInstances(row, row.instances + 1)}
                />
              </span>
            </div>
          );
        })
      )}
      {kind.instances === 'many' && (
        <UnequalInstances
          placement={component.placement}
          nameOf={(part) => nameOf(part, places)}
          onChange={set}
        />
      )}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}

/** The zone, and how the instances differ from others in it. */
function nameOf(
  { zone, speed = 1, weight = 1 }: Placement,
  places: readonly { readonly id: number; readonly name: string }[],
): string {
  const name = places.find(({ id }) => id === zone)?.name ?? '';
  const figures = [
    ...(speed === 1 ? [] : [`speed ×${speed}`]),
    ...(weight === 1 ? [] : [`weight ${weight}`]),
  ];
  return [name, ...figures].join(', ');
}

interface StepButtonProps {
  readonly sign: string;
  readonly label: string;
  readonly disabled?: boolean;
  readonly onClick: () => void;
}

function StepButton({ sign, label, disabled = false, onClick }: StepButtonProps) {
  return (
    <button
      type="button"
      className="button step"
      aria-label={label}
      disabled={disabled}
      onClick={onClick}
    >
      {sign}
    </button>
  );
}
