import { useCallback } from 'react';
import type { Component } from '../../model/Component';
import type { CustomKind } from '../../model/CustomKind';
import { freshName } from '../edits/freshName';
import { useStores } from '../stores/useStores';

type Model = Pick<Component, 'name' | 'kind' | 'parameters'>;

const plain: Model = { name: 'My service', kind: 'service', parameters: {} };

/** Adds a component of one's own to the palette: with name and settings of one on the canvas, or a plain service to begin with. */
export function useKeepCustomKind(): (model?: Model) => void {
  const { designs, view } = useStores();
  return useCallback(
    (model = plain) => {
      const { customKinds = [], nextId } = designs.getState().design;
      const custom: CustomKind = {
        id: nextId,
        name: freshName(model.name, customKinds),
        like: model.kind,
        parameters: model.parameters,
      };
      const edit = { type: 'setCustomKinds', customKinds: [...customKinds, custom] } as const;
      const problem = designs.edit(edit, `Keep ${custom.name}`)[0];
      if (problem === undefined && model === plain) {
        view.select({});
        view.show({ sheet: 'inspector' });
      }
      const words =
        model === plain
          ? `${custom.name} is in the palette. Its settings are in the inspector, under Components of yours.`
          : `${custom.name} is in the palette under Yours, with these settings.`;
      view.tell(problem?.message ?? words, problem ? 'refused' : 'plain');
    },
    [designs, view],
  );
}
