/** A text as it stands inside a sentence: "Reads go to" as "reads go to"; a word in capitals stays as it is. */
export function startLower(text: string): string {
  return /^[A-Z]{2}/.test(text) ? text : `${text[0]?.toLowerCase() ?? ''}${text.slice(1)}`;
}
