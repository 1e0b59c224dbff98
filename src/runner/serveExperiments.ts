import * as Comlink from 'comlink';
import type { Kind } from '../model/Kind';
import type { ExperimentApi } from './ExperimentApi';
import type { ExperimentHost } from './ExperimentHost';
import { protocolVersion } from './protocolVersion';

/** Answers a page's questions about background runs from the worker's end; `onKinds` hears first of all what kinds there are. */
export function serveExperiments(
  host: ExperimentHost,
  endpoint: Comlink.Endpoint,
  onKinds: (kinds: readonly Kind[]) => void,
): void {
  const api: ExperimentApi = {
    meet: async (kinds) => {
      onKinds(kinds);
      return protocolVersion;
    },
    run: async (request) => {
      const result = await host.run(request);
      return result.ok ? Comlink.transfer(result, [result.series.buffer]) : result;
    },
    stop: async () => host.stop(),
    ease: async (isEased) => host.ease(isEased),
  };
  Comlink.expose(api, endpoint);
}
