/** The anomalies that are told apart, in the order of the table. */
export const anomalyIds = [
  'dirty-write',
  'dirty-read',
  'non-repeatable-read',
  'phantom',
  'lost-update',
  'read-skew',
  'write-skew',
] as const;

/** One of them. */
export type AnomalyId = (typeof anomalyIds)[number];

/** What an anomaly is called, here and in the literature. */
export interface Anomaly {
  readonly name: string;
  /** In Berenson et al. 1995, and in Adya 1999 and Hermitage. */
  readonly codes: string;
  readonly text: string;
  /** The term of the glossary that tells of it. */
  readonly term?: string;
}

/** The anomalies by their ids. */
export const anomalies: Readonly<Record<AnomalyId, Anomaly>> = {
  'dirty-write': {
    name: 'Dirty write',
    codes: 'P0, G0',
    text: 'A transaction writes over what another has written and not yet committed, so that the rows of both can end up mixed.',
  },
  'dirty-read': {
    name: 'Dirty read',
    codes: 'P1, G1',
    text: 'A transaction reads what another has written and may still take back.',
    term: 'dirty-read',
  },
  'non-repeatable-read': {
    name: 'Non-repeatable read',
    codes: 'P2, fuzzy read',
    text: 'A transaction reads the same row twice and finds two values.',
  },
  phantom: {
    name: 'Phantom',
    codes: 'P3, PMP, G2',
    text: 'A row appears that was not there when a transaction asked its table: the same question has another answer, or what was decided on the first one no longer holds.',
    term: 'phantom',
  },
  'lost-update': {
    name: 'Lost update',
    codes: 'P4',
    text: 'Two transactions read a row and both write it from what they have read, so that one of the two changes is gone.',
    term: 'lost-update',
  },
  'read-skew': {
    name: 'Read skew',
    codes: 'A5A, G-single',
    text: 'A transaction sees one row from before and one from after the change of another, which belong together.',
    term: 'read-skew',
  },
  'write-skew': {
    name: 'Write skew',
    codes: 'A5B, G2-item',
    text: 'Two transactions read the same rows and each changes another of them; each alone keeps the rule, both together break it.',
    term: 'write-skew',
  },
};
