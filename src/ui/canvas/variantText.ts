import type { Component } from '../../model/Component';
import type { Kind } from '../../model/Kind';
import type { ChoiceOption } from '../../model/Parameter';
import { resolveParameter } from '../../model/resolveParameter';

/** What is written in the corner of a card: the chosen option or value, the number of instances, or a fixed word. */
export function variantText(component: Component, kind: Kind): string {
  const { variant } = kind;
  switch (variant.type) {
    case 'word':
      return variant.word;
    case 'instances': {
      const count = component.placement.reduce((sum, place) => sum + place.instances, 0);
      return `${count} inst`;
    }
    case 'parameter':
      return parameterText(component, kind, variant.name);
  }
}

function parameterText(component: Component, kind: Kind, name: string): string {
  const parameter = kind.parameters.find((other) => other.name === name);
  if (parameter === undefined) {
    return '';
  }
  const value = resolveParameter(parameter, component.parameters);
  if (parameter.type === 'choice') {
    return shortLabel(parameter.options.find((option) => option.name === value));
  }
  return typeof value === 'number'
    ? `${value} ${counted(parameter.label.toLowerCase(), value === 1)}`
    : '';
}

/** What is counted, in the plural: without its s where there is one of it. */
function counted(noun: string, isOne: boolean): string {
  return isOne ? noun.replace(/s$/, '') : noun;
}

function shortLabel(option: ChoiceOption | undefined): string {
  return option?.short ?? option?.label ?? '';
}
