import type { Command } from './Command';

type Findable = Pick<Command, 'id' | 'label' | 'group' | 'note' | 'words' | 'whyNot'>;

/**
 * The commands that suit what was typed, best first: its name begins so, then a word of its name does, then the text stands
 * anywhere in the name, then all the words are found in the name and what belongs to it. Among equals those that cannot be
 * done now come last and the recent ones first, and else the order stays.
 */
export function rankCommands<Entry extends Findable>(
  commands: readonly Entry[],
  query: string,
  recent: readonly string[] = [],
): readonly Entry[] {
  const wanted = plain(query);
  const lateness = new Map(recent.map((id, place) => [id, place]));
  return commands
    .map((command) => ({
      command,
      tier: tierOf(command, wanted),
      idle: Number(command.whyNot !== undefined),
      late: lateness.get(command.id) ?? recent.length,
    }))
    .filter(({ tier }) => tier < noMatch)
    .toSorted(
      (left, right) => left.tier - right.tier || left.idle - right.idle || left.late - right.late,
    )
    .map(({ command }) => command);
}

const noMatch = 5;

function tierOf({ label, group, note = '', words = '' }: Findable, wanted: string): number {
  const name = plain(label);
  const parts = wanted.split(' ');
  const all = `${name} ${plain(`${group} ${note} ${words}`)}`;
  const tests = [
    name.startsWith(wanted),
    beginsWord(name, wanted),
    name.includes(wanted),
    parts.every((part) => beginsWord(all, part)),
    parts.every((part) => all.includes(part)),
  ];
  const first = tests.indexOf(true);
  return first < 0 ? noMatch : first;
}

/** Whether a word of the text begins so; words are parted by whatever is no letter and no digit. */
function beginsWord(text: string, wanted: string): boolean {
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) {
      return true;
    }
  }
  return false;
}

/** Without case, accents and doubled spaces, so that "cafe" finds "Café". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
