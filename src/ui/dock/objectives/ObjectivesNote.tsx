import { useObjectiveRows } from './useObjectiveRows';

/** How many objectives are not met, beside the name of the tab; nothing while all are. */
export function ObjectivesNote() {
  const rows = useObjectiveRows();
  const failing = rows.filter(({ state }) => state === 'failing' || state === 'broken').length;
  return failing > 0 ? <span className="tab-note bad"> {failing} failing</span> : null;
}
