import { questionAddress } from '@/lib/import/fetch/request-address';
import type { SourceAnswer, SourceRequest } from '@/lib/import/fetch';
import {
  arxivRequests,
  doiRequests,
  firstFound,
  openAlexWork,
  openAlexWorksOf,
  orcidWorkDetails,
  orcidWorks,
  recognised,
} from '@/lib/import/lookup';
import { readEnvironment } from '@/lib/env/environment';

const { imports } = readEnvironment({});
const addressOf = (request: SourceRequest) => questionAddress(request, imports).href;

test('a DOI is asked of Crossref, then of DataCite', () => {
  expect(doiRequests('10.1000/a(b)<c>;d é').map(addressOf)).toEqual([
    'https://api.crossref.org/works/10.1000%2Fa(b)%3Cc%3E%3Bd%20%C3%A9',
    'https://api.datacite.org/dois/10.1000%2Fa(b)%3Cc%3E%3Bd%20%C3%A9',
  ]);
});

test.each([
  '10.1000/../../admin',
  '10.1000/x?mailto=a',
  '10.1000/x#y',
  '10.1000/\\..\\x',
  '10.1000/%2e%2e/x',
])('the DOI %j stays one segment', (doi) => {
  for (const request of doiRequests(doi)) {
    const { pathname, search, hash } = questionAddress(request, imports);
    expect(pathname.split('/')).toHaveLength(3);
    expect(decodeURIComponent(pathname.split('/')[2] ?? '')).toBe(doi);
    expect(search + hash).toBe('');
  }
});

test('an encoded line break makes no DOI', () => {
  const pasted = recognised('https://doi.org/10.1000/%2e%2e/%2e%2e/x%3Fy%23z%0d%0aa');
  expect(pasted).toMatchObject({ pieces: [{ kind: 'unusable', reason: 'notADoi' }] });
});

test('preprints are asked of arXiv fifty at a time, as many as there are', () => {
  const ids = Array.from({ length: 60 }, (_, index) => `2506.${10_000 + index}`);
  const [first, second] = arxivRequests(ids);
  expect(first?.query?.['max_results']).toBe('50');
  expect(second?.query).toEqual({ id_list: ids.slice(50).join(','), max_results: '10' });
  expect(arxivRequests([])).toEqual([]);
  expect(arxivRequests(['hep-th/9901001']).map(addressOf)).toEqual([
    'https://export.arxiv.org/api/query?id_list=hep-th%2F9901001&max_results=1',
  ]);
});

test('works are asked of OpenAlex one by one, or by their author a page at a time', () => {
  expect(addressOf(openAlexWork('W1'))).toBe('https://api.openalex.org/works/W1');
  expect(openAlexWorksOf({ authorId: 'A1' })).toMatchObject({
    path: '/works',
    query: { filter: 'authorships.author.id:A1', per_page: '100', cursor: '*' },
  });
  expect(openAlexWorksOf({ orcid: '0000-0002-1825-0097' }, 'next==').query).toMatchObject({
    filter: 'authorships.author.orcid:0000-0002-1825-0097',
    cursor: 'next==',
  });
});

test('an ORCID record is asked for as a whole, and its works fifty at a time', () => {
  const orcid = '0000-0002-1825-0097';
  expect(addressOf(orcidWorks(orcid))).toBe(`https://pub.orcid.org/v3.0/${orcid}/works`);
  const codes = Array.from({ length: 51 }, (_, index) => index + 1);
  const paths = orcidWorkDetails(orcid, [...codes, NaN]).map(({ path }) => path);
  expect(paths).toEqual([
    `/v3.0/${orcid}/works/${codes.slice(0, 50).join(',')}`,
    `/v3.0/${orcid}/works/51`,
  ]);
});

describe('of several services', () => {
  const kept = { fetchedAt: 0, isFromCache: false };
  const found: SourceAnswer = { status: 'found', body: '{}', ...kept };
  const notFound: SourceAnswer = { status: 'notFound', ...kept };
  const asking = (...answers: readonly SourceAnswer[]) => {
    const get = jest.fn<Promise<SourceAnswer>, [SourceRequest]>();
    for (const answer of answers) get.mockResolvedValueOnce(answer);
    return { get };
  };

  test('the first that knows answers, and no other is asked', async () => {
    const fetcher = asking(found);
    expect(await firstFound(fetcher, doiRequests('10.1000/x'))).toEqual({
      host: 'crossref',
      answer: found,
    });
    expect(fetcher.get).toHaveBeenCalledTimes(1);
  });

  test('the second is asked when the first does not know', async () => {
    const fetcher = asking(notFound, found);
    expect(await firstFound(fetcher, doiRequests('10.1000/x'))).toMatchObject({ host: 'datacite' });
  });

  test('nobody knows', async () => {
    expect(await firstFound(asking(notFound, notFound), doiRequests('10.1000/x'))).toBeUndefined();
  });

  test('a service that is away is not taken for one that does not know', async () => {
    const fetcher = { get: jest.fn().mockRejectedValue(new Error('away')) };
    await expect(firstFound(fetcher, doiRequests('10.1000/x'))).rejects.toThrow('away');
    expect(fetcher.get).toHaveBeenCalledTimes(1);
  });
});
