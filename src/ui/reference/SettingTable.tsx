import type { Parameter } from '../../model/Parameter';
import { SourceNote } from '../inspector/SourceNote';
import { told } from '../inspector/told';
import { rangeText } from './rangeText';
import { valueText } from '../../exchange/words/valueText';

interface SettingTableProps {
  readonly label: string;
  readonly settings: readonly Parameter[];
  /** All settings of the kind: what a condition names is among them. */
  readonly all: readonly Parameter[];
}

/** Settings with their help, default, range and where the default comes from. */
export function SettingTable({ label, settings, all }: SettingTableProps) {
  return (
    <table className="settings" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Setting</th>
          <th scope="col">Default</th>
          <th scope="col">Range</th>
          <th scope="col">Source of the default</th>
        </tr>
      </thead>
      <tbody>
        {settings.map((setting) => (
          <SettingRow key={setting.name} setting={setting} all={all} />
        ))}
      </tbody>
    </table>
  );
}

function SettingRow({
  setting,
  all,
}: {
  readonly setting: Parameter;
  readonly all: readonly Parameter[];
}) {
  const condition = conditionText(setting, all);
  return (
    <tr>
      <th scope="row">
        {setting.label}
        {setting.section !== undefined && <small> {setting.section}</small>}
        <p>
          {told(setting.help)} {condition !== '' && <em>{condition}</em>}
        </p>
      </th>
      <td data-label="Default">{valueText(setting, setting.default)}</td>
      <td data-label="Range">{rangeText(setting)}</td>
      <td>{setting.source !== undefined && <SourceNote source={setting.source} />}</td>
    </tr>
  );
}

/** "Only with Hits: Counted." */
function conditionText({ onlyWhen }: Parameter, all: readonly Parameter[]): string {
  const other = all.find(({ name }) => name === onlyWhen?.name);
  if (onlyWhen === undefined || other === undefined) {
    return '';
  }
  const values = onlyWhen.options.map((option) =>
    valueText(other, other.type === 'flag' ? option === 'on' : option),
  );
  return `Only with ${other.label}: ${values.join(' or ')}.`;
}
