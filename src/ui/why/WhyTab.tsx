import type { Id } from '../../model/Id';
import { FindingCard } from './FindingCard';
import { useWhy } from './useWhy';
import './why.css';

interface WhyTabProps {
  /** What is selected: findings that name it are shown. Missing: all. */
  readonly component?: Id;
  readonly connection?: Id;
}

/** What was found about what is selected, in the inspector. */
export function WhyTab({ component, connection }: WhyTabProps) {
  const { findings, lookedAtSeconds } = useWhy();
  const shown = findings.filter(({ components, connections }) => {
    if (component !== undefined) return components.includes(component);
    return connection === undefined || connections.includes(connection);
  });
  // A connection has no tab of its own for this: where nothing is found, nothing is said.
  if (connection !== undefined && shown.length === 0) return null;
  if (lookedAtSeconds === undefined) {
    return (
      <p className="muted tab-note">Press Play: findings come from what happens in the run.</p>
    );
  }
  if (shown.length === 0) {
    return (
      <p className="muted tab-note">
        {findings.length === 0
          ? 'Nothing was found that hurts or threatens.'
          : 'Nothing was found here. Select nothing to see what was found elsewhere.'}
      </p>
    );
  }
  return (
    <ul className="why-findings" aria-label="Findings">
      {shown.map((finding) => (
        <FindingCard
          key={`${finding.rule} ${finding.components.join(' ')} ${finding.connections.join(' ')}`}
          finding={finding}
        />
      ))}
    </ul>
  );
}
