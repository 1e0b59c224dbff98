import type { Stores } from '../stores/Stores';
import { showRead } from './showRead';

/** Asks for a design file and opens it; what was here before stays under undo. */
export function openFile(stores: Stores): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) {
      void read(file, stores);
    }
  });
  input.click();
}

async function read(file: File, stores: Stores): Promise<void> {
  const { view, kindOf } = stores;
  const reader = await import('../../exchange/readFile').catch(() => undefined);
  const text = await file.text().catch(() => undefined);
  if (reader === undefined) {
    view.tell(
      'The file could not be opened, because a part of this page could not be loaded. Load the page again.',
      'refused',
    );
  } else if (text === undefined) {
    view.tell(`${file.name} could not be read.`, 'refused');
  } else {
    showRead(reader.readFile(text, 'page', kindOf), stores, {
      step: 'Open a file',
      opened: 'was opened',
      failed: 'The file cannot be opened.',
    });
  }
}
