import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { kindOf } from '../../src/catalogue/kindOf';
import { emptyDesign } from '../../src/model/emptyDesign';
import { DesignPicture } from '../../src/ui/start/DesignPicture';
import type { Stores } from '../../src/ui/stores/Stores';
import { StoresContext } from '../../src/ui/stores/StoresContext';

test('a design with nothing drawn has a picture as well', () => {
  const markup = renderToStaticMarkup(
    <StoresContext value={{ kindOf } as Stores}>
      <DesignPicture design={emptyDesign} />
    </StoresContext>,
  );
  expect(markup).toContain('viewBox="0 0 250 112"');
});
