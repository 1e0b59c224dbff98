import { parseNumber } from '../format/parseNumber';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';

interface ShareRowsProps {
  readonly things: readonly { readonly id: number; readonly name: string }[];
  readonly shareOf: (id: number) => number;
  /** Takes all shares, in the order of the things; returns why they cannot be. */
  readonly onSet: (shares: readonly number[]) => string | undefined;
}

/** One row for each thing: its name, how much of the whole it is, and its share. */
export function ShareRows({ things, shareOf, onSet }: ShareRowsProps) {
  const shares = things.map(({ id }) => shareOf(id));
  const total = shares.reduce((sum, share) => sum + share, 0);
  return things.map(({ id, name }, place) => (
    <FieldRow key={id} label={`${name} · ${percent(shareOf(id), total)}`}>
      <DraftField
        value={shareOf(id)}
        onCommit={(text) => onSet(shares.with(place, parseNumber(text)))}
      />
    </FieldRow>
  ));
}

function percent(share: number, total: number): string {
  return total > 0 ? `${Math.round((share / total) * 100)}%` : '–';
}
