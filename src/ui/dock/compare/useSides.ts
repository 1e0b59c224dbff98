import { useStore } from 'zustand';
import type { Design } from '../../../model/Design';
import { useDesign } from '../../stores/useDesign';
import { useRun } from '../../stores/useRun';
import { useStores } from '../../stores/useStores';
import { comparedDesigns, type SideChoice } from './comparedDesigns';

/** The designs at both sides as they are now. */
export function useSides(): { readonly a: Design; readonly b: Design } {
  const { run } = useStores();
  const canvas = useDesign((state) => state.design);
  // Another run may have begun with another design.
  useRun(({ snapshot }) => snapshot?.run);
  const { a, b, pinned, fetched } = useStore(comparedDesigns);
  const designOf = (choice: SideChoice): Design => {
    if (choice === 'began') return run.startedWith();
    if (choice === 'pinned') return pinned ?? canvas;
    return fetched.get(choice) ?? canvas;
  };
  return { a: designOf(a), b: designOf(b) };
}
