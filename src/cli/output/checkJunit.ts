import { describeObjective } from '../../analysis/objectives/describeObjective';
import { measureText } from '../../analysis/objectives/measureText';
import { verdictOf, type Checked } from './Checked';

/** The verdicts as a JUnit report: one test case for each objective. */
export function checkJunit({ design, report, verdicts }: Checked): readonly string[] {
  const failures = verdicts.filter(({ judgement }) => judgement.isMet !== true).length;
  const suite = escaped(design.name);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites tests="${verdicts.length}" failures="${failures}">`,
    `  <testsuite name="${suite}" tests="${verdicts.length}" failures="${failures}" time="${report.measuredSeconds}">`,
    ...verdicts.flatMap(({ objective, judgement }) => {
      const name = `name="${escaped(describeObjective(objective, design))}" classname="${suite}"`;
      if (judgement.isMet === true) return [`    <testcase ${name}/>`];
      const measured = measureText(objective, judgement.value);
      return [
        `    <testcase ${name}>`,
        `      <failure message="${escaped(`${verdictOf(judgement)}: ${measured}`)}"/>`,
        '    </testcase>',
      ];
    }),
    '  </testsuite>',
    '</testsuites>',
  ];
}

/** Text within an attribute; signs that XML does not know are left out. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
