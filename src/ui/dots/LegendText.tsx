import { stateThresholds } from '../../analysis/stateThresholds';
import { StateMark } from '../controls/StateMark';

interface LegendTextProps {
  readonly slowed: boolean;
  readonly moves: boolean;
}

const percent = (share: number): string => `${Math.round(share * 100)}%`;

/** What the dots mean and how fast they go, what cards and lines show, and where each state begins. */
export function LegendText({ slowed, moves }: LegendTextProps) {
  const { failingShare, troubledShare, takenShare, waitingShare, fullShare } = stateThresholds;
  const { heldShare, oldestAgeSeconds } = stateThresholds;
  return (
    <>
      <ul>
        <li>
          <span className="look call" /> call
        </li>
        <li>
          <span className="look reply" /> answered well
        </li>
        <li>
          <span className="look degraded" /> degraded
        </li>
        <li>
          <span className="look failed" /> failed
        </li>
      </ul>
      <p>{speedText(slowed, moves)} Click one to follow its request.</p>
      <p>
        A line is as wide as its traffic. Marks under a card are those who wait; its bar is the
        share of slots at work, striped where they are held by waiting calls.
      </p>
      <ul className="legend-states">
        <li>
          <StateMark level="strained" /> strained: {percent(troubledShare)} of calls fail,{' '}
          {percent(takenShare)} of slots taken, {percent(waitingShare)} of the places to wait, or a
          message that is {oldestAgeSeconds} s old
        </li>
        <li>
          <StateMark level="saturated" /> saturated or failing: {percent(failingShare)} of calls
          fail, {percent(fullShare)} of the places to wait are taken, or calls wait while all slots
          work
        </li>
        <li>“Slots waiting on calls” is the reason from {percent(heldShare)} of slots held on.</li>
      </ul>
    </>
  );
}

function speedText(slowed: boolean, moves: boolean): string {
  if (!moves) {
    return 'Dots are shown only while the run is paused, because this device asks for less motion.';
  }
  return slowed
    ? 'Each dot is a simulated request, one of a fair sample. Its way is slowed for the eye: on the network it takes less than a frame.'
    : 'Each dot is a simulated request, one of a fair sample, at the speed of the run.';
}
