/** Lines of a Markdown table; what would end a cell or begin a mark in it is escaped. */
export function markdownTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  return [titles, titles.map(() => '---'), ...rows].map(
    (row, place) => `| ${(place === 1 ? row : row.map(cellText)).join(' | ')} |`,
  );
}

/** A text on one line of Markdown that stands for itself. */
export function cellText(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_{}[\]<>#|~]/g, String.raw`\$&`);
}
