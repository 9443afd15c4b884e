import { bibtexReading } from '@/lib/import/bibliographies/bibtex/bibtex-reading';
import type { SourceRecord } from '@/lib/import/source-record';

/** The only record of a file. */
async function recordOf(text: string): Promise<SourceRecord> {
  const { records, problems } = await bibtexReading(text);
  expect(problems).toEqual([]);
  const [record, ...others] = records;
  expect(others).toEqual([]);
  if (record === undefined) throw new Error('There is no record');
  return record;
}

const article = (fields: string) =>
  recordOf(`@article{a, title = {T}, journal = {J}, year = 2020, ${fields}}`);
const titled = async (title: string) => (await recordOf(`@book{a, title = ${title}}`)).title.text;

test('an article has every field in its place', async () => {
  const record = await recordOf(`
    @article{berg2020,
      author = {van der Berg, Jr, Jan and Doe, Jane},
      title = {On the {Theory} of Things},
      journal = {Journal of Things}, shortjournal = {J. Th.},
      volume = 7, number = {2}, pages = {11--19}, year = 2020, month = may, day = 3,
      doi = {10.1000/ABC}, url = {https://example.org/a}, abstract = {Short.}, langid = {english},
    }`);
  expect(record).toEqual({
    source: 'bibtex',
    sourceId: 'berg2020',
    title: { text: 'On the Theory of Things', language: 'en' },
    translatedTitles: [],
    type: 'article',
    authors: [
      {
        name: 'Jan van der Berg Jr',
        givenName: 'Jan',
        nameParticle: 'van der',
        familyName: 'Berg',
        nameSuffix: 'Jr',
        isOrganization: false,
      },
      { name: 'Jane Doe', givenName: 'Jane', familyName: 'Doe', isOrganization: false },
    ],
    hasMoreAuthors: false,
    versions: [
      {
        kind: 'journal',
        venue: 'Journal of Things',
        venueShort: 'J. Th.',
        volume: '7',
        issue: '2',
        pages: '11–19',
        date: '2020-05-03',
        doi: '10.1000/abc',
        url: 'https://example.org/a',
      },
    ],
    abstracts: [{ text: 'Short.' }],
    sameWorkAs: [],
    losses: [],
  });
});

describe('titles', () => {
  test.each([
    ['{{The} {DNA} of things}', 'The DNA of things'],
    [
      String.raw`{\'Etude sur l'{\oe}uvre de Fran{\c c}ois, G{\"o}del et Erd\H{o}s}`,
      "Étude sur l'œuvre de François, Gödel et Erdős",
    ],
    [String.raw`{\v{S}\'{\i}\aa\ss{}\L{}}`, 'ŠíåßŁ'],
    [String.raw`{Ly{$\alpha$} systems}`, 'Ly$\\alpha$ systems'],
    [String.raw`{{Cu$_2$O} and H\textsubscript{2}O}`, 'Cu$_2$O and H$_2$O'],
    [String.raw`{x\textsuperscript{12}}`, 'x$^{12}$'],
    [String.raw`{on \(a + b\) and $ c $}`, 'on $a + b$ and $c$'],
    [String.raw`{an \ensuremath{\mu}m}`, 'an $\\mu$m'],
    [String.raw`{({$11\bar{2}$}0) planes}`, '($11\\bar{2}0$) planes'],
    [String.raw`{$\{a\}$ and $x_{ij}$}`, '$\\{a\\}$ and $x_{ij}$'],
    [String.raw`{It costs \$5}`, 'It costs $5'],
    [String.raw`{\$x\$ is no formula}`, '\\$x\\$ is no formula'],
    ['{It costs $5 today}', 'It costs $5 today'],
    [
      String.raw`{\emph{In vitro} \textbf{and} {\it in vivo} {\sc Case}}`,
      'In vitro and in vivo Case',
    ],
    [String.raw`{R\&D at 5\% of \#1: a\_b}`, 'R&D at 5% of #1: a_b'],
    ['{50% of it}', '50% of it'],
    ['{in <i>E. coli</i> &amp; more, p<0.05}', 'in E. coli & more, p<0.05'],
    [String.raw`{a \textless{}b\textgreater{} c}`, 'a <b> c'],
    ["{``Quoted'' -- and --- dashed}", '“Quoted” – and — dashed'],
    ['{two\n   lines~and   blanks}', 'two lines and blanks'],
    [String.raw`{pre\-fix and well\hyphen known}`, 'prefix and well-known'],
    ['"In quotes {"}with{"} quotes"', 'In quotes "with" quotes'],
    ['{KEEP the Case As It Is}', 'KEEP the Case As It Is'],
    [String.raw`{\begin{a}x\end{a} \small y}`, 'x y'],
    [
      String.raw`{The {\TeX}book and \LaTeX\ and \BibTeX{} too}`,
      'The TeXbook and LaTeX and BibTeX too',
    ],
    [String.raw`{Vol.\ 3, z.\,B. a\quad b and S\@. c\/d}`, 'Vol. 3, z. B. a b and S. cd'],
    [
      String.raw`{\texorpdfstring{$\alpha$}{alpha} \textcolor{red}{x} \underline{y} {\bf z}}`,
      '$\\alpha$ x y z',
    ],
    ['{R{\\&}amp$\\mathsemicolon$ D}', 'R& D'],
    ['{Привет, 深度学习}', 'Привет, 深度学习'],
  ])('%s is "%s"', async (title, text) => {
    expect(await titled(title)).toBe(text);
  });

  test('a command that nobody knows is lost', async () => {
    const { title, losses } = await recordOf(String.raw`@book{a, title = {On \theory{x} of y}}`);
    expect(title.text).toBe('On x of y');
    expect(losses).toEqual([{ field: 'title', reason: 'unreadable', value: '\\theory' }]);
  });

  test('a subtitle is part of the title', async () => {
    const { title } = await recordOf('@book{a, title = {One}, subtitle = {Two}}');
    expect(title.text).toBe('One: Two');
  });

  test.each([['{}'], ['{ {} }'], ['{n/a}'], ['{(:tba)}']])('%s is none', async (title) => {
    const { records, problems } = await bibtexReading(`@book{a, title = ${title}}`);
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ reason: 'noTitle', where: 'entry a' }]);
  });
});

