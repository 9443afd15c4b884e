import { isWhole } from '@/lib/import/fetch/answer-shape';

const json = 'application/json';
const atom = 'application/atom+xml';

test.each([
  ['{"a":1}', json, 'application/json; charset=utf-8', true],
  ['[]', json, 'application/vnd.orcid+json', true],
  ['{"a":1}', json, null, true],
  ['{"a":1', json, json, false],
  ['{"a":1}', json, 'text/html', false],
  ['null', json, json, false],
  ['', json, json, false],
  ['<feed></feed>', atom, atom, true],
  ['<?xml version="1.0"?>\n<!-- made for us -->\n<feed a="b">…</feed>\n', atom, 'text/xml', true],
  ['<feed><entry></entry>', atom, atom, false],
  ['<html></html>', atom, atom, false],
  ['<!doctype html><html></html>', atom, atom, false],
  ['<feed></feed>', atom, 'text/html', false],
  ['{}', atom, atom, false],
])('%j, asked for as %s and sent as %s: %s', (text, accept, type, whole) => {
  expect(isWhole(text, accept, type)).toBe(whole);
});

test('a text of many blanks or brackets is judged at once', () => {
  const start = performance.now();
  for (const part of [' ', '<', '<!--', '<?xml', '<a ']) {
    expect(isWhole(part.repeat(200_000), atom, atom)).toBe(false);
  }
  expect(performance.now() - start).toBeLessThan(1_000);
});
