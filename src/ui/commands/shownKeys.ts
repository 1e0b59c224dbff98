import { keyText } from './keyText';

const isMac = /Mac|iP(hone|ad|od)/.test(navigator.platform);

/** A shortcut, as tinykeys writes it, as it stands on the keys of this device. */
export function shownKeys(keys: string): string {
  return keyText(keys, isMac);
}
