import { useRun } from '../stores/useRun';
import { useStores } from '../stores/useStores';
import { PaceField } from './PaceField';

/** How fast simulated time goes. */
export function SpeedControl({ compact = false }: { readonly compact?: boolean }) {
  const { run } = useStores();
  const pace = useRun((state) => state.pace);
  return (
    <PaceField label="Speed" name="speed" pace={pace} compact={compact} onChange={run.setPace} />
  );
}
