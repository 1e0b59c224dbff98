/** Lines of a table under a row of titles: the first `left` columns are flush left, the others flush right. Indented by two. */
export function formatTable(
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  left: number,
): readonly string[] {
  const widths = titles.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  return [titles, ...rows].map((row) => {
    const cells = row.map((cell, column) =>
      column < left ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