describe('authors', () => {
  const authorsOf = async (authors: string) => (await article(`author = ${authors}`)).authors;

  test.each([
    ['{Jan van der Berg}', 'Jan van der Berg', ['Jan', 'van der', 'Berg', undefined]],
    ['{van der Berg, Jan}', 'Jan van der Berg', ['Jan', 'van der', 'Berg', undefined]],
    [
      '{King, Jr., Martin Luther}',
      'Martin Luther King Jr.',
      ['Martin Luther', undefined, 'King', 'Jr.'],
    ],
    [
      String.raw`{{\"O}zt{\"u}rk, Ay{\c s}e}`,
      'Ayşe Öztürk',
      ['Ayşe', undefined, 'Öztürk', undefined],
    ],
    [
      '{{Ruiz de la Prada}, Ana}',
      'Ana Ruiz de la Prada',
      ['Ana', undefined, 'Ruiz de la Prada', undefined],
    ],
    ['{Plato}', 'Plato', [undefined, undefined, 'Plato', undefined]],
    [
      '{family=Berg, given=Jan, prefix=van der, useprefix=true}',
      'Jan van der Berg',
      ['Jan', 'van der', 'Berg', undefined],
    ],
    ['{Колмогоров, Андрей}', 'Андрей Колмогоров', ['Андрей', undefined, 'Колмогоров', undefined]],
  ])('%s is "%s"', async (written, name, [givenName, nameParticle, familyName, nameSuffix]) => {
    const parts = { givenName, nameParticle, familyName, nameSuffix };
    const known = Object.entries(parts).filter(([, part]) => part !== undefined);
    expect(await authorsOf(written)).toEqual([
      { name, ...Object.fromEntries(known), isOrganization: false },
    ]);
  });

  test('a name in braces is one of an organization', async () => {
    expect(await authorsOf('{{The ATLAS and CMS Collaborations} and Doe, Jane}')).toEqual([
      { name: 'The ATLAS and CMS Collaborations', isOrganization: true },
      { name: 'Jane Doe', givenName: 'Jane', familyName: 'Doe', isOrganization: false },
    ]);
  });

  test.each(['ATLAS Collaboration', 'Collaboration, ATLAS'])('so is %s', async (name) => {
    expect(await authorsOf(`{${name}}`)).toEqual([
      { name: 'ATLAS Collaboration', isOrganization: true },
    ]);
  });

  test('"and others" tells that there are more', async () => {
    const { authors, hasMoreAuthors } = await article('author = {Doe, Jane and others}');
    expect([authors.map(({ name }) => name), hasMoreAuthors]).toEqual([['Jane Doe'], true]);
  });

  test('an entry without any is read', async () => {
    expect((await article('')).authors).toEqual([]);
  });
});

