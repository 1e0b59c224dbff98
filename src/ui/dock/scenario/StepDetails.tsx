import type { RefObject } from 'react';
import { checkFault } from '../../../model/checkFault';
import type { Design } from '../../../model/Design';
import type { Fault } from '../../../model/Fault';
import { faultNumbers } from '../../../model/faultNumbers';
import { isInstant } from '../../../model/isInstant';
import type { ScenarioStep } from '../../../model/Scenario';
import { Icon } from '../../icons/Icon';
import { parseNumber } from '../../format/parseNumber';
import { DraftField } from '../../inspector/DraftField';
import { FieldRow } from '../../inspector/FieldRow';
import { faultField } from './faultField';
import { isOpenStep } from './isOpenStep';
import { ParameterStep } from './ParameterStep';
import { shownSeconds } from './shownSeconds';
import type { ScenarioEdits } from './useScenarioEdits';

interface StepDetailsProps {
  readonly step: ScenarioStep;
  readonly text: string;
  readonly design: Design;
  readonly edits: ScenarioEdits;
  readonly form: RefObject<HTMLElement | null>;
}

/** The fields of the selected step: when it starts and ends, and its numbers. */
export function StepDetails({ step, text, design, edits, form }: StepDetailsProps) {
  const { durationSeconds } = design.scenario;
  const setStart = (typed: string) =>
    edits.put({ ...step, atSeconds: parseNumber(typed) }, 'Start of a step');
  return (
    <section className="step-details" aria-label={`Step: ${text}`} ref={form}>
      <p className="step-title">{text}</p>
      <FieldRow label={step.type === 'fault' && !isInstant(step.fault.type) ? 'Start' : 'Moment'}>
        <DraftField
          key={`start ${step.id}`}
          label="Start"
          value={shownSeconds(step.atSeconds)}
          unit="s"
          onCommit={setStart}
        />
      </FieldRow>
      {step.type === 'fault' && !isInstant(step.fault.type) && (
        <EndFields step={step} edits={edits} durationSeconds={durationSeconds} />
      )}
      {step.type === 'fault' && <FaultNumbers step={step} design={design} edits={edits} />}
      {step.type === 'edit' && step.edit.type === 'setParameter' && (
        <ParameterStep step={step} edit={step.edit} design={design} edits={edits} />
      )}
      <div className="step-buttons">
        <button type="button" className="button" onClick={() => edits.copy(step)}>
          <Icon name="copy" size={16} />
          Copy
        </button>
        <button type="button" className="button danger" onClick={() => edits.remove(step.id)}>
          <Icon name="trash" size={16} />
          Delete
        </button>
      </div>
    </section>
  );
}

type FaultStep = Extract<ScenarioStep, { type: 'fault' }>;

function EndFields({
  step,
  edits,
  durationSeconds,
}: {
  readonly step: FaultStep;
  readonly edits: ScenarioEdits;
  readonly durationSeconds: number;
}) {
  const isOpen = isOpenStep(step);
  const { endSeconds, ...open } = step;
  const usualEnd = Math.max(durationSeconds, step.atSeconds + 1);
  const toggle = () =>
    edits.put(isOpen ? { ...open, endSeconds: usualEnd } : open, 'End of a step');
  return (
    <>
      {!isOpen && (
        <FieldRow label="End">
          <DraftField
            key={`end ${step.id}`}
            label="End"
            value={shownSeconds(endSeconds ?? usualEnd)}
            unit="s"
            onCommit={(typed) =>
              edits.put({ ...open, endSeconds: parseNumber(typed) }, 'End of a step')
            }
          />
        </FieldRow>
      )}
      <label className="check-row">
        <input type="checkbox" checked={isOpen} onChange={toggle} />
        To the end of the run
      </label>
    </>
  );
}

function FaultNumbers({
  step,
  design,
  edits,
}: {
  readonly step: FaultStep;
  readonly design: Design;
  readonly edits: ScenarioEdits;
}) {
  return faultNumbers(step.fault).map(([name, value, range]) => {
    const { label, unit, scale } = faultField(name, range);
    const set = (typed: string) => {
      const fault = { ...step.fault, [name]: parseNumber(typed) / scale } as Fault;
      return checkFault(fault, design) ?? edits.put({ ...step, fault }, label);
    };
    return (
      <FieldRow key={name} label={label}>
        <DraftField
          key={`${name} ${step.id}`}
          label={label}
          value={Math.round(value * scale * 1e6) / 1e6}
          unit={unit}
          onCommit={set}
        />
      </FieldRow>
    );
  });
}
