import type { CallMode, CallRule } from '../../model/CallRule';
import type { Connection } from '../../model/Connection';
import type { Design } from '../../model/Design';
import { useStores } from '../stores/useStores';
import { parseNumber } from '../format/parseNumber';
import { accessWords } from './accessWords';
import { DraftField } from './DraftField';
import { FieldRow } from './FieldRow';
import { RuleKeyField } from './RuleKeyField';
import { withoutUnset, type RuleDraft } from './withoutUnset';
import { WordField } from './WordField';

const modeWords: Readonly<Record<CallMode, string>> = {
  sync: 'Wait for the reply',
  async: 'Do not wait',
  onMiss: 'Wait, only after a miss',
  populate: 'Store what was read after a miss',
  invalidate: 'Remove the key',
  forward: 'Hand the request on',
};

const askWords = {
  own: 'What the operation does',
  read: 'A read',
  update: 'A write',
  insert: 'An insert',
  conditional: 'A conditional write',
} as const;

interface RuleFieldsProps {
  readonly rule: CallRule;
  readonly connection: Connection;
  readonly design: Design;
  /** Takes the changed rule; returns why it cannot be. */
  readonly onChange: (rule: CallRule) => string | undefined;
}

/** Everything that a call rule says, as fields. */
export function RuleFields({ rule, connection, design, onChange }: RuleFieldsProps) {
  const change = (part: Partial<RuleDraft>) => onChange(withoutUnset({ ...rule, ...part }));
  const afterMiss = rule.mode === 'onMiss' || rule.mode === 'populate';
  const waits = rule.mode === 'sync' || rule.mode === 'onMiss' || rule.mode === 'invalidate';
  return (
    <>
      <WordField
        label="For"
        words={accessWords}
        value={rule.access}
        onSet={(access) => change({ access })}
      />
      <OperationChecks rule={rule} design={design} onSet={(operations) => change({ operations })} />
      <FieldRow label="Step, 1 to 20">
        <DraftField value={rule.step} onCommit={(text) => change({ step: parseNumber(text) })} />
      </FieldRow>
      <WordField
        label="The caller"
        words={modeWords}
        value={rule.mode}
        onSet={(mode) => onChange(withMode(rule, mode))}
      />
      {afterMiss && (
        <LookupField
          rule={rule}
          connection={connection}
          design={design}
          onSet={(missOf) => change({ missOf })}
        />
      )}
      <FieldRow label="Calls, 1 to 100">
        <DraftField
          value={rule.count}
          onCommit={(text) => change({ count: parseNumber(text), counts: undefined })}
        />
      </FieldRow>
      <FieldRow label="In so many of the cases">
        <DraftField
          value={Number((rule.probability * 100).toPrecision(6))}
          unit="%"
          onCommit={(text) => change({ probability: parseNumber(text) / 100 })}
        />
      </FieldRow>
      {waits && <WaitFields rule={rule} change={change} />}
      <WordField
        label="Asks for"
        words={askWords}
        value={rule.asks ?? 'own'}
        onSet={(asks) => change({ asks: asks === 'own' ? undefined : asks })}
      />
      <RuleKeyField rule={rule} design={design} onSet={(key) => change({ key })} />
    </>
  );
}

interface WaitFieldsProps {
  readonly rule: CallRule;
  readonly change: (part: Partial<RuleDraft>) => string | undefined;
}

/** What only matters for a caller that waits. */
function WaitFields({ rule, change }: WaitFieldsProps) {
  const { count, counts, serial = false, enough, required = true, timeoutMs } = rule;
  const isMany = count > 1 || counts !== undefined;
  return (
    <>
      {isMany && (
        <>
          <FieldRow label="One after another">
            <input
              type="checkbox"
              className="flag"
              checked={serial}
              onChange={({ target }) => change({ serial: target.checked ? true : undefined })}
            />
          </FieldRow>
          <FieldRow label="Good replies that are enough">
            <DraftField
              value={enough ?? 'all'}
              onCommit={(text) =>
                change({ enough: text.trim() === 'all' ? undefined : parseNumber(text) })
              }
            />
          </FieldRow>
        </>
      )}
      <FieldRow label="Required">
        <input
          type="checkbox"
          className="flag"
          checked={required}
          onChange={({ target }) => change({ required: target.checked ? undefined : false })}
        />
      </FieldRow>
      <FieldRow label="Timeout of its own">
        <DraftField
          value={timeoutMs ?? 'none'}
          unit={timeoutMs === undefined ? '' : 'ms'}
          onCommit={(text) =>
            change({ timeoutMs: text.trim() === 'none' ? undefined : parseNumber(text) })
          }
        />
      </FieldRow>
    </>
  );
}

interface OperationChecksProps {
  readonly rule: CallRule;
  readonly design: Design;
  readonly onSet: (operations: CallRule['operations']) => void;
}

/** Which operations; none checked: all that the rule is for. */
function OperationChecks({ rule, design, onSet }: OperationChecksProps) {
  return (
    <fieldset className="rule-operations">
      <legend>Only these operations; none: all of them</legend>
      {design.operations.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={rule.operations.includes(id)}
            onChange={({ target }) =>
              onSet(
                target.checked
                  ? [...rule.operations, id]
                  : rule.operations.filter((other) => other !== id),
              )
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

interface LookupFieldProps {
  readonly rule: CallRule;
  readonly connection: Connection;
  readonly design: Design;
  readonly onSet: (missOf: number) => void;
}

/** The cache whose miss is meant. */
function LookupField({ rule, connection, design, onSet }: LookupFieldProps) {
  const { kindOf } = useStores();
  const lookups = design.connections.flatMap((other) => {
    const callee = design.components.find(({ id }) => id === other.to);
    const isLookup = callee && kindOf(callee.kind)?.receives === 'lookup';
    return other.from === connection.from && isLookup ? [{ id: other.id, name: callee.name }] : [];
  });
  return (
    <FieldRow label="After a miss in">
      <select
        className="field"
        value={rule.missOf}
        onChange={({ target }) => onSet(Number(target.value))}
      >
        <option value={0}>{lookups.length === 0 ? 'No cache is there' : 'None'}</option>
        {lookups.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </FieldRow>
  );
}

/** A caller that does not wait has no number of replies, order, timeout or need of its own. */
function withMode(rule: CallRule, mode: CallMode): CallRule {
  const { enough, serial, timeoutMs, required, ...rest } = rule;
  const missOf = mode === 'onMiss' || mode === 'populate' ? rule.missOf : 0;
  if (mode === 'async' || mode === 'populate' || mode === 'forward') {
    const { counts: _drawn, ...single } = rest;
    return mode === 'forward' ? { ...single, mode, missOf } : { ...rest, mode, missOf };
  }
  return withoutUnset({ ...rest, mode, missOf, enough, serial, timeoutMs, required });
}
