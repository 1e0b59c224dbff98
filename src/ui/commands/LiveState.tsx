import { componentState } from '../../analysis/componentState';
import { readComponent } from '../../analysis/readComponent';
import { StateMark } from '../controls/StateMark';
import { useRunFields } from '../stores/useRunFields';
import type { Command } from './Command';

/** How the component of a row fares now: a shape and a few words. */
export function LiveState({ command }: { readonly command: Command }) {
  const id = Number(command.id);
  const { level, tag } = useRunFields(({ snapshot }) => {
    const row = readComponent(snapshot, id);
    return row === undefined ? { level: 'idle', tag: '' } : { tag: '', ...componentState(row) };
  });
  return (
    <span className={`search-state ${level}`}>
      <StateMark level={level} />
      {tag === '' ? level : tag}
    </span>
  );
}
