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
    const { run, designs, kindOf } = stores;
    const { design } = designs.getState();
    run.runner
      .report()
      .catch(() => undefined)
      .then((report) => {
        if (!isWanted) return;
        if (report === undefined) return setFindings('unknown');
        const { tested } = whyOf(stores).getState();
        setFindings(withTested(findingsOf({ design, kindOf, report }), tested));
      });
    return () => {
      isWanted = false;
    };
  }, [stores]);
  return findings;
}
