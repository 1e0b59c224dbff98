import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';

/** What each list of the design needs. */
export interface DesignListProps {
  readonly design: Design;
  /** Makes the edit, or returns why it was refused. */
  readonly commit: (edit: Edit, label: string) => string | undefined;
}
