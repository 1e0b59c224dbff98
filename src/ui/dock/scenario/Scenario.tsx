import { useEffect, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { unplayedSteps } from '../../../analysis/scenario/unplayedSteps';
import { formatMinutes } from '../../format/formatMinutes';
import { useDesign } from '../../stores/useDesign';
import { useRun } from '../../stores/useRun';
import { useStores } from '../../stores/useStores';
import { timelinePercent } from '../timelinePercent';
import { axisTicks } from '../axes/axisTicks';
import { lanesOf } from './lanesOf';
import { scenarioView } from './scenarioView';
import { ScenarioTools } from './ScenarioTools';
import { StepBlock } from './StepBlock';
import { StepDetails } from './StepDetails';
import { stepText } from './stepText';
import { UnplayedNote } from './UnplayedNote';
import { usePlayed } from './usePlayed';
import { useScenarioEdits } from './useScenarioEdits';
import '../../inspector/inspector.css';
import './scenario.css';

/** A step takes at least so much of the length of the timeline, so that steps side by side do not cover each other. */
const leastShare = 0.02;

/** The scenario editor: what happens during a run, in lanes on simulated time. */
export function Scenario() {
  const { kindOf } = useStores();
  const design = useDesign((state) => state.design);
  const edits = useScenarioEdits();
  const { played, untilSeconds } = usePlayed();
  const selected = useStore(scenarioView, (state) => state.selected);
  const axis = useRef<HTMLDivElement>(null);
  const form = useRef<HTMLElement>(null);
  const { steps, durationSeconds } = design.scenario;
  const unplayed = useMemo(
    () => unplayedSteps(design.scenario, played, untilSeconds),
    [design.scenario, played, untilSeconds],
  );
  const lanes = useMemo(
    () => lanesOf(design, steps, durationSeconds * leastShare),
    [design, steps, durationSeconds],
  );
  const step = steps.find(({ id }) => id === selected);
  const openForm = () => form.current?.querySelector<HTMLElement>('input, select')?.focus();
  useEffect(() => {
    document.querySelector(`[data-step="${selected}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  return (
    <div className="scenario">
      <ScenarioTools edits={edits} />
      <div className="scenario-main">
        <UnplayedNote unplayed={unplayed} untilSeconds={untilSeconds} />
        <div className="scenario-axis" aria-hidden="true">
          {axisTicks(durationSeconds).map((seconds) => (
            <span key={seconds} style={{ left: timelinePercent(seconds, durationSeconds) }}>
              {formatMinutes(seconds)}
            </span>
          ))}
        </div>
        <div className="scenario-lanes">
          <div className="scenario-ruler" ref={axis}>
            <Playhead durationSeconds={durationSeconds} />
          </div>
          {lanes.map(({ subject, rows }) => (
            <fieldset className="scenario-lane" key={subject}>
              <legend className="lane-name" title={subject}>
                {subject}
              </legend>
              <div className="lane-rows">
                {rows.map((row) => (
                  <div className="lane-row" key={row[0]?.id}>
                    {row.map((one) => (
                      <StepBlock
                        key={one.id}
                        step={one}
                        text={stepText(one, design, kindOf)}
                        durationSeconds={durationSeconds}
                        axis={axis}
                        edits={edits}
                        isSelected={one.id === selected}
                        isUnplayed={unplayed.steps.includes(one.id)}
                        onOpen={openForm}
                      />
                    ))}
                  </div>
                ))}
              </div>
            </fieldset>
          ))}
          {steps.length === 0 && (
            <p className="scenario-empty">
              Nothing is planned. <strong>Add</strong> a fault or a change of traffic, or break
              something while the run goes on and <strong>keep what you did</strong>.
            </p>
          )}
        </div>
      </div>
      {step !== undefined && (
        <StepDetails
          step={step}
          text={stepText(step, design, kindOf)}
          design={design}
          edits={edits}
          form={form}
        />
      )}
    </div>
  );
}

/** Where the run stands. */
function Playhead({ durationSeconds }: { readonly durationSeconds: number }) {
  const atSeconds = useRun(({ snapshot }) => Math.floor((snapshot?.atSeconds ?? 0) * 5) / 5);
  return (
    <span
      className="playhead"
      style={{ left: timelinePercent(Math.min(atSeconds, durationSeconds), durationSeconds) }}
    />
  );
}
