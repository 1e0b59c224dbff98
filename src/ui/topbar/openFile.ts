import type { Stores } from '../stores/Stores';
import { openPicked } from './openPicked';

/** Asks for a file and opens it: a design, or what can be made one. What was here before stays under undo. */
export function openFile(stores: Stores): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept =
    '.json,.jsonl,.yaml,.yml,.mmd,.mermaid,.md,.txt,application/json,text/*,.svg,.png,image/svg+xml,image/png';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) {
      void openPicked(file, stores);
    }
  });
  input.click();
}
