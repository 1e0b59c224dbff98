import { Icon } from '../icons/Icon';

interface PlaceItemProps {
  readonly icon: string;
  readonly label: string;
  readonly note: string;
  readonly onOpen: () => void;
}

/** A place where something can be seen running: a lesson, a lab, an example. */
export function PlaceItem({ icon, label, note, onOpen }: PlaceItemProps) {
  return (
    <li>
      <Icon name={icon} size={16} />
      <button type="button" className="link-button" onClick={onOpen}>
        {label}
      </button>
      <span className="muted">{note}</span>
    </li>
  );
}
