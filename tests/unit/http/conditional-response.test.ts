import { conditionalResponse } from '../../../lib/http/conditional-response';

function answer(ifNoneMatch?: string, body = 'text') {
  const request = new Request('http://site.test/', {
    headers: ifNoneMatch === undefined ? {} : { 'if-none-match': ifNoneMatch },
  });
  return conditionalResponse(request, body, { 'content-type': 'text/plain', vary: 'accept' });
}

const etag = answer().headers.get('etag') ?? '';

describe('a response with a validator', () => {
  it('has the body, its type and a validator that depends on the body only', async () => {
    const response = answer();
    expect(response.status).toBe(200);
    await expect(response.text()).resolves.toBe('text');
    expect(response.headers.get('content-type')).toBe('text/plain');
    expect(etag).toMatch(/^W\/"[\w-]{27}"$/);
    expect(answer(undefined, 'other').headers.get('etag')).not.toBe(etag);
  });

  it.each([
    ['the same', etag],
    ['the same as a strong one', etag.replace('W/', '')],
    ['one of several', `"other", ${etag}`],
    ['any', '*'],
  ])('is a 304 without a body to who has %s', async (_, sent) => {
    const response = answer(sent);
    expect(response.status).toBe(304);
    expect(response.headers.get('etag')).toBe(etag);
    expect(response.headers.get('vary')).toBe('accept');
    expect(response.headers.get('content-type')).toBeNull();
    await expect(response.text()).resolves.toBe('');
  });

  it.each([
    ['another', '"other"'],
    ['a part of it', etag.slice(0, 10)],
    ['nothing', ''],
  ])('is the body to who has %s', (_, sent) => {
    expect(answer(sent).status).toBe(200);
  });
});
