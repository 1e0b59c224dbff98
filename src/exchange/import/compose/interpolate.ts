const innermost = /\$\{(\w+)(?:(:?[-?+])([^${}]*))?\}/g;
const bare = /\$(\w+)/g;
const mostRounds = 5;
/** Stands for `$$`, a dollar sign of its own, while variables are replaced. */
const dollar = '\u0001';

/** Fills in what a compose file takes from its environment: the default where one is written, else nothing. `missing` hears of the names that have none. */
export function interpolate(text: string, missing: (name: string) => void): string {
  if (!text.includes('$')) return text;
  let filled = text.slice(0, 10_000).replaceAll('$$', dollar);
  // Defaults may hold variables: from the inside out.
  for (let round = 0; round < mostRounds && filled.includes('${'); round += 1) {
    filled = filled.replaceAll(innermost, (_whole, name: string, sign?: string, word?: string) => {
      if (sign?.endsWith('-') === true) return word ?? '';
      missing(name);
      return '';
    });
  }
  return filled
    .replaceAll(bare, (_whole, name: string) => {
      missing(name);
      return '';
    })
    .replaceAll(dollar, '$');
}
