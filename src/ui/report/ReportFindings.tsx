import { useStore } from 'zustand';
import { clock } from '../../analysis/findings/words/clock';
import { effectText } from '../../analysis/tryOut/effectText';
import type { Finding } from '../../model/Finding';
import { useStores } from '../stores/useStores';
import { suggestionKey } from '../why/suggestionKey';
import { whyOf } from '../why/whyOf';
import { ReportMore } from './ReportMore';
import { useRunFindings } from './useRunFindings';

/** Findings at most: those after it matter less. */
const mostFindings = 8;
/** Moments of the causal chain at most. */
const mostMoments = 12;

/** What the run shows, which changes were measured to help, and how it came to this where that was asked. */
export function ReportFindings() {
  const findings = useRunFindings();
  return (
    <>
      <h2>What the run shows</h2>
      {findings === 'looking' && <output>Looking at the run …</output>}
      {findings === 'unknown' && <p>The run gave no answer, so its findings are missing.</p>}
      {Array.isArray(findings) && <Found findings={findings} />}
      <Chain />
    </>
  );
}

function Found({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) {
    return <p>Nothing in the run so far hurts users, or soon will.</p>;
  }
  return (
    <>
      <ul>
        {findings.slice(0, mostFindings).map((finding) => (
          <li key={`${finding.rule} ${finding.title}`}>
            <b>{finding.title}.</b> {finding.text}
            <Helps finding={finding} />
          </li>
        ))}
      </ul>
      <ReportMore count={Math.max(0, findings.length - mostFindings)} of="finding" />
    </>
  );
}

/** The changes that were run and helped, with what they did. */
function Helps({ finding: { suggestions } }: { readonly finding: Finding }) {
  const trials = useStore(whyOf(useStores()), (state) => state.trials);
  const helps = suggestions.flatMap((suggestion) => {
    const trial = trials.get(suggestionKey(suggestion));
    const [effect] = trial?.effects ?? [];
    return trial?.state === 'helps' && effect ? [{ label: suggestion.label, effect }] : [];
  });
  return helps.map(({ label, effect }) => (
    <p key={label} className="report-help">
      Measured to help: {label} ({effectText(effect)}).
    </p>
  ));
}

function Chain() {
  const chain = useStore(whyOf(useStores()), (state) => state.chain);
  if (chain.length === 0) return null;
  return (
    <>
      <h3>How it came to this</h3>
      <ul>
        {chain.slice(0, mostMoments).map(({ atSeconds, text, detail }) => (
          <li key={`${atSeconds} ${text}`}>
            {clock(atSeconds)} <b>{text}</b> {detail}
          </li>
        ))}
      </ul>
      <ReportMore count={Math.max(0, chain.length - mostMoments)} of="moment" />
    </>
  );
}
