import { monthlyCostOf } from '../../analysis/calculators/monthlyCostOf';
import { monthlyServerCost } from '../../analysis/calculators/monthlyServerCost';
import { monthlyStorageCost } from '../../analysis/calculators/monthlyStorageCost';
import { monthlyTransferCost } from '../../analysis/calculators/monthlyTransferCost';
import { defineCalculator } from './defineCalculator';

/** What storage, transfer and servers cost a month. */
export const monthlyBill = defineCalculator({
  id: 'cost',
  name: 'Monthly cost',
  group: 'Storage, transfer, cost',
  question: 'What do storage, transfer and servers come to in a month?',
  fields: {
    stored: { label: 'Stored', unit: 'TB', minimum: 0, maximum: 1e9, value: 150 },
    storagePrice: {
      label: 'Storage price',
      unit: '$ per GB and month',
      minimum: 0,
      maximum: 1_000,
      value: 0.02,
    },
    leaving: {
      label: 'Leaving on average',
      unit: 'Mbit/s',
      minimum: 0,
      maximum: 1e9,
      value: 694_444,
    },
    transferPrice: {
      label: 'Transfer price',
      unit: '$ per GB',
      minimum: 0,
      maximum: 1_000,
      value: 0.02,
    },
    servers: {
      label: 'Servers',
      unit: 'servers',
      minimum: 0,
      maximum: 1e7,
      whole: true,
      value: 100,
    },
    serverPrice: {
      label: 'Server price',
      unit: '$ an hour',
      minimum: 0,
      maximum: 10_000,
      value: 0.1,
    },
  },
  formula: 'Stored GB × price + GB that leave in 30 days × price + servers × 720 h × price.',
  assumes: 'List prices without discounts; requests, people and licences are not in it.',
  work({ stored, storagePrice, leaving, transferPrice, servers, serverPrice }) {
    const parts = [
      { id: 'storage', label: 'Storage', value: monthlyStorageCost(stored, storagePrice) },
      { id: 'transfer', label: 'Transfer', value: monthlyTransferCost(leaving, transferPrice) },
      { id: 'servers', label: 'Servers', value: monthlyServerCost(servers, serverPrice) },
    ];
    return {
      steps: parts.map((part) => ({ ...part, quantity: 'money', unit: 'a month' })),
      results: [
        {
          id: 'all',
          label: 'Together',
          quantity: 'money',
          value: monthlyCostOf(parts.map(({ value }) => value)),
          unit: 'a month',
        },
      ],
    };
  },
  example: {
    text: 'Five million people watch five videos of 300 MB a day, at two cents a GB: $150,000 a day, 4.5 million in 30 days. A day’s uploads of 150 TB kept at the same price, and a hundred servers at ten cents an hour, hardly show beside it.',
    source:
      'Alex Xu, System Design Interview (2020), chapter 14: $150,000 a day for the videos; the prices of storage and servers are assumptions',
    says: { transfer: 4_500_000, storage: 3_000, servers: 7_200 },
  },
  terms: ['cdn', 'cache-cost', 'over-engineering'],
  lessons: ['redis-bill', 'ship-simple'],
});
