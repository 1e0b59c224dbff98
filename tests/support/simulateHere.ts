import { kindOf } from '../../src/catalogue/kindOf';
import { runExperiment } from '../../src/engine/experiment/runExperiment';
import type { Simulate } from '../../src/model/Experiment';

/** Runs what is asked for here and now, where the page would ask a worker. */
export const simulateHere: Simulate = (request) => Promise.resolve(runExperiment(request, kindOf));
