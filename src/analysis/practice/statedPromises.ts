/** A promise that requirements should make with a number. */
export interface StatedPromise {
  readonly name: string;
  /** What is asked, for the checklist: "Latency: which share within which time?" */
  readonly question: string;
  /** A line that speaks of it has a number. */
  readonly isStated: boolean;
}

const promises = [
  {
    name: 'Latency',
    question: 'which share of the answers, within how many milliseconds?',
    words: /\b(p\d\d|latency|ms|milliseconds?|fast|within|response)\b/i,
  },
  {
    name: 'Availability',
    question: 'which share of requests is answered well?',
    words: /\b(availab\w*|success\w*|nines?|uptime|answered|slo)\b/i,
  },
  {
    name: 'Loss',
    question: 'how much of what was acknowledged may be gone?',
    words: /\b(los[st]\w*|lose|durab\w*|gone|duplicat\w*|twice)\b/i,
  },
  {
    name: 'Staleness',
    question: 'how old may an answer be?',
    words: /\b(stale\w*|old|fresh\w*|lag|consisten\w*|delay\w*|late)\b/i,
  },
  {
    name: 'Money',
    question: 'what may it cost a month?',
    words: /(\$|€|\b(cost\w*|budget|dollars?|usd|money|month)\b)/i,
  },
] as const;

/** Looks through requirements line by line for promises with a number; "none" and "zero" are numbers too. */
export function statedPromises(text: string): readonly StatedPromise[] {
  const lines = text.split(/[\n;.]\s/);
  return promises.map(({ name, question, words }) => ({
    name,
    question,
    isStated: lines.some(
      (line) => words.test(line) && /\d|\b(none|no|zero|nothing|never)\b/i.test(line),
    ),
  }));
}
