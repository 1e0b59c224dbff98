import type { Stores } from '../stores/Stores';

/** Opens a file that was chosen or dropped; what reads it is loaded first. */
export async function openPicked(file: File, stores: Stores): Promise<void> {
  const reader = await import('../opening/openAny').catch(() => undefined);
  if (reader === undefined) {
    stores.view.tell(
      'The file could not be opened, because a part of this page could not be loaded. Load the page again.',
      'refused',
    );
  } else {
    await reader.openAny(file, stores);
  }
}
