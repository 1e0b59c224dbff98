import { createSimulationHost } from '../src/runner/createSimulationHost';
import { KnownKinds } from '../src/runner/KnownKinds';
import { serveSimulation } from '../src/runner/serveSimulation';

declare const self: DedicatedWorkerGlobalScope;

const kinds = new KnownKinds();
serveSimulation(createSimulationHost(kinds.kindOf), self, kinds.learn);

// A rejection that nobody handles is not told to the page; an error is.
self.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason;
  });
});
