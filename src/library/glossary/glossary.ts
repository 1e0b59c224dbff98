import { architectureTerms } from './architectureTerms';
import { cachingTerms } from './cachingTerms';
import { consistencyTerms } from './consistencyTerms';
import { edgeTerms } from './edgeTerms';
import { loadTerms } from './loadTerms';
import { messagingTerms } from './messagingTerms';
import { partitioningTerms } from './partitioningTerms';
import { resilienceTerms } from './resilienceTerms';
import { storageTerms } from './storageTerms';
import type { Term } from './Term';
import { transactionTerms } from './transactionTerms';

/** Every term, by group. */
export const glossary: readonly Term[] = [
  ...loadTerms,
  ...edgeTerms,
  ...cachingTerms,
  ...resilienceTerms,
  ...consistencyTerms,
  ...partitioningTerms,
  ...transactionTerms,
  ...storageTerms,
  ...messagingTerms,
  ...architectureTerms,
];
