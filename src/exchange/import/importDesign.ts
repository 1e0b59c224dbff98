import { Account } from './Account';
import { detectFormat } from './detectFormat';
import { importLimits } from './importLimits';
import type { ImportFormat, ImportResult } from './ImportResult';
import { readCompose } from './compose/readCompose';
import { readMermaid } from './mermaid/readMermaid';
import { readTraces } from './traces/readTraces';
import { buildDesign } from './outline/buildDesign';

export interface ImportOptions {
  /** What the design is called where the file does not say it; usually the name of the file. */
  readonly name: string;
  /** Missing: told from the text. */
  readonly format?: ImportFormat;
  /** Share of the requests that the traces hold, above 0 to 1; missing: all of them. */
  readonly sampling?: number;
}

/** Makes a design of the text of a docker-compose file, a Mermaid flowchart or traces, and tells how. Never throws; takes bounded time and memory. */
export function importDesign(text: string, options: ImportOptions): ImportResult {
  if (text.length > importLimits.fileCharacters) return refused('The file is larger than 32 MB.');
  const format = options.format ?? detectFormat(text);
  if (format === undefined) {
    return refused(
      'This is none of what can be read: a docker-compose file, a Mermaid flowchart, traces as OTLP or Jaeger JSON, or a design of Loadbearing.',
    );
  }
  const account = new Account();
  const read = readAs(format, text, options, account);
  return read.ok ? buildDesign(read.outline, format, account) : refused(read.message);
}

function readAs(format: ImportFormat, text: string, options: ImportOptions, account: Account) {
  switch (format) {
    case 'compose':
      return readCompose(text, options.name, account);
    case 'mermaid':
      return readMermaid(text, options.name, account);
    case 'otlp':
    case 'jaeger':
      return readTraces(text, format, options, account);
  }
}

function refused(message: string): ImportResult {
  return { ok: false, problems: [{ path: '', message }] };
}
