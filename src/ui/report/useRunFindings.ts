import { useEffect, useState } from 'react';
import { findingsOf } from '../../analysis/findings/findingsOf';
import { withTested } from '../../analysis/tryOut/withTested';
import type { Finding } from '../../model/Finding';
import { useStores } from '../stores/useStores';
import { whyOf } from '../why/whyOf';

/**
 * What the whole run shows up to now, what hurts most first, with what was tested in the background; `looking` until it is
 * known, `unknown` where the run cannot tell.
 */
export function useRunFindings(): readonly Finding[] | 'looking' | 'unknown' {
  const stores = useStores();
  const [findings, setFindings] = useState<readonly Finding[] | 'looking' | 'unknown'>('looking');
  useEffect(() => {
    let isWanted = true;
    const look = async () => {
      const { run, designs, kindOf } = stores;
      const { design } = designs.getState();
      const report = await run.runner.report().catch(() => undefined);
      if (!isWanted) return;
      const { tested } = whyOf(stores).getState();
      setFindings(
        report === undefined
          ? 'unknown'
          : withTested(findingsOf({ design, kindOf, report }), tested),
      );
    };
    void look();
    return () => {
      isWanted = false;
    };
  }, [stores]);
  return findings;
}
