import { joinedVersions } from '@/lib/import/merge/joined-versions';
import { joinedWork } from '@/lib/import/merge/joined-work';

const version = (_key: string, fields: object) => ({ _key, _type: 'version', ...fields });
const text = (language: string, value: unknown) => ({ _key: language, language, value });

describe('of two lists of versions', () => {
  const preprint = version('a', { kind: 'preprint', arxivId: '2501.00001' });
  const journal = version('b', { kind: 'journal', doi: '10.5555/x', venue: 'Annals' });

  test.each<[string, unknown, unknown, unknown[]]>([
    ['both are missing', undefined, undefined, []],
    ['neither is a list', 'versions', { 0: preprint }, []],
    ['those that only one has are behind the others', [preprint], [journal], [preprint, journal]],
    ['one that both have is there once', [preprint, journal], [journal], [preprint, journal]],
    [
      'one that both have by an identifier is completed, and keeps what it says',
      [version('a', { kind: 'preprint', arxivId: '2501.00001', venue: '', date: '2025' })],
      [version('z', { kind: 'other', arxivId: '2501.00001', venue: 'arXiv', date: '2025-01-02' })],
      [version('a', { kind: 'preprint', arxivId: '2501.00001', venue: 'arXiv', date: '2025' })],
    ],
    [
      'one that the dropped work has twice completes the same one',
      [version('a', { kind: 'journal', doi: '10.5555/x' })],
      [
        version('b', { kind: 'journal', doi: '10.5555/X', pages: '1–2' }),
        version('c', { kind: 'journal', doi: '10.5555/x', volume: '3' }),
      ],
      [version('a', { kind: 'journal', doi: '10.5555/x', pages: '1–2', volume: '3' })],
    ],
    [
      'one that only the dropped work has, twice, is there once',
      [],
      [
        version('b', { kind: 'journal', doi: '10.5555/x' }),
        version('c', { kind: 'journal', doi: '10.5555/x', volume: '3' }),
      ],
      [version('b', { kind: 'journal', doi: '10.5555/x', volume: '3' })],
    ],
    [
      'a key that both use is another one',
      [version('a', { kind: 'preprint', doi: '10.5555/1' })],
      [version('a', { kind: 'journal', doi: '10.5555/2' })],
      [
        version('a', { kind: 'preprint', doi: '10.5555/1' }),
        version('a-2', { kind: 'journal', doi: '10.5555/2' }),
      ],
    ],
    [
      'the one to cite is that of the kept work',
      [version('a', { kind: 'preprint', doi: '10.5555/1', preferred: true })],
      [version('b', { kind: 'journal', doi: '10.5555/2', preferred: true })],
      [
        version('a', { kind: 'preprint', doi: '10.5555/1', preferred: true }),
        version('b', { kind: 'journal', doi: '10.5555/2' }),
      ],
    ],
    [
      'the one to cite is that of the dropped work where the kept one has none',
      [version('a', { kind: 'journal', doi: '10.5555/1' })],
      [version('b', { kind: 'journal', doi: '10.5555/1', preferred: true })],
      [version('a', { kind: 'journal', doi: '10.5555/1', preferred: true })],
    ],
    [
      'broken ones of the kept work stay, and those of the dropped one are left out',
      [null, 'x', preprint],
      [null, 7, [journal], journal],
      [null, 'x', preprint, journal],
    ],
  ])('%s', (_, kept, dropped, expected) => {
    expect(joinedVersions(kept, dropped).versions).toEqual(expected);
  });

  test('every version of the dropped work is found again by its key', () => {
    const { keys } = joinedVersions(
      [version('a', { doi: '10.5555/1' }), version('b', { doi: '10.5555/2' })],
      [version('z', { doi: '10.5555/2' }), version('a', { doi: '10.5555/3' })],
    );
    expect(Object.fromEntries(keys)).toEqual({ z: 'b', a: 'a-2' });
  });
});

describe('of two works', () => {
  test.each<[string, object, object, object]>([
    ['nothing comes of nothing', {}, {}, {}],
    [
      'fields that say nothing are filled, and the others stay',
      { title: 'A', code: ' ', video: null, award: [] },
      { title: 'B', code: 'c', video: 'v', data: 'd', award: [text('en', 'Best')] },
      { title: 'A', code: 'c', video: 'v', data: 'd', award: [text('en', 'Best')] },
    ],
    [
      'authors come from the dropped one only where the kept one has none',
      { authors: [{ _key: 'a' }] },
      { authors: [{ _key: 'b' }] },
      { authors: [{ _key: 'a' }] },
    ],
    [
      'authors come from it then',
      { authors: [] },
      { authors: [{ _key: 'b' }] },
      { authors: [{ _key: 'b' }] },
    ],
    [
      'texts come in the languages that are missing',
      { abstract: [text('fr', 'Oui')] },
      { abstract: [text('fr', 'Non'), text('en', 'Yes')] },
      { abstract: [text('fr', 'Oui'), text('en', 'Yes')] },
    ],
    [
      'a text of blanks says nothing',
      { abstract: [text('en', ' ')] },
      { abstract: [text('en', 'Yes')] },
      { abstract: [text('en', 'Yes')] },
    ],
    [
      'topics are those of both, each once',
      { topics: [{ _key: '1', _ref: 'a' }] },
      { topics: [{ _key: '1', _ref: 'b' }, { _key: '2', _ref: 'a' }, null] },
      {
        topics: [
          { _key: '1', _ref: 'a' },
          { _key: '1-2', _ref: 'b' },
        ],
      },
    ],
    [
      'a title in another language is a translated title',
      { title: 'Moss', language: 'en' },
      { title: 'La mousse', language: 'fr' },
      {
        title: 'Moss',
        language: 'en',
        translatedTitle: [
          { ...text('fr', 'La mousse'), _type: 'internationalizedArrayStringValue' },
        ],
      },
    ],
    [
      'but not where there is one',
      { title: 'Moss', language: 'en', translatedTitle: [text('fr', 'Mousse')] },
      { title: 'La mousse', language: 'fr' },
      { title: 'Moss', language: 'en', translatedTitle: [text('fr', 'Mousse')] },
    ],
    [
      'addresses and system fields stay its own',
      { _id: 'a', slug: { current: 'a' } },
      { _id: 'b', _rev: '1', slug: { current: 'b' }, formerSlugs: ['c'] },
      { _id: 'a', slug: { current: 'a' } },
    ],
    [
      'lists that are something else do no harm',
      { versions: 'x', topics: 7, abstract: {} },
      { versions: 'y', topics: null, abstract: [7, null, 'z'] },
      { versions: 'x', topics: 7, abstract: {} },
    ],
  ])('%s', (_, kept, dropped, expected) => {
    expect(joinedWork({ ...kept }, { ...dropped })).toEqual(expected);
  });

  test('a second time changes nothing', () => {
    const kept = { title: 'A', versions: [version('a', { kind: 'preprint' })] };
    const dropped = {
      title: 'B',
      code: 'c',
      topics: [{ _key: '1', _ref: 't' }],
      versions: [version('a', { kind: 'journal', doi: '10.5555/1' })],
    };
    const once = joinedWork(kept, dropped);
    expect(joinedWork(once, dropped)).toEqual(once);
  });
});
