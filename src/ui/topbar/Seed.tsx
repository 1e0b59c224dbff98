import { EditableText } from '../controls/EditableText';
import { useDesign } from '../stores/useDesign';
import { useStores } from '../stores/useStores';

/** The seed of every random stream; another seed starts the run again. */
export function Seed() {
  const { designs } = useStores();
  const seed = useDesign((state) => state.design.seed);
  const commit = (text: string) =>
    designs.edit(
      { type: 'setSeed', seed: text.trim() === '' ? Number.NaN : Number(text) },
      'Seed',
    )[0]?.message;
  return (
    <span className="seed">
      seed{' '}
      <EditableText
        value={String(seed)}
        label="Seed: another one starts the run again"
        maxLength={10}
        inputMode="numeric"
        onCommit={commit}
      />
    </span>
  );
}
