import { ReactFlowProvider } from '@xyflow/react';
import { StoresContext } from '../stores/StoresContext';
import { useDesign } from '../stores/useDesign';
import { useRun } from '../stores/useRun';
import type { Side } from './Side';
import { SideCanvas } from './SideCanvas';

/** One side: its name, what keeps it from running, and its drawing. */
export function SidePane({ side }: { readonly side: Side }) {
  return (
    <StoresContext value={side.stores}>
      <ReactFlowProvider>
        <section className="side-pane" aria-label={`Design ${side.name}`}>
          <SideHead side={side} />
          <SideCanvas name={side.name} differing={side.differing} />
        </section>
      </ReactFlowProvider>
    </StoresContext>
  );
}

function SideHead({ side: { name, differing } }: { readonly side: Side }) {
  const design = useDesign((state) => state.design);
  const problem = useRun(({ problems, status }) => status.failure ?? problems[0]?.message);
  const parts = design.components.length;
  const other = name === 'A' ? 'B' : 'A';
  return (
    <div className="side-head">
      <strong>{name}</strong>
      <span className="side-name">{design.name}</span>
      {problem === undefined ? (
        <span className="muted">
          {parts} {parts === 1 ? 'component' : 'components'}
          {differing.size > 0 && `, ${differing.size} not as in ${other} (dashed)`}
        </span>
      ) : (
        <span className="field-problem" role="alert">
          It does not run: {problem}
        </span>
      )}
    </div>
  );
}