describe('dates', () => {
  test.each([
    ['year = 2020', '2020'],
    ['year = {2020}, month = {May}', '2020-05'],
    ['year = "2020", month = 5', '2020-05'],
    ['year = 2020, month = "12~" # mar', '2020-03-12'],
    ['year = 2020, month = jul # "--" # aug', '2020-07'],
    ['year = 2020, month = {12 May}', '2020-05-12'],
    ['year = {2020a}', '2020'],
    ['year = {[2020]}', '2020'],
    ['date = {2020-05-12}', '2020-05-12'],
    ['date = {2020-05-12/2020-05-15}', '2020-05-12'],
    ['date = {2020-05}, year = 1999', '2020-05'],
  ])('%s is %s', async (fields, date) => {
    const record = await recordOf(`@article{a, title = {T}, journal = {J}, ${fields}}`);
    expect(record.versions[0]?.date).toBe(date);
    expect(record.losses).toEqual([]);
  });

  test.each(['in press', 'n.d.', '0000', 'forthcoming', '2549'])('%s is lost', async (year) => {
    const record = await recordOf(`@article{a, title = {T}, journal = {J}, year = {${year}}}`);
    expect(record.versions[0]?.date).toBeUndefined();
    expect(record.losses).toEqual([{ field: 'date', reason: 'notADate', value: year }]);
  });

  test('a month that is none leaves the year', async () => {
    const record = await article('month = {Springtime}');
    expect(record.versions[0]?.date).toBe('2020');
    expect(record.losses).toEqual([{ field: 'date', reason: 'notADate', value: 'Springtime' }]);
  });
});

test.each([
  ['@article{a, title={T}, journal={J}}', 'article', 'journal', 'J'],
  [
    '@inproceedings{a, title={T}, booktitle={Proc. of ICTT}}',
    'article',
    'conference',
    'Proc. of ICTT',
  ],
  [
    '@inproceedings{a, title={T}, booktitle={Workshop on Things}}',
    'article',
    'workshop',
    'Workshop on Things',
  ],
  ['@conference{a, title={T}, booktitle={B}}', 'article', 'conference', 'B'],
  ['@incollection{a, title={T}, booktitle={B}}', 'chapter', 'chapter', 'B'],
  ['@inbook{a, title={T}, booktitle={B}}', 'chapter', 'chapter', 'B'],
  ['@book{a, title={T}, publisher={P}}', 'book', 'book', 'P'],
  ['@phdthesis{a, title={T}, school={McGill University}}', 'thesis', 'thesis', 'McGill University'],
  ['@mastersthesis{a, title={T}, school={S}}', 'thesis', 'thesis', 'S'],
  ['@thesis{a, title={T}, institution={S}}', 'thesis', 'thesis', 'S'],
  ['@techreport{a, title={T}, institution={I}}', 'report', 'report', 'I'],
  ['@report{a, title={T}, institution={I}}', 'report', 'report', 'I'],
  ['@dataset{a, title={T}, publisher={Zenodo}}', 'dataset', 'other', 'Zenodo'],
  ['@software{a, title={T}}', 'software', 'other', undefined],
  ['@misc{a, title={T}, howpublished={Blog}}', 'article', 'other', 'Blog'],
  ['@misc{a, title={T}, howpublished={\\url{https://example.org}}}', 'article', 'other', undefined],
  ['@unpublished{a, title={T}}', 'article', 'other', undefined],
  ['@article{a, title={T}, journal={\\apj}}', 'article', 'journal', 'The Astrophysical Journal'],
])('%s is %s: %s', async (entry, type, kind, venue) => {
  const record = await recordOf(entry);
  expect([record.type, record.versions.map((one) => [one.kind, one.venue])]).toEqual([
    type,
    [[kind, venue]],
  ]);
});

