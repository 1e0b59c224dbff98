import { useState } from 'react';
import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import { sameValue } from '../../model/sameValue';
import { useStores } from '../stores/useStores';
import { FieldRow } from './FieldRow';
import { told } from './told';

interface PresetFieldProps {
  readonly component: Component;
  readonly kind: Kind;
}

/** Sets several settings at once to those of a usual size or make; one step of undo. */
export function PresetField({ component, kind }: PresetFieldProps) {
  const { designs } = useStores();
  const [problem, setProblem] = useState<string>();
  const presets = kind.presets ?? [];
  if (presets.length === 0) return null;
  const chosen = presets.find(({ values }) =>
    Object.entries(values).every(([name, value]) => {
      const usual = kind.parameters.find((one) => one.name === name)?.linkDefault;
      return sameValue(component.parameters[name] ?? usual, value);
    }),
  );
  const apply = (name: string) => {
    const edits = Object.entries(presets.find((one) => one.name === name)?.values ?? {}).map(
      ([parameter, value]) =>
        ({ type: 'setParameter', id: component.id, parameter, value }) as const,
    );
    setProblem(designs.edit({ type: 'batch', edits }, `Preset: ${name}`)[0]?.message);
  };
  return (
    <>
      <FieldRow label="Preset">
        <select
          className="field"
          value={chosen?.name ?? ''}
          onChange={({ target }) => target.value !== '' && apply(target.value)}
        >
          <option value="">None of these</option>
          {presets.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </FieldRow>
      {chosen !== undefined && <p className="muted tab-note">{told(chosen.note)}</p>}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
