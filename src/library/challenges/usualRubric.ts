import type { RubricLine } from '../../model/Challenge';

/** What every candidate marks: trade-offs and telling, which no run can measure. */
export const usualRubric: readonly RubricLine[] = [
  {
    question: 'Did you ask before you drew?',
    marks: [
      'I drew at once.',
      'I asked, but some promises had no number when I began to draw.',
      'Each promise had a number, and I said what I would not build.',
    ],
  },
  {
    question: 'Did your numbers decide something?',
    marks: [
      'I worked out numbers and used none.',
      'One of them chose a component or its size.',
      'Each decision that costs money or time rests on a number that I said aloud.',
    ],
  },
  {
    question: 'Did you name what each choice costs?',
    marks: [
      'I named what I chose.',
      'I named one alternative and why not that one.',
      'For the hard choices: what is given up, and what would change my mind.',
    ],
  },
  {
    question: 'Would somebody on call know what to do?',
    marks: [
      'I did not get to failures.',
      'I named failures and how the system comes back.',
      'For each failure: what users see, which signal shows it, who or what acts.',
    ],
  },
  {
    question: 'Could a listener follow you?',
    marks: [
      'I jumped between parts.',
      'I mostly went from requirement to drawing to depth.',
      'At each moment it was clear what I was solving, and I took the remarks up.',
    ],
  },
];
