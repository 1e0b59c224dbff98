import { ArrangingButton } from '../arranging/ArrangingButton';
import { useArranging } from '../arranging/useArranging';
import { useZooming } from '../arranging/useZooming';
import type { Side } from '../edits/alignmentOf';
import type { Axis } from '../edits/distributionOf';
import './arrange.css';

const sides: readonly { readonly side: Side; readonly label: string }[] = [
  { side: 'left', label: 'Align left' },
  { side: 'centre', label: 'Align centre' },
  { side: 'right', label: 'Align right' },
  { side: 'top', label: 'Align top' },
  { side: 'middle', label: 'Align middle' },
  { side: 'bottom', label: 'Align bottom' },
];

const axes: readonly { readonly axis: Axis; readonly label: string }[] = [
  { axis: 'horizontally', label: 'Distribute horizontally' },
  { axis: 'vertically', label: 'Distribute vertically' },
];

/** Puts the selected components in order: in line, with equal gaps, or laid out anew. */
export function ArrangeSection({ count }: { readonly count: number }) {
  const { tidy, align, distribute } = useArranging();
  const { fitSelection } = useZooming();
  return (
    <section className="inspector-section" aria-label="Arrange">
      <h3>Arrange</h3>
      <div className="arrange-buttons">
        {sides.map(({ side, label }) => (
          <ArrangingButton key={side} icon={side} label={label} onClick={() => align(side)} />
        ))}
        {axes.map(({ axis, label }) => (
          <ArrangingButton
            key={axis}
            icon={axis}
            label={label}
            disabled={count < 3}
            onClick={() => distribute(axis)}
          />
        ))}
        <ArrangingButton
          icon="fitSelection"
          label="Show selected"
          keys="Shift+2"
          onClick={fitSelection}
        />
        <ArrangingButton
          icon="tidy"
          label="Tidy selected"
          keys="Shift+T"
          onClick={() => void tidy()}
        />
      </div>
    </section>
  );
}
