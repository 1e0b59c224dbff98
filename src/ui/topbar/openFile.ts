import type { DesignResult } from '../../exchange/readDesign';
import type { Stores } from '../stores/Stores';

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
    open(reader.readFile(text, 'page', kindOf), stores);
  }
}

function open(result: DesignResult, { designs, view }: Stores): void {
  if (!result.ok) {
    view.tell(result.problems[0]?.message ?? 'The file cannot be opened.', 'refused');
    return;
  }
  designs.replaceDesign(result.design, 'Open a file');
  view.select({});
  view.show({ invitation: undefined });
  view.tell([`${result.design.name} was opened.`, ...result.notices].join(' '));
}
