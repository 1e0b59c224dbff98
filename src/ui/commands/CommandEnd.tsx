import type { Command } from './Command';
import { KeyCap } from './KeyCap';

/** The end of a command's row: its shortcut, or where it belongs. */
export function CommandEnd({ command }: { readonly command: Command }) {
  const [keys] = command.keys ?? [];
  return keys === undefined ? command.group : <KeyCap keys={keys} />;
}
