import { componentNow } from '../../analysis/componentNow';
import { StateMark } from '../controls/StateMark';
import { useRunFields } from '../stores/useRunFields';
import type { Command } from './Command';

/** How the component of a row fares now: a shape and a few words. */
export function LiveState({ command }: { readonly command: Command }) {
  const id = Number(command.id);
  const { level, tag } = useRunFields(({ snapshot }) => ({
    level: 'idle',
    tag: '',
    ...componentNow(snapshot, id),
  }));
  return (
    <span className={`search-state ${level}`}>
      <StateMark level={level} />
      {tag === '' ? level : tag}
    </span>
  );
}
