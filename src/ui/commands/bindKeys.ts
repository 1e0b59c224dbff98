import { tinykeys } from 'tinykeys';

type Act = (event: KeyboardEvent) => void;

/**
 * Has shortcuts of the whole page act when they are pressed; returns how to stop. A letter is the one that stands on the key,
 * wherever that is: Z and Y change places on a German keyboard. Where the keys have letters of another script, its place counts.
 * A character that is no letter (`/`, `?`, `.`) is what comes, with Shift or without: where it stands differs as well.
 */
export function bindKeys(acts: Readonly<Record<string, Act>>): () => void {
  const bindings = Object.entries(acts).flatMap(([shortcut, act]) => spellings(shortcut, act));
  return tinykeys(window, Object.fromEntries(bindings));
}

function spellings(shortcut: string, act: Act): readonly (readonly [string, Act])[] {
  if (shortcut.length === 1)
    return [
      [shortcut, act],
      [`Shift+${shortcut}`, act],
    ];
  const letter = /Key([A-Z])$/.exec(shortcut);
  if (letter === null) return [[shortcut, act]];
  const byPlace: Act = (event) => {
    if (!/^[a-z]$/i.test(event.key)) act(event);
  };
  return [
    [shortcut.slice(0, letter.index) + letter[1]!, act],
    [shortcut, byPlace],
  ];
}
