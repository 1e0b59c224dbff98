import { messageOf } from '../../model/messageOf';
import { useEffect, useRef, useState } from 'react';
import type { LinkDigest } from '../../exchange/LinkContent';
import { useStores } from '../stores/useStores';
import { freshDigest } from './freshDigest';

/** How far the digest of the present design is. */
export type FreshDigest =
  | { readonly state: 'making' }
  | { readonly state: 'made'; readonly digest: LinkDigest }
  | { readonly state: 'failed'; readonly why: string };

/** The digest of the saved design as it was when this came on the screen, and a way to wait for the end of its making. */
export function useFreshDigest(): {
  readonly fresh: FreshDigest;
  readonly settled: () => Promise<FreshDigest>;
} {
  const { run, designs } = useStores();
  const [fresh, setFresh] = useState<FreshDigest>({ state: 'making' });
  const making = useRef<Promise<FreshDigest>>(undefined);

  // Not while rendering: React may render several times before anything is shown, and each would start a run.
  useEffect(() => {
    let isGone = false;
    const end = making.current ?? freshDigest(run, designs).then(made, failed);
    making.current = end;
    void end.then((how) => (isGone ? undefined : setFresh(how)));
    return () => {
      isGone = true;
    };
  }, [run, designs]);

  return { fresh, settled: async () => (await making.current) ?? fresh };
}

function made(digest: LinkDigest): FreshDigest {
  return { state: 'made', digest };
}

function failed(error: unknown): FreshDigest {
  return { state: 'failed', why: messageOf(error) };
}
