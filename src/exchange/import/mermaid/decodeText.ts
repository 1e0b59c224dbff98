const named: Readonly<Record<string, string>> = {
  quot: '"',
  amp: '&',
  lt: '<',
  gt: '>',
  apos: "'",
  nbsp: ' ',
  semi: ';',
  colon: ':',
  num: '#',
  hash: '#',
  lpar: '(',
  rpar: ')',
};

/** What a label has beyond these characters is not looked at. */
const longest = 2_000;

/** The lines of a label: quotation marks, tags and marks of Markdown taken off, entities such as `#quot;` and `&amp;` read. */
export function decodeText(text: string): readonly string[] {
  const trimmed = text.trim().slice(0, longest);
  const quotedText = /^"([^]*)"$/.exec(trimmed)?.[1] ?? trimmed;
  const isMarkdown = /^`[^]*`$/.test(quotedText);
  const bare = isMarkdown ? quotedText.slice(1, -1).replaceAll(/\*\*|__|\*/g, '') : quotedText;
  return bare
    .split(/<br\s*\/?>|\\n|\n/i)
    .map((line) => entities(line.replaceAll(/<\/?[a-z][^>]*>|\bfa[bsrl]?:fa-[\w-]+/gi, '')))
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
}

function entities(text: string): string {
  return text.replaceAll(/[#&](#?\w{1,10});/g, (whole, name: string) => {
    const digits = /^#?(\d+)$/.exec(name)?.[1];
    const code = digits === undefined ? undefined : Number(digits);
    if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return named[name.toLowerCase()] ?? whole;
  });
}
