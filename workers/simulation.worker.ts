import { createSimulationHost } from '../src/runner/createSimulationHost';
import { serveSimulation } from '../src/runner/serveSimulation';

declare const self: DedicatedWorkerGlobalScope;

serveSimulation(createSimulationHost(), self);

// A rejection that nobody handles is not told to the page; an error is.
self.addEventListener('unhandledrejection', ({ reason }) => {
  setTimeout(() => {
    throw reason;
  });
});
