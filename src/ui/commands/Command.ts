/** Something that a person can do: what it is called, its shortcuts and what it does. */
export interface Command {
  /** Stays the same from visit to visit: the list of recent commands is made of these. */
  readonly id: string;
  readonly label: string;
  /** Heading of the shortcut sheet under which it stands; in the palette it says where it belongs. */
  readonly group: string;
  /** Shortcuts as tinykeys writes them, the usual one first. */
  readonly keys?: readonly string[];
  /** Name of an icon. */
  readonly icon?: string;
  /** More about it, in a few words. */
  readonly note?: string;
  /** Further words by which it is found, never shown. */
  readonly words?: string;
  /** Why it cannot be done now. */
  readonly whyNot?: string;
  /** What it is to be done with: chosen from these next. */
  readonly choices?: () => readonly Command[];
  readonly act: () => void;
}
