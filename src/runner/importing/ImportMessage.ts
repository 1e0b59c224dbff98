import type { ImportFormat, ImportResult } from '../../exchange/import/ImportResult';

/** What the worker that imports is asked. */
export interface ImportQuestion {
  readonly file: Blob;
  /** What the design is called where the file does not say it. */
  readonly name: string;
  readonly format: ImportFormat;
}

/** What it tells: how far it is, then the end. */
export type ImportMessage =
  | { readonly type: 'stage'; readonly stage: ImportStage }
  | { readonly type: 'done'; readonly result: ImportResult };

/** The parts of an import in turn. */
export type ImportStage = 'reading' | 'understanding';