test.each([
  ['@book{a, title={T}, pages={312}}', 'pages', '312'],
  ['@techreport{a, title={T}, number={RC-7}}', 'issue', 'RC-7'],
])('%s has no place in a volume', async (entry, field, value) => {
  const { versions, losses } = await recordOf(entry);
  expect(Object.keys(versions[0] ?? {})).toEqual(['kind']);
  expect(losses).toEqual([{ field, reason: 'noField', value }]);
});

test('a journal by a macro of the AAS is read by its name', async () => {
  const record = await recordOf(String.raw`@article{a, title={T}, journal={\apj}}`);
  expect([record.versions, record.losses]).toEqual([
    [{ kind: 'journal', venue: 'The Astrophysical Journal' }],
    [],
  ]);
});

test('a journal by an unknown macro is lost', async () => {
  const record = await recordOf(String.raw`@article{a, title={T}, journal={\nowhere}}`);
  expect(record.versions).toEqual([{ kind: 'journal' }]);
  expect(record.losses).toContainEqual({
    field: 'venue',
    reason: 'unreadable',
    value: '\\nowhere',
  });
});

describe('arXiv', () => {
  const preprint = { kind: 'preprint', date: '2020', arxivId: '1706.03762' };
  test.each([
    ['@misc{a, eprint={1706.03762}, archivePrefix={arXiv}, primaryClass={cs.CL},'],
    ['@misc{a, eprint={arXiv:1706.03762v5}, eprinttype={arxiv},'],
    ['@online{a, url={https://arxiv.org/abs/1706.03762v2},'],
    ['@article{a, journal={arXiv preprint arXiv:1706.03762},'],
    ['@article{a, journal={CoRR}, volume={abs/1706.03762},'],
    ['@article{a, journal={arXiv e-prints}, pages={arXiv:1706.03762},'],
    ['@article{a, eprint={1706.03762},'],
    ['@unpublished{a, note={arXiv:1706.03762},'],
    ['@misc{a, howpublished={\\url{https://arxiv.org/pdf/1706.03762.pdf}},'],
  ])('%s is a preprint', async (fields) => {
    const record = await recordOf(`${fields} title={T}, year=2020}`);
    expect(record.versions).toEqual([preprint]);
    expect(record.losses).toEqual([]);
  });

  test.each(['bioRxiv', 'SocArXiv', 'EcoEvoRxiv', 'SSRN Electronic Journal', 'Research Square'])(
    'an article in %s is a preprint of another server',
    async (journal) => {
      const record = await recordOf(`@article{a, title={T}, journal={${journal}}}`);
      expect(record.versions).toEqual([{ kind: 'preprint', venue: journal }]);
    },
  );

  test('its DOI stays with it', async () => {
    const record = await recordOf('@misc{a, title={T}, doi={10.48550/arXiv.1706.03762}}');
    expect(record.versions).toEqual([
      { kind: 'preprint', doi: '10.48550/arxiv.1706.03762', arxivId: '1706.03762' },
    ]);
  });

  test('an article that is published has its preprint for a second version', async () => {
    const record = await article('eprint = {hep-th/9901001}, doi = {10.1000/a}');
    expect(record.versions).toEqual([
      { kind: 'journal', venue: 'J', date: '2020', doi: '10.1000/a' },
      { kind: 'preprint', arxivId: 'hep-th/9901001' },
    ]);
  });

  test('an identifier of another archive is none', async () => {
    const record = await article('eprint = {ZACDOQ}, eprinttype = {philpapers}');
    expect(record.versions).toHaveLength(1);
  });

  test('what is none is lost', async () => {
    const { losses } = await article('eprint = {cond-mat}, archiveprefix = {arXiv}');
    expect(losses).toEqual([{ field: 'arxivId', reason: 'notAnArxivId', value: 'cond-mat' }]);
  });
});

