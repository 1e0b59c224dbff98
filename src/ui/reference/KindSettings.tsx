import type { Kind } from '../../model/Kind';
import { portWords } from '../../model/portWords';
import { useStores } from '../stores/useStores';
import { differencesOf } from './differencesOf';
import { SettingTable } from './SettingTable';
import { valueText } from '../../exchange/words/valueText';

interface KindSettingsProps {
  readonly kind: Kind;
  /** Whether what is folded is shown as well. */
  readonly unfolded: boolean;
}

/** The settings of a kind; of a form of another kind first what differs there, the rest folded away. */
export function KindSettings({ kind, unfolded }: KindSettingsProps) {
  const { kindOf } = useStores();
  const model = kind.like === undefined ? undefined : kindOf(kind.like);
  if (model === undefined) {
    return (
      <>
        <h4>Settings</h4>
        <SettingTable label="Settings" settings={kind.parameters} all={kind.parameters} />
      </>
    );
  }
  const { changed, same, settled } = differencesOf(kind, model);
  const title = `Other than in ${model.name}`;
  return (
    <>
      <h4>{title}</h4>
      {portsOf(kind) !== portsOf(model) && (
        <p>
          {portsOf(kind)} {model.name}: {portsOf(model).toLowerCase()}
        </p>
      )}
      {changed.length > 0 && (
        <SettingTable label={title} settings={changed} all={kind.parameters} />
      )}
      {settled.length > 0 && (
        <p>
          Settled here:{' '}
          {settled
            .map(({ parameter, value }) => `${parameter.label}: ${valueText(parameter, value)}`)
            .join('; ')}
          .
        </p>
      )}
      {same.length > 0 && (
        <details open={unfolded || undefined}>
          <summary>
            {same.length} settings as in {model.name}
          </summary>
          <SettingTable label={`As in ${model.name}`} settings={same} all={kind.parameters} />
        </details>
      )}
    </>
  );
}

/** "Takes requests, sends queries." */
function portsOf({ receives, sends }: Kind): string {
  const taken = receives === undefined ? 'nothing' : portWords[receives];
  const sent = sends.length === 0 ? 'nothing' : sends.map((port) => portWords[port]).join(', ');
  return `Takes ${taken}, sends ${sent}.`;
}
