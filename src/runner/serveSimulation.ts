import * as Comlink from 'comlink';
import type { Kind } from '../model/Kind';
import { protocolVersion } from './protocolVersion';
import type { SimulationApi } from './SimulationApi';
import { transferablesOf } from './transferablesOf';
import type { WorkerApi } from './WorkerApi';

/**
 * Answers a page's questions from the worker's end; the buffers of a snapshot are handed over, not copied. `onKinds` hears
 * first of all what kinds there are.
 */
export function serveSimulation(
  host: SimulationApi,
  endpoint: Comlink.Endpoint,
  onKinds: (kinds: readonly Kind[]) => void,
): void {
  const api: WorkerApi = {
    meet: async (kinds) => {
      onKinds(kinds);
      return protocolVersion;
    },
    load: (request) => host.load(request),
    setPace: (pace) => host.setPace(pace),
    setHorizon: (atSeconds) => host.setHorizon(atSeconds),
    step: () => host.step(),
    act: (action) => host.act(action),
    seek: (atSeconds) => host.seek(atSeconds),
    journal: () => host.journal(),
    report: () => host.report(),
    traces: () => host.traces(),
    trace: (request) => host.trace(request),
    fingerprint: (request, atSeconds) => host.fingerprint(request, atSeconds),
    poll: async (request) => {
      const answer = await host.poll(request);
      const { snapshot } = answer;
      return snapshot ? Comlink.transfer(answer, transferablesOf(snapshot)) : answer;
    },
  };
  Comlink.expose(api, endpoint);
}