test.each([
  ['doi = {https://doi.org/10.1000/A}', { doi: '10.1000/a' }, []],
  ['url = {https://dx.doi.org/10.1000/a}', { doi: '10.1000/a' }, []],
  [String.raw`doi = {10.1007/978-3-031\_16}`, { doi: '10.1007/978-3-031_16' }, []],
  ['doi = {unknown}', {}, [{ field: 'doi', reason: 'placeholder', value: 'unknown' }]],
  ['doi = {12345}', {}, [{ field: 'doi', reason: 'notADoi', value: '12345' }]],
  [
    String.raw`url = {https://example.org/a_b%20c~d?e=1&f=$2#g}`,
    { url: 'https://example.org/a_b%20c~d?e=1&f=$2#g' },
    [],
  ],
  [String.raw`url = {\url{https://example.org/a\_b}}`, { url: 'https://example.org/a_b' }, []],
  ['url = {https://example.org/a.pdf}', { pdf: 'https://example.org/a.pdf' }, []],
  ['pdf = {papers/a.pdf}', {}, [{ field: 'pdf', reason: 'notAWebAddress', value: 'papers/a.pdf' }]],
  ['url = {example}', {}, [{ field: 'url', reason: 'notAWebAddress', value: 'example' }]],
  ['file = {:home/jane/a.pdf:PDF}', {}, []],
  ['editor = {Doe, Jane}', {}, [{ field: 'editors', reason: 'noField', value: 'Doe, Jane' }]],
  ['keywords = {a, b}', {}, [{ field: 'topics', reason: 'noField', value: 'a, b' }]],
  ['volume = 3, volume = 4', { volume: '3' }, [{ field: 'volume', reason: 'repeated', value: '' }]],
])('%s', async (fields, version, losses) => {
  const record = await article(fields);
  expect(record.versions).toEqual([{ kind: 'journal', venue: 'J', date: '2020', ...version }]);
  expect(record.losses).toEqual(losses);
});

describe('abbreviations', () => {
  test.each([
    ['@string{j = "Journal"} @article{a, title={T}, journal = j}', 'Journal'],
    ['@string(j = {The })@article{a, title={T}, journal = j # "Journal"}', 'The Journal'],
    ['@STRING{J = {A}}@string{k = j # { B}} @article{a, title={T}, journal = K}', 'A B'],
    ['@article{a, title={T}, journal = j}@string{j = {Behind it}}', 'Behind it'],
    ['@article{a, title={T}, journal = jacm}', 'Journal of the ACM'],
  ])('%s', async (file, venue) => {
    const { records, problems } = await bibtexReading(file);
    expect(problems).toEqual([]);
    expect(records[0]?.versions[0]?.venue).toBe(venue);
  });

  test('one that nobody defines is no venue', async () => {
    const record = await recordOf('@article{a, title={T}, journal = ieee_j}');
    expect(record.versions).toEqual([{ kind: 'journal' }]);
    expect(record.losses).toEqual([{ field: 'venue', reason: 'unreadable', value: 'ieee_j' }]);
  });

  test('those of themselves, and of many others, end', async () => {
    const names = Array.from(
      { length: 30 },
      (_, at) => `@string{s${at} = ${`s${at + 1} # `.repeat(9)} "x"}`,
    );
    const { records } = await bibtexReading(
      `@string{a = a # "x"}${names.join('')}@article{k, title={T}, journal = a # s0}`,
    );
    expect(records).toHaveLength(1);
  });
});

describe('parts of a whole', () => {
  const book =
    '@book{b, title={Whole}, subtitle={Sub}, abstract={A}, pages={300}, date={2020-05}, publisher={P}, doi={10.1000/b}, editor={Doe, J.}}';

  test('a chapter has the title and the date of its book, and not its DOI', async () => {
    const { records } = await bibtexReading(`@incollection{c, title={Part}, crossref={b}}${book}`);
    expect(records[0]?.title.text).toBe('Part');
    expect(records[0]?.versions).toEqual([
      { kind: 'chapter', venue: 'Whole: Sub', date: '2020-05' },
    ]);
    expect(records[0]?.losses).toContainEqual({ field: 'doi', reason: 'ofTheWhole', value: '' });
  });

  test('a part without a title does not have that of its book', async () => {
    const { problems } = await bibtexReading(`@incollection{c, crossref={b}}${book}`);
    expect(problems).toMatchObject([{ reason: 'noTitle', where: 'entry c' }]);
  });

  test('cycles end', async () => {
    const { records } = await bibtexReading(
      '@book{a, title={A}, crossref={b}}@book{b, title={B}, crossref={a}}@book{c, title={C}, crossref={c}}',
    );
    expect(records.map(({ title }) => title.text)).toEqual(['A', 'B', 'C']);
  });
});

