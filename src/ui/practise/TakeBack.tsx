import { Icon } from '../icons/Icon';

interface TakeBackProps {
  /** The sentence that tells what is gone; missing: nothing is. */
  readonly told: string | undefined;
  readonly onBack: () => void;
}

/** Tells, and reads out, what has just been given up or removed, and offers to have it back. */
export function TakeBack({ told, onBack }: TakeBackProps) {
  return (
    <div className="practise-actions take-back">
      <output>{told}</output>
      {told !== undefined && (
        <button type="button" className="button" onClick={onBack}>
          <Icon name="undo" size={16} /> Take it back
        </button>
      )}
    </div>
  );
}
