import type { Command, CommandOption } from './Command';

const start = 'npm run --silent loadbearing --';

/** The help of the whole command line, or of one command, as lines. */
export function helpText(commands: readonly Command[], command?: Command): readonly string[] {
  return command === undefined ? helpOfAll(commands) : helpOfOne(command);
}

function helpOfAll(commands: readonly Command[]): readonly string[] {
  return [
    'Loadbearing on the command line: runs designs without a screen.',
    '',
    `Usage: ${start} COMMAND …`,
    '',
    ...columns(commands.map(({ name, summary }) => [name, summary])),
    '',
    `${start} COMMAND --help tells more about one of them.`,
    'Exit codes: 0 all right, 1 it failed or missed, 2 wrong input.',
  ];
}

function helpOfOne(command: Command): readonly string[] {
  const words = [command.name, ...command.operands, ...command.options.map(optionUsage)];
  return [
    command.summary,
    '',
    `Usage: ${start} ${words.join(' ')}`,
    '',
    ...columns(command.options.map((option) => [optionName(option), option.help])),
    ...(command.notes.length > 0 ? ['', ...command.notes] : []),
  ];
}

function optionName(option: CommandOption): string {
  return option.type === 'flag' ? `--${option.name}` : `--${option.name} ${option.value}`;
}

function optionUsage(option: CommandOption): string {
  return `[${optionName(option)}]`;
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(([name, help]) => `  ${name.padEnd(width)}  ${help}`);
}
