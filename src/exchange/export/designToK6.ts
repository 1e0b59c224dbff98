import type { Design } from '../../model/Design';
import type { Id } from '../../model/Id';
import type { KindOf } from '../../model/Kind';
import type { Operation } from '../../model/Operation';
import { loadStages } from './loadStages';
import { trafficOf, type SourceTraffic } from './trafficOf';
import { uniqueSlugs } from './uniqueSlugs';

const methods: Readonly<Record<Operation['access'], string>> = {
  read: 'GET',
  update: 'PUT',
  insert: 'POST',
  conditional: 'PATCH',
};

/**
 * The traffic of a design as a script for the load generator k6: one scenario for each source, with its rate over the
 * timeline or its users, its operations in their shares, and keys as popular as in the design. Addresses are made up from
 * the names: the reader puts in those of the real system. Faults other than traffic are not in it.
 */
export function designToK6(design: Design, kindOf: KindOf): string {
  const sources = trafficOf(design, kindOf);
  const scenarioNames = uniqueSlugs(
    sources.map(({ source }) => source),
    'source',
  );
  const paths = uniqueSlugs(design.operations, 'operation');
  const scenarios = sources.map((traffic) =>
    scenarioText(traffic, identifier(scenarioNames.get(traffic.source.id)), design),
  );
  return [
    `// Traffic of the design ${JSON.stringify(design.name)}. Start it with:`,
    '//   k6 run -e BASE_URL=https://staging.example.com THIS_FILE',
    '// Rates are per minute, so that those below one a second can be written.',
    '// Methods and addresses are made from the names of the operations: change them to those of your system.',
    "import http from 'k6/http';",
    "import { check, sleep } from 'k6';",
    '',
    "const base = __ENV.BASE_URL || 'http://localhost:8080';",
    '',
    'export const options = {',
    '  scenarios: {',
    ...scenarios,
    '  },',
    '};',
    '',
    ...operationTable(design, paths),
    '',
    ...sources.flatMap((traffic) =>
      functionText(traffic, identifier(scenarioNames.get(traffic.source.id))),
    ),
    ...helpers,
    '',
  ].join('\n');
}

/** A slug as a name in JavaScript that no other begins like. */
function identifier(slug = 'source'): string {
  return `send_${slug.replaceAll('-', '_')}`;
}

function scenarioText(traffic: SourceTraffic, name: string, { scenario }: Design): string {
  const fields =
    traffic.users > 0
      ? [
          "executor: 'constant-vus'",
          `vus: ${traffic.users}`,
          `duration: '${Math.max(1, Math.round(scenario.durationSeconds))}s'`,
        ]
      : rateFields(traffic);
  return [
    `    ${name}: {`,
    ...[...fields, `exec: '${name}'`].map((field) => `      ${field},`),
    '    },',
  ].join('\n');
}

function rateFields({ ratePerSecond, timeoutSeconds }: SourceTraffic): readonly string[] {
  const highest = Math.max(1, ...ratePerSecond);
  // By Little's law so many are out at once when every answer takes as long as it may.
  const most = Math.min(100_000, Math.ceil(highest * (timeoutSeconds > 0 ? timeoutSeconds : 10)));
  const stages = loadStages(ratePerSecond).map(
    ({ seconds, perMinute }) => `        { duration: '${seconds}s', target: ${perMinute} },`,
  );
  return [
    "executor: 'ramping-arrival-rate'",
    "timeUnit: '1m'",
    `startRate: ${Math.round((ratePerSecond[0] ?? 0) * 60)}`,
    `preAllocatedVUs: ${Math.min(most, Math.ceil(highest))}`,
    `maxVUs: ${most}`,
    `stages: [\n${stages.join('\n')}\n      ]`,
  ];
}

function operationTable(design: Design, paths: ReadonlyMap<Id, string>): readonly string[] {
  return [
    'const operations = {',
    ...design.operations.map((operation) => {
      const space = design.keySpaces.find(({ id }) => id === operation.keySpace);
      const fields = [
        `method: '${methods[operation.access]}'`,
        `path: '/${paths.get(operation.id) ?? 'operation'}'`,
        `keys: ${space?.keys ?? 1}`,
        `zipf: ${space?.zipf ?? 0}`,
        `bytes: ${operation.requestBytes ?? 0}`,
      ];
      return `  ${operation.id}: { ${fields.join(', ')} }, // ${operation.name.replaceAll(/[\r\n\u2028\u2029]/g, ' ')}`;
    }),
    '};',
  ];
}

function functionText(traffic: SourceTraffic, name: string): readonly string[] {
  const { source, mix, timeoutSeconds, thinkSeconds } = traffic;
  const shares = mix.map(({ operation, share }) => `[${operation}, ${Number(share.toFixed(6))}]`);
  return [
    `// ${source.name.replaceAll(/[\r\n\u2028\u2029]/g, ' ')}`,
    `export function ${name}() {`,
    `  send(pick([${shares.join(', ')}]), '${timeoutSeconds > 0 ? timeoutSeconds : 3_600}s');`,
    ...(thinkSeconds > 0 ? [`  sleep(-Math.log(1 - Math.random()) * ${thinkSeconds});`] : []),
    '}',
    '',
  ];
}

const helpers: readonly string[] = [
  'function send(operation, timeout) {',
  '  const { method, path, keys, zipf, bytes } = operation;',
  "  const body = method === 'GET' ? null : 'x'.repeat(bytes);",
  "  const address = method === 'POST' ? base + path : `${base}${path}/${key(keys, zipf)}`;",
  '  const answer = http.request(method, address, body, { timeout, tags: { name: path } });',
  '  check(answer, { answered: ({ status }) => status >= 200 && status < 400 });',
  '}',
  '',
  '// One of the operations by their shares.',
  'function pick(shares) {',
  '  let left = Math.random();',
  '  for (const [id, share] of shares) {',
  '    left -= share;',
  '    if (left < 0) return operations[id];',
  '  }',
  '  return operations[shares[shares.length - 1][0]];',
  '}',
  '',
  '// A key from 1 on; the i-th is asked for about in proportion to i^-s, by inverting the integral of that.',
  'function key(keys, s) {',
  '  const u = Math.random();',
  '  const top = keys + 0.5;',
  '  const found =',
  '    Math.abs(s - 1) < 1e-9',
  '      ? 0.5 * Math.pow(top / 0.5, u)',
  '      : Math.pow(Math.pow(0.5, 1 - s) + u * (Math.pow(top, 1 - s) - Math.pow(0.5, 1 - s)), 1 / (1 - s));',
  '  return Math.min(keys, Math.max(1, Math.round(found)));',
  '}',
];
