import { useMemo } from 'react';
import { changedDesign } from '../../library/lessons/changedDesign';
import type { Lesson } from '../../library/lessons/Lesson';
import type { Design } from '../../model/Design';
import { useStores } from '../stores/useStores';

/** The two designs of a lesson. */
export function useLessonDesigns({ broken, edits }: Lesson): {
  readonly broken: Design;
  readonly fixed: Design;
} {
  const { kindOf } = useStores();
  return useMemo(
    () => ({
      broken,
      fixed: {
        ...changedDesign(broken, edits, kindOf),
        name: `${broken.name}, mended`,
      },
    }),
    [broken, edits, kindOf],
  );
}
