import { createExperimentHost } from '../src/runner/createExperimentHost';
import { KnownKinds } from '../src/runner/KnownKinds';
import { serveExperiments } from '../src/runner/serveExperiments';

declare const self: DedicatedWorkerGlobalScope;

const kinds = new KnownKinds();
serveExperiments(createExperimentHost(kinds.kindOf), self, kinds.learn);
