import { serveImport } from '../src/runner/importing/serveImport';

declare const self: DedicatedWorkerGlobalScope;

serveImport(self);
