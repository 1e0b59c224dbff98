import { kindGroups, type Kind } from '../../model/Kind';
import { Icon } from '../icons/Icon';

interface KindIndexProps {
  readonly kinds: readonly Kind[];
  /** By how well they fit a search, instead of by group. */
  readonly ranked: boolean;
  readonly shown: string | undefined;
  readonly onShow: (kindId: string) => void;
}

/** The kinds to choose from, in their groups. */
export function KindIndex({ kinds, ranked, shown, onShow }: KindIndexProps) {
  const groups = ranked
    ? [{ name: `${kinds.length} found`, members: kinds }]
    : kindGroups.map((name) => ({ name, members: kinds.filter(({ group }) => group === name) }));
  return (
    <nav className="kind-index" aria-label="Kinds">
      {groups
        .filter(({ members }) => members.length > 0 || ranked)
        .map(({ name, members }) => (
          <section key={name} aria-label={name}>
            <h3>{name}</h3>
            <ul>
              {members.map(({ id, icon, name: kindName }) => (
                <li key={id}>
                  <button
                    type="button"
                    aria-current={id === shown ? 'true' : undefined}
                    onClick={() => onShow(id)}
                  >
                    <Icon name={icon} size={16} />
                    {kindName}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </nav>
  );
}
