/** Whether a text begins as one of the product's own files does that states this format. */
export function beginsAs(format: string, text: string): boolean {
  const start = new RegExp(
    `^\\uFEFF?\\s*\\{(?:\\s*"(?:\\$schema|version)":[^,{}[\\]]{0,200},)*\\s*"format"\\s*:\\s*"${format}"`,
  );
  return start.test(text.slice(0, 1_000));
}
