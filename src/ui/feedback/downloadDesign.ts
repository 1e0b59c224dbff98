import { designToFile } from '../../exchange/designToFile';
import type { Design } from '../../model/Design';

/** Saves a design as a file on the person's device. */
export function downloadDesign(design: Design): void {
  const address = URL.createObjectURL(
    new Blob([designToFile(design)], { type: 'application/json' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = `${design.name.replaceAll(/[^\p{L}\p{N} _-]/gu, '').trim() || 'design'}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
