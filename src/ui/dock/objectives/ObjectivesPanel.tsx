import { useState } from 'react';
import { usualObjectives } from '../../../analysis/objectives/usualObjectives';
import type { Objective } from '../../../model/Objective';
import { useDesign } from '../../stores/useDesign';
import { useStores } from '../../stores/useStores';
import { DockTools } from '../DockTools';
import { ObjectiveRowView } from './ObjectiveRowView';
import { useObjectiveRows } from './useObjectiveRows';
import '../figures.css';
import './objectives.css';

/** What is promised to the users, and how it stands: now, and over the run so far. */
export function ObjectivesPanel() {
  const { designs } = useStores();
  const nextId = useDesign((state) => state.design.nextId);
  const rows = useObjectiveRows();
  const [problem, setProblem] = useState<string>();
  const set = (objectives: readonly Objective[]): string | undefined => {
    const why = designs.edit({ type: 'setObjectives', objectives }, 'Objectives')[0]?.message;
    setProblem(why);
    return why;
  };
  const objectives = rows.map((row) => row.objective);
  const offered = usualObjectives(nextId);
  return (
    <div className="objectives">
      {rows.length === 0 ? (
        <p className="objectives-none">
          Nothing is promised to the users of this design yet. An objective says what they are to
          get; each run is then judged by it, and “Where it bends” tells up to which load it holds.
        </p>
      ) : (
        <ObjectiveTable
          rows={rows}
          onChange={(next) => set(objectives.map((one) => (one.id === next.id ? next : one)))}
          onRemove={(id) => set(objectives.filter((one) => one.id !== id))}
        />
      )}
      <DockTools>
        <button
          type="button"
          className="button"
          onClick={() => set([...objectives, ...offered.slice(0, 1)])}
        >
          Add an objective
        </button>
      </DockTools>
      {rows.length === 0 && (
        <div className="objectives-foot">
          <button type="button" className="button" onClick={() => set(offered)}>
            Begin with two usual ones: p99 within 300 ms, 99.9% answered
          </button>
        </div>
      )}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}

interface ObjectiveTableProps {
  readonly rows: ReturnType<typeof useObjectiveRows>;
  readonly onChange: (next: Objective) => string | undefined;
  readonly onRemove: (id: number) => void;
}

function ObjectiveTable({ rows, onChange, onRemove }: ObjectiveTableProps) {
  return (
    <table className="figures-table">
      <caption className="visually-hidden">Objectives of this design</caption>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col">Objective</th>
          <th scope="col">Of</th>
          <th scope="col">Target</th>
          <th scope="col" className="number">
            Now
          </th>
          <th scope="col" className="number">
            Whole run
          </th>
          <th
            scope="col"
            className="number"
            title="Of the failures, or of the answers slower than the limit, that are allowed: the share that is left since the run began"
          >
            Budget left
          </th>
          <th scope="col" className="number" title="Times too fast that the budget is used up">
            Burn rate
          </th>
          <th scope="col">
            <span className="visually-hidden">Remove</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <ObjectiveRowView
            key={row.objective.id}
            row={row}
            number={place + 1}
            onChange={onChange}
            onRemove={() => onRemove(row.objective.id)}
          />
        ))}
      </tbody>
    </table>
  );
}
