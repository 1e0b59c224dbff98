import { useEffect, useState } from 'react';
import type { LinkDigest } from '../../exchange/LinkContent';
import { useStores } from '../stores/useStores';
import { freshDigest } from './freshDigest';

/** How far the digest of the present design is. */
export type FreshDigest =
  | { readonly state: 'making' }
  | { readonly state: 'made'; readonly digest: LinkDigest }
  | { readonly state: 'failed'; readonly why: string };

/** The digest of the saved design as it was when this came on the screen, and a promise of how its making ends. */
export function useFreshDigest(): {
  readonly fresh: FreshDigest;
  readonly settled: Promise<FreshDigest>;
} {
  const { run, designs } = useStores();
  const [settled] = useState(() => freshDigest(run, designs).then(made, failed));
  const [fresh, setFresh] = useState<FreshDigest>({ state: 'making' });

  useEffect(() => {
    let isGone = false;
    void settled.then((end) => (isGone ? undefined : setFresh(end)));
    return () => {
      isGone = true;
    };
  }, [settled]);

  return { fresh, settled };
}

function made(digest: LinkDigest): FreshDigest {
  return { state: 'made', digest };
}

function failed(error: unknown): FreshDigest {
  return { state: 'failed', why: error instanceof Error ? error.message : String(error) };
}
