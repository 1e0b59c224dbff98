import { shownKeys } from './shownKeys';

/** A shortcut as it stands on the keys of this device. */
export function KeyCap({ keys }: { readonly keys: string }) {
  return <kbd className="kbd">{shownKeys(keys)}</kbd>;
}
