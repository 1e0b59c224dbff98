const words: Readonly<Record<string, string>> = {
  Escape: 'Esc',
};
const macWords: Readonly<Record<string, string>> = {
  $mod: '⌘',
  Shift: '⇧',
  Alt: '⌥',
  Delete: '⌦',
  Backspace: '⌫',
};

/** A shortcut as it stands on the keys: "Ctrl+K", on an Apple keyboard "⌘ K". */
export function keyText(shortcut: string, isMac: boolean): string {
  return (
    words[shortcut] ??
    shortcut
      .split('+')
      .map((key) => faceOf(key, isMac))
      .join(isMac ? ' ' : '+')
  );
}

function faceOf(key: string, isMac: boolean): string {
  const face = (isMac ? macWords[key] : undefined) ?? words[key];
  return face ?? (key === '$mod' ? 'Ctrl' : key.replace(/^(Key|Digit)(?=.$)/, ''));
}
