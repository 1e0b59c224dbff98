import { lazy, Suspense } from 'react';

const KindTerms = lazy(async () => ({ default: (await import('./KindTerms')).KindTerms }));

interface KindTermsOnDemandProps {
  readonly kind: string;
  readonly heading: 'h3' | 'h4';
}

/** The terms that concern a kind, under a heading, once the glossary is there. */
export function KindTermsOnDemand({ kind, heading: Heading }: KindTermsOnDemandProps) {
  return (
    <section aria-label="Terms">
      <Heading>Terms</Heading>
      <Suspense>
        <KindTerms kind={kind} />
      </Suspense>
    </section>
  );
}
