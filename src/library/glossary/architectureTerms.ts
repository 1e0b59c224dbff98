import type { Term } from './Term';

const group = 'Architecture and organisation';

/** Terms of how systems are cut, and of those who make them. */
export const architectureTerms: readonly Term[] = [
  {
    id: 'microservices',
    name: 'Monolith and microservices',
    group,
    text: 'One program, or many that call each other over the network. Each call adds time and can fail; in return each part grows and is deployed by itself.',
    seen: { lessons: ['ship-simple'], examples: ['monolith-to-bff'], kinds: ['service'] },
  },
  {
    id: 'distributed-monolith',
    name: 'Distributed monolith',
    group,
    text: 'Services that share a database and must be deployed together: the price of both and the freedom of neither.',
    seen: { kinds: ['service', 'sql-database'] },
    limits: 'What a deploy breaks is simulated; who has to agree with whom is not.',
  },
  {
    id: 'strangler',
    name: 'Strangler migration',
    group,
    text: 'The new system takes over route by route, a share of the traffic at a time, until the old one has nothing left to do.',
    seen: { examples: ['monolith-to-bff'], kinds: ['load-balancer', 'bff'] },
  },
  {
    id: 'boundaries',
    name: 'Boundaries, layers, clean architecture',
    group,
    text: 'Where one part ends and what others may know of it. A good cut has few calls across it.',
    limits:
      'It is a matter of code. What a drawing shows of it is who calls whom, and how often for each request.',
  },
  {
    id: 'complexity',
    name: 'Complexity',
    group,
    text: 'Parts, connections, and states that they can be in together. Each needs somebody who understands it at three in the morning.',
    limits: 'Cost and availability of a drawing are measured; what it costs to understand is not.',
    seen: { lessons: ['ship-simple'] },
  },
  {
    id: 'documentation',
    name: 'Documentation',
    group,
    text: 'What a system promises, why it is as it is, and what to do when it is not. A design here can be printed as a report with its runs.',
    limits: 'There is nothing to simulate in it.',
  },
  {
    id: 'tests',
    name: 'Tests and continuous integration',
    group,
    text: 'Code that shows that other code does what it should, run at each change. A design’s promises can be checked in the same way, by loadbearing check.',
    limits: 'Defects of code are not simulated.',
  },
  {
    id: 'containers',
    name: 'Containers and cloud',
    group,
    text: 'A way to pack a program with what it needs, and machines by the hour to run it on.',
    limits:
      'An instance is an instance here, however it is packed. A docker-compose file can be opened as a design.',
  },
];
