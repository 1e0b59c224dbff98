import { designToFile } from '../../exchange/designToFile';
import type { Design } from '../../model/Design';
import { downloadFile } from './downloadFile';

/** Saves a design as a file on the person's device. */
export function downloadDesign(design: Design): void {
  const text = designToFile(design);
  downloadFile(new Blob([text], { type: 'application/json' }), design.name, 'json');
}
