import { readFile } from '../../exchange/readFile';
import type { Stores } from '../stores/Stores';

/** Asks for a design file and opens it; what was here before stays under undo. */
export function openFile(stores: Stores): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.json,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) {
      void file.text().then((text) => open(text, stores));
    }
  });
  input.click();
}

function open(text: string, { designs, view, kindOf }: Stores): void {
  const result = readFile(text, 'page', kindOf);
  if (!result.ok) {
    view.tell(result.problems[0]?.message ?? 'The file cannot be opened.', 'refused');
    return;
  }
  designs.replaceDesign(result.design, 'Open a file');
  view.select({});
  view.show({ invitation: undefined });
  view.tell([`${result.design.name} was opened.`, ...result.notices].join(' '));
}
