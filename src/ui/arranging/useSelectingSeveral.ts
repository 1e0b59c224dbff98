import { useStore, useStoreApi } from '@xyflow/react';
import { useStores } from '../stores/useStores';

interface SelectingSeveral {
  readonly isOn: boolean;
  readonly toggle: () => void;
}

/** Lets each tap add a card to the selection, as Shift does for a mouse; on until it is turned off. */
export function useSelectingSeveral(): SelectingSeveral {
  const flow = useStoreApi();
  const { view } = useStores();
  const isOn = useStore((state) => state.multiSelectionActive);
  return {
    isOn,
    toggle() {
      flow.setState({ multiSelectionActive: !isOn });
      view.tell(
        isOn
          ? 'A tap selects one component again.'
          : 'Each tap now adds a component to the selection, or takes it out.',
      );
    },
  };
}
