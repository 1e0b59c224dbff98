import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { formatCount } from '../../src/ui/format/formatCount';
import { ReportChart } from '../../src/ui/report/ReportChart';

test('the axes of a report are written in round values', () => {
  const drawn = renderToStaticMarkup(
    <ReportChart
      title="Requests per second"
      times={Float64Array.of(1, 20, 41, 42)}
      lines={[
        {
          label: 'goodput',
          values: Float64Array.of(900, 1_247, 800, 1_100),
          dash: '',
          colour: 'ok',
        },
      ]}
      format={formatCount}
    />,
  );
  const written = [...drawn.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text);
  expect(written).toEqual(['0', '500', '1,000', '0:00', '0:10', '0:20', '0:30', '0:40']);
});
