import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useStores } from '../stores/useStores';
import type { Command } from './Command';
import { CommandEnd } from './CommandEnd';
import { Modal } from './Modal';
import { rankCommands } from './rankCommands';
import { recentCommands } from './recentCommands';
import { SearchList } from './SearchList';
import { useDrawingCommands } from './useDrawingCommands';
import { useKeyedCommands } from './useKeyedCommands';
import { usePageCommands } from './usePageCommands';
import { useRunCommands } from './useRunCommands';

/** Everything that can be done, found by typing: actions, what is on the canvas, what can come onto it, and what can break. */
export function CommandPalette() {
  const { view } = useStores();
  const [query, setQuery] = useState('');
  const [recent] = useState(() => recentCommands.read());
  const [step, setStep] = useState<Command>();
  const [first, second, third, fourth] = [
    useKeyedCommands(),
    usePageCommands(),
    useDrawingCommands(),
    useRunCommands(),
  ];
  const commands = step?.choices?.() ?? [...first, ...second, ...third, ...fourth];
  const marked = (command: Command) =>
    query === '' && recent.includes(command.id) ? { ...command, group: 'Recent' } : command;

  const choose = (command: Command) => {
    recentCommands.add(command.id);
    setQuery('');
    if (command.choices === undefined) {
      // First the focus goes back to where it was, so that the command can move it on.
      flushSync(() => view.show({ dialog: undefined }));
      command.act();
    } else {
      setStep(command);
    }
  };
  const back = () => {
    setQuery('');
    setStep(undefined);
  };

  return (
    <Modal dialog="commands" label="Commands" className="search">
      <SearchList
        label={step?.label ?? 'Commands'}
        placeholder={step?.label ?? 'What do you want to do?'}
        query={query}
        onQuery={setQuery}
        found={rankCommands(commands, query, recent).map(marked)}
        onChoose={choose}
        {...(step !== undefined && { onBack: back })}
        end={CommandEnd}
        nothing={`Nothing here is called “${query}”.`}
      />
    </Modal>
  );
}
