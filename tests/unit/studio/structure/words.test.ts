import * as desk from '@/sanity/studio/words/desk';
import { openingWords } from '@/sanity/studio/words/opening';

import { objections } from '../../schema/french-typography';

const words = [...Object.values(desk), openingWords].flatMap((table) => Object.values(table));

test('the French of the desk is set as French is', () => {
  expect(words.flatMap(({ fr }) => objections(fr))).toEqual([]);
});

test('the English of the desk has no French spaces or straight quotes', () => {
  expect(words.filter(({ en }) => /[\u202f\u00a0'"]/.test(en))).toEqual([]);
});
