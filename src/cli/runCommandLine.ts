import { commands } from './commands/index';
import { helpText } from './helpText';
import { parseArguments } from './parseArguments';
import { refuse } from './refuse';
import type { Terminal } from './Terminal';

/** Does what was typed and returns the exit code: 0 all right, 1 failed or missed, 2 wrong input. */
export async function runCommandLine(
  typed: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const [name, ...rest] = typed;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    tell(helpText(commands), name === undefined ? terminal.error : terminal.out);
    return name === undefined ? 2 : 0;
  }
  const command = commands.find((other) => other.name === name);
  if (command === undefined) {
    const known = commands.map((other) => other.name).join(', ');
    return refuse([`Unknown command "${name.slice(0, 60)}". There are: ${known}.`], terminal);
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    tell(helpText(commands, command), terminal.out);
    return 0;
  }
  const parsed = parseArguments(command, rest);
  return parsed.ok ? command.run(parsed.given, terminal) : refuse([parsed.problem], terminal);
}

function tell(lines: readonly string[], write: (line: string) => void): void {
  for (const line of lines) write(line);
}
