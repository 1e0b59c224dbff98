import { serveTidy } from '../src/runner/tidy/serveTidy';

declare const self: DedicatedWorkerGlobalScope;

serveTidy(self);
