import type { Design } from '../model/Design';
import type { KindOf } from '../model/Kind';
import type { Problem } from '../model/Problem';
import { checkRoom } from './checkRoom';

/** Why a design cannot run: which component lacks what, or what is too much. Empty when it can. */
export function checkRunnable(design: Design, kindOf: KindOf): readonly Problem[] {
  const problems: Problem[] = [...checkRoom(design, kindOf)];
  design.components.forEach((component, place) => {
    const kind = kindOf(component.kind);
    const path = `components[${place}]`;
    const hasOutgoing = design.connections.some((connection) => connection.from === component.id);
    if (kind === undefined) {
      problems.push({
        path,
        message: `${component.name} is of an unknown kind, "${component.kind}".`,
      });
    } else if (kind.receives === undefined && !hasOutgoing) {
      problems.push({
        path,
        message: `${component.name} sends requests but is connected to nothing. Connect it to what should answer them.`,
      });
    } else if ((kind.behaviour === 'router' || kind.behaviour === 'gate') && !hasOutgoing) {
      problems.push({
        path,
        message: `${component.name} has nothing behind it. Connect it to a service.`,
      });
    }
  });
  const hasSource = design.components.some(
    (component) => kindOf(component.kind)?.behaviour === 'source',
  );
  if (!hasSource) {
    problems.push({ path: '', message: 'Nothing sends requests. Add a client and connect it.' });
  }
  return problems;
}
