import { fillBase } from '@/sanity/studio/import/fill/fill-base';

const system = { _id: 'drafts.publication-1', _type: 'publication' };

test('what every new work begins with is nobody’s word', () => {
  expect(fillBase({ ...system, language: 'en', type: 'article' })).toEqual({});
});

test('what a template chose is an editor’s', () => {
  expect(fillBase({ ...system, language: 'en', type: 'thesis' })).toEqual({ type: 'thesis' });
});

test('so is all of a work that was written in', () => {
  const stored = { ...system, _createdAt: '2026-03-03T12:00:00Z', language: 'en', title: 'Mine' };
  expect(fillBase(stored)).toEqual({ language: 'en', title: 'Mine' });
});
