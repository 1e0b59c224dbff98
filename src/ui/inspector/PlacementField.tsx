import { useState } from 'react';
import type { Component, Placement } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';

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
  const instancesIn = (zone: number) =>
    component.placement.find((place) => place.zone === zone)?.instances ?? 0;
  const setInstances = (zone: number, instances: number) =>
    set(
      places
        .map(({ id }) => ({ zone: id, instances: id === zone ? instances : instancesIn(id) }))
        .filter((place) => place.instances !== 0),
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
        places.map(({ id, name }) => (
          <FieldRow key={id} label={name}>
            <span className="stepper">
              <StepButton
                sign="−"
                label={`One instance less in ${name}`}
                disabled={instancesIn(id) === 0}
                onClick={() => setInstances(id, instancesIn(id) - 1)}
              />
              <DraftField
                value={String(instancesIn(id))}
                onCommit={(text) => setInstances(id, Number(text))}
              />
              <StepButton
                sign="+"
                label={`One instance more in ${name}`}
                onClick={() => setInstances(id, instancesIn(id) + 1)}
              />
            </span>
          </FieldRow>
        ))
      )}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
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
