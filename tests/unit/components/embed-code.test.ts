import { expect, it } from 'vitest';
import { embedCode } from '../../../src/components/embed/embed-code.ts';

it('makes the element that embeds a table, whatever the board is called', () => {
  expect(embedCode('Board', 'https://example.org/embed/')).toBe(
    '<iframe src="https://example.org/embed/" title="Board" loading="lazy" width="100%" height="600"></iframe>',
  );
  expect(embedCode('A "B" & <C>', 'https://example.org/?a&b')).toContain(
    'src="https://example.org/?a&amp;b" title="A &quot;B&quot; &amp; &lt;C>"',
  );
});
