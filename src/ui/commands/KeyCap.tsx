import { keyText } from './keyText';

const isMac = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** A shortcut as it stands on the keys of this device. */
export function KeyCap({ keys }: { readonly keys: string }) {
  return <kbd className="kbd">{keyText(keys, isMac)}</kbd>;
}
