/** What an answer of a fallback counts against a whole one, where the challenge does not forbid it. */
export const fallbackWorth = 0.7;
