import type { Design } from '../../model/Design';
import type { Edit } from '../../model/Edit';
import { parseNumber } from '../format/parseNumber';
import { useRun } from '../stores/useRun';
import { FieldRow } from './FieldRow';
import { TextField } from './TextField';

interface RunSectionProps {
  readonly design: Design;
  readonly commit: (edit: Edit, label: string) => string | undefined;
}

/** What a run is made from besides the drawing, and what the present one has come to. */
export function RunSection({ design, commit }: RunSectionProps) {
  const { seed, slice, scenario } = design;
  return (
    <section className="inspector-section" aria-label="Run">
      <h3>Run</h3>
      <TextField
        label="Seed"
        value={String(seed)}
        onCommit={(text) => commit({ type: 'setSeed', seed: parseNumber(text) }, 'Seed')}
      />
      <TextField
        label="Timeline, seconds"
        value={scenario.durationSeconds}
        onCommit={(text) =>
          commit(
            {
              type: 'setScenario',
              scenario: { ...scenario, durationSeconds: parseNumber(text) },
            },
            'Length of the timeline',
          )
        }
      />
      {slice > 1 && <SliceNote slice={slice} />}
      <RunDigest />
    </section>
  );
}

function SliceNote({ slice }: { readonly slice: number }) {
  const slices = slice.toLocaleString('en-US');
  return (
    <>
      <FieldRow label="Slice">
        <output className="run-value">1 of {slices}</output>
      </FieldRow>
      <p className="run-note">
        The design is 1/{slices} of a fleet with 1/{slices} of its traffic. Goodput and cost in the
        top bar are those of the fleet; all other numbers are those of the slice.
      </p>
    </>
  );
}

function RunDigest() {
  const digest = useRun(({ snapshot }) => snapshot?.digest);
  const second = useRun(({ snapshot }) => snapshot?.digestSecond ?? 0);
  return (
    <>
      <FieldRow label={`Digest at ${second.toLocaleString('en-US')} s`}>
        <output className="run-value digest" aria-live="off">
          {digest ?? '–'}
        </output>
      </FieldRow>
      <p className="run-note">
        Two runs with the same digest at the same second are the same run, bit for bit, in any
        browser and on the command line.
      </p>
    </>
  );
}
