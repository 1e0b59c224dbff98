import type { Design } from '../../model/Design';
import type { KindOf } from '../../model/Kind';
import { designToFile } from '../designToFile';
import { designToMermaid } from '../designToMermaid';
import type { Report } from '../../model/Report';
import { designToCompose } from './designToCompose';
import { designToK6 } from './designToK6';
import { designToRecord } from './designToRecord';

/** One form in which a design leaves, as text. */
export interface ExportFormat {
  /** On the command line. */
  readonly name: string;
  /** In the page. */
  readonly title: string;
  /** One sentence: what it is and what is not in it. */
  readonly summary: string;
  /** Of a file name, without its dot. */
  readonly extension: string;
  /** Whether it tells what a run measured, when it gets the report of one. */
  readonly tellsRun?: boolean;
  readonly write: (design: Design, kindOf: KindOf, measured?: Report) => string;
}

/** Every form in which a design leaves as text. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: 'json',
    title: 'Design as a file',
    summary: 'The design file itself, with everything in it.',
    extension: 'json',
    write: designToFile,
  },
  {
    name: 'mermaid',
    title: 'Mermaid flowchart',
    summary: 'A Mermaid flowchart of the drawing, without settings.',
    extension: 'mmd',
    write: designToMermaid,
  },
  {
    name: 'compose',
    title: 'docker-compose',
    summary: 'A docker-compose file to begin from: images, callees, instances; no settings.',
    extension: 'yaml',
    write: designToCompose,
  },
  {
    name: 'k6',
    title: 'k6 load test',
    summary: 'A load test for k6 with the same traffic; addresses are made up.',
    extension: 'js',
    write: designToK6,
  },
  {
    name: 'record',
    title: 'Decision record',
    summary: 'A decision record in Markdown: context, decision, assumptions, what a run measured.',
    extension: 'md',
    tellsRun: true,
    write: designToRecord,
  },
];
