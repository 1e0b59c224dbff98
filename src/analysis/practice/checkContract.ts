import type { Challenge } from '../../model/Challenge';
import type { ContractRoute } from '../../model/ContractRoute';
import type { Id } from '../../model/Id';
import { estimateOff } from '../grading/estimateOff';

/** One remark on what was written down for an operation. */
export interface ContractNote {
  /** As the challenge has it, otherwise, or not said yet. */
  readonly level: 'right' | 'wrong' | 'open';
  readonly text: string;
}

/** Routes by the id of their operation. */
type Contract = Readonly<Record<string, ContractRoute>>;

const routeForm = /^(GET|HEAD|POST|PUT|PATCH|DELETE)\s+\/\S*$/;
/** Methods that promise to change nothing (RFC 9110, section 9.2.1). */
const safeMethods = ['GET', 'HEAD'];

/** Holds what a candidate has written down for one operation against what the challenge does with it. */
export function checkContract(
  { start, payloads }: Pick<Challenge, 'start' | 'payloads'>,
  contract: Contract,
  operation: Id,
): readonly ContractNote[] {
  const asked = start.operations.find(({ id }) => id === operation);
  const { route = '', does, payloadKb } = contract[operation] ?? {};
  if (asked === undefined) return [];
  const others = start.operations.filter(({ id }) => id !== operation);
  const same = others.find(({ id }) => plain(contract[id]?.route ?? '') === plain(route));
  return [
    routeNote(route, does, same?.name),
    accessNote(does, asked.access === 'read' ? 'reads' : 'writes', asked.name),
    ...payloadNote(payloadKb, payloads?.[operation]),
  ];
}

function routeNote(route: string, does: ContractRoute['does'], same?: string): ContractNote {
  const written = plain(route);
  if (written === '') {
    return { level: 'open', text: 'A route: a method and a path, such as GET /things/{id}.' };
  }
  if (!routeForm.test(written)) {
    return {
      level: 'wrong',
      text: `“${route.trim()}” is no route: write a method and a path, such as GET /things/{id}.`,
    };
  }
  if (same !== undefined) {
    return { level: 'wrong', text: `“${same}” has the same route: give one of them another.` };
  }
  const [method = ''] = written.split(' ');
  return safeMethods.includes(method) && does === 'writes'
    ? { level: 'wrong', text: `${method} promises to change nothing: write with POST or PUT.` }
    : { level: 'right', text: `Route: ${written}.` };
}

function accessNote(
  does: ContractRoute['does'],
  asked: 'reads' | 'writes',
  name: string,
): ContractNote {
  if (does === undefined) return { level: 'open', text: 'Does it read or write?' };
  return does === asked
    ? { level: 'right', text: `It ${asked}.` }
    : { level: 'wrong', text: `“${name}” ${asked} in this challenge.` };
}

function payloadNote(
  payloadKb: number | undefined,
  known: readonly [low: number, high: number] | undefined,
): readonly ContractNote[] {
  if (payloadKb === undefined) return [{ level: 'open', text: 'How many kB does it carry?' }];
  if (known === undefined) return [{ level: 'open', text: 'The challenge gives no size for it.' }];
  const [low, high] = known;
  const { factor, text } = estimateOff({ low, high }, payloadKb);
  return [{ level: factor === 1 ? 'right' : 'wrong', text: `Size: ${text}.` }];
}

/** With one space, and the method in capitals. */
function plain(route: string): string {
  const [method = '', ...rest] = route.trim().split(/\s+/);
  return [method.toUpperCase(), ...rest].join(' ');
}
