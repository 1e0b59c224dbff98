import type { Edit } from './Edit';

/** Whether an edit changes what runs: edits that only move, rename or write on the drawing never reach the engine. */
export function reachesEngine(edit: Edit): boolean {
  switch (edit.type) {
    case 'batch':
      return edit.edits.some(reachesEngine);
    case 'moveComponents':
    case 'renameComponent':
    case 'renameDesign':
    case 'setCustomKinds':
    case 'setMarks':
    case 'setObjectives':
      return false;
    default:
      return true;
  }
}
