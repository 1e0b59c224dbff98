import type { KindId } from '../../../catalogue/index';
import { kindOf } from '../../../catalogue/kindOf';
import type { Distribution } from '../../../model/Distribution';
import type { ParameterValue } from '../../../model/ParameterValue';
import type { Account } from '../Account';
import { fitDistribution, type Fit } from './fitDistribution';
import type { ComponentTraffic } from './Traffic';

/** Settings of a component by what was measured of it: its times, room enough for its load, and errors where the kind has them. */
export function settingsOfComponent(
  component: ComponentTraffic,
  kind: KindId,
  perSecond: number,
  account: Account,
): Readonly<Record<string, ParameterValue>> {
  const parameters = new Map((kindOf(kind)?.parameters ?? []).map((one) => [one.name, one]));
  const name = component.key.endsWith('\nconsumer')
    ? `${component.name} (consumer)`
    : component.name;
  const settings: Record<string, ParameterValue> = {};
  if (kindOf(kind)?.receives !== 'message') {
    const hasWriteTime = parameters.has('writeTime');
    const all = hasWriteTime ? component.ownMs : [...component.ownMs, ...component.writeMs];
    const reads = all.length > 0 ? all : component.writeMs;
    const isSplit = hasWriteTime && component.writeMs.length > 0;
    const serviceTime = told(name, isSplit ? 'reads' : 'own work', reads, account);
    settings['serviceTime'] = serviceTime;
    if (hasWriteTime) {
      settings['writeTime'] = isSplit
        ? told(name, 'writes', component.writeMs, account)
        : serviceTime;
    }
  }
  const slots = parameters.get('slots');
  if (slots?.type === 'number' && kindOf(kind)?.receives !== 'message') {
    const busy =
      (component.visits * perSecond * (component.heldMs / Math.max(1, component.visits))) /
      1_000 /
      Math.max(1, component.instances.size);
    const room = Math.ceil(2 * busy + 6 * Math.sqrt(busy) + 4);
    settings['slots'] = Math.min(slots.maximum, Math.max(slots.default, room));
  }
  tellErrors(component, name, parameters.has('errorPercent'), settings, account);
  if (parameters.has('quota')) settings['quota'] = 0;
  return settings;
}

function told(
  name: string,
  what: string,
  samples: readonly number[],
  account: Account,
): Distribution {
  const fit = fitDistribution(samples);
  const text = `${name}, ${what}: ${shapeOf(fit)} with a mean of ${figure(fit.meanMs)} ms, from ${samples.length.toLocaleString('en-US')} spans`;
  if (Number.isNaN(fit.gap)) account.guessed(`${text}: too few to tell how it is spread.`);
  else if (fit.distribution.type === 'empirical')
    account.understood(`${text}, of which the quantiles are taken because no simple curve fits.`);
  else
    account.understood(`${text}; the curve is off by at most ${figure(100 * fit.gap)}% of them.`);
  return fit.distribution;
}

function shapeOf({ distribution: { type } }: Fit): string {
  return type === 'empirical' ? 'as measured,' : `${type},`;
}

function tellErrors(
  { visits, errors }: ComponentTraffic,
  name: string,
  canFail: boolean,
  settings: Record<string, ParameterValue>,
  account: Account,
): void {
  const percent = visits === 0 ? 0 : (100 * errors) / visits;
  if (canFail) settings['errorPercent'] = Number(percent.toPrecision(4));
  if (errors === 0) return;
  const words = `${figure(percent)}% of ${visits.toLocaleString('en-US')} calls of ${name} ended in an error`;
  if (canFail) account.understood(`${words}, and do so here.`);
  else
    account.leftOut(
      `${words}; here it fails by faults and by overload only. Add the fault “errors” to its timeline for them.`,
    );
}

function figure(value: number): string {
  return value.toLocaleString('en-US', { maximumSignificantDigits: 3 });
}
