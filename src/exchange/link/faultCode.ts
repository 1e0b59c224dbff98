import type { Fault, FaultType } from '../../model/Fault';
import { faultFields, type FaultNumber } from '../../model/faultFields';
import type { Id } from '../../model/Id';
import { limits } from '../../model/limits';
import type { Code } from './Code';
import type { LinkReader } from './LinkReader';
import type { LinkWriter } from './LinkWriter';
import { wireTables } from './wireTables';

type Word = keyof typeof wireTables.fault.numbers;
type Fields = Readonly<Partial<Record<string, number | string | readonly Id[]>>>;

/** A fault: its type, what it acts on, and its numbers in the order of `faultFields`. */
export const faultCode: Code<Fault> = {
  write(out, fault) {
    const fields: Fields = { ...fault };
    const word = wordOf(fault);
    wireTables.fault.write(out, word);
    writeSubject(out, fields[faultFields[fault.type].on] as Id | readonly Id[]);
    for (const name of numbersOf(word)) writeNumber(out, name, fields[name] as number);
  },
  read(from) {
    const word = wireTables.fault.read(from);
    const type = typeOf(word);
    const { on } = faultFields[type];
    const subject = on === 'zones' ? sideOf(from) : from.id();
    const numbers = numbersOf(word).map((name) => [name, readNumber(from, name)] as const);
    return { type, [on]: subject, ...Object.fromEntries(numbers) } as unknown as Fault;
  },
};

/** A fault with its optional number has a name of its own on the wire. */
function wordOf(fault: Fault): Word {
  if (fault.type === 'slow' && fault.instances !== undefined) return 'slowSome';
  if (fault.type === 'errors' && fault.instances !== undefined) return 'errorsSome';
  return fault.type;
}

function typeOf(word: Word): FaultType {
  if (word === 'slowSome') return 'slow';
  return word === 'errorsSome' ? 'errors' : word;
}

function numbersOf(word: Word): readonly FaultNumber[] {
  const { numbers, optional } = faultFields[typeOf(word)];
  return typeOf(word) === word ? numbers.filter((name) => name !== optional) : numbers;
}

function writeSubject(out: LinkWriter, subject: Id | readonly Id[]): void {
  if (typeof subject === 'number') {
    out.id(subject);
    return;
  }
  out.count(subject.length);
  for (const zone of subject) out.id(zone);
}

function sideOf(from: LinkReader): readonly Id[] {
  return Array.from({ length: from.count(limits.zones) }, () => from.id());
}

function writeNumber(out: LinkWriter, name: FaultNumber, value: number): void {
  if (name === 'instances') out.integer(value, 0);
  else out.number(value);
}

function readNumber(from: LinkReader, name: FaultNumber): number {
  return name === 'instances' ? from.integer(0) : from.number();
}
