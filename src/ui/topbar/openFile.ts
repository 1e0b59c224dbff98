import { pickFile } from '../feedback/pickFile';
import type { Stores } from '../stores/Stores';
import { openPicked } from './openPicked';

const accept =
  '.json,.jsonl,.yaml,.yml,.mmd,.mermaid,.md,.txt,application/json,text/*,.svg,.png,image/svg+xml,image/png';

/** Asks for a file and opens it: a design, or what can be made one. What was here before stays under undo. */
export function openFile(stores: Stores): void {
  pickFile(accept, (file) => void openPicked(file, stores));
}