describe('damage', () => {
  const good = (key: string) => `@book{${key}, title = {${key}}}\n`;

  test.each([
    ['a value without an end', '@book{bad, title = {x\n', 'entry bad'],
    ['a quoted value without an end', '@book{bad, title = "x\n', 'entry bad'],
    ['an entry without an end', '@book{bad, title = {x}\n', 'entry bad'],
    ['a field without a sign', '@book{bad, title {x}}\n', 'entry bad'],
    ['an entry without anything', '@book{\n', 'line 2'],
  ])('%s costs only its entry', async (_, bad, where) => {
    const { records, problems } = await bibtexReading(`${good('one')}${bad}${good('two')}`);
    expect(records.map(({ sourceId }) => sourceId)).toEqual(['one', 'two']);
    expect(problems).toMatchObject([{ source: 'bibtex', reason: 'damaged', where }]);
  });

  test.each([
    ['a missing comma', '@book{a, title = {T} year = 2020}'],
    ['a missing comma behind the key', '@book{a title = {T}, year = 2020}'],
    ['a comma too much', '@book{a,, title = {T},, year = 2020,}'],
    ['a comment within the entry', '@book{a, % the key\n title = {T}, % the {title\n year = 2020}'],
    ['a blank before the bracket', '@book {a, title = {T}, year = 2020}'],
    ['round brackets', '@book(a, title = {T (1)}, year = 2020)'],
    ['a key with blanks', '@book{a b, title = {T}, year = 2020}'],
    ['no key', '@book{title = {T}, year = 2020}'],
    ['a brace behind a backslash', '@book{a, file = {C:\\dir\\}, title = {T}, year = 2020}'],
    ['another dialect of ends of lines', '@book{a,\r title = {T},\r\n year = 2020\r}'],
  ])('%s is none', async (_, entry) => {
    const record = await recordOf(entry);
    expect(record.title.text).toMatch(/^T/);
    expect(record.versions[0]?.date).toBe('2020');
  });

  test('comments, preambles and abbreviations are no problems', async () => {
    const { records, problems } = await bibtexReading(`
      Words, an address (a@b.org), and more words.
      @comment{jabref-meta: {a}; @book{no, title={x}}}
      @preamble{"\\newcommand{\\x}{$y$}"}
      @string{s = {x}}
      % @book{no, title = {commented out}}
      ${good('yes')}`);
    expect(records.map(({ sourceId }) => sourceId)).toEqual(['yes']);
    expect(problems).toEqual([]);
  });

  test('two entries of one key are both read', async () => {
    const { records } = await bibtexReading(`${good('a')}${good('a')}`);
    expect(records.map(({ sourceId }) => sourceId)).toEqual(['a', 'a']);
  });

  test('sets and whole journals are no works', async () => {
    const { problems } = await bibtexReading('@set{s, entryset={a,b}}@periodical{p, title={P}}');
    expect(problems.map(({ reason }) => reason)).toEqual(['notAWork', 'notAWork']);
  });

  test.each(['', 'no entries', '@', '@{', '@article', '{}'])('%j has no entry', async (text) => {
    const { records, problems } = await bibtexReading(text);
    expect(records).toEqual([]);
    expect(problems).toMatchObject([{ source: 'bibtex', reason: 'damaged' }]);
  });

  test.each([
    ['braces in each other', `@book{a, title={${'{'.repeat(20_000)}x${'}'.repeat(20_000)}}}`],
    ['entries without ends', '@book{a, title={'.repeat(20_000)],
    ['comments without ends', '@comment{'.repeat(50_000)],
    ['dollars', `@book{a, title={${'$ x '.repeat(20_001)}}}`],
    ['environments without ends', `@book{a, title={${'\\begin{a}'.repeat(5_000)}}}`],
    ['blanks in a key', `@book{${' '.repeat(100_000)}`],
    ['at signs', '@'.repeat(100_000)],
  ])('many %s take no long time', async (_, text) => {
    const start = performance.now();
    await bibtexReading(text);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

test('a bibliography that is too long is not read, and says so', async () => {
  const { records, problems } = await bibtexReading(`@book{a, title={${'x'.repeat(20_000_000)}}}`);
  expect(records).toEqual([]);
  expect(problems).toMatchObject([
    { reason: 'damaged', detail: expect.stringMatching(/20000000/) },
  ]);
});
