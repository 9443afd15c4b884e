import { unusableSentence } from '@/lib/import/lookup';
import { unusable, unusableReasons } from '@/lib/import/lookup/pasted';

test.each(unusableReasons)('%s has a sentence in each language, set as French is', (reason) => {
  const french = unusableSentence(unusable('x', reason), 'fr');
  expect(french).toMatch(/^[A-Z].*\.$/);
  expect(french).not.toMatch(/'|[^\u00a0]:|[^\u202f][;!?»]|«[^\u202f]/);
  expect(unusableSentence(unusable('x', reason), 'en')).toMatch(/^[A-Z].*\.$/);
});
