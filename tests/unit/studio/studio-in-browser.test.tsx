import { render } from '@testing-library/react';
import { StrictMode } from 'react';

import type { StudioSettings } from '@/sanity/studio/settings';
import StudioInBrowser from '@/sanity/studio/studio-in-browser';

jest.mock('sanity', () => ({ Studio: () => null }));
jest.mock('@/sanity/studio/workspace', () => ({ workspaceFor: () => ({}) }));
jest.mock('@/sanity/studio/fonts/inter', () => ({}));

const hosted: StudioSettings = { projectId: 'abc', dataset: 'production', basePath: '/studio' };
const transport = () => [globalThis.fetch, ...Object.values(methods())];
const methods = () => {
  const { open, setRequestHeader, send, abort } = XMLHttpRequest.prototype;
  return { open, setRequestHeader, send, abort };
};

test('with Sanity’s own backend a page sends its requests as the browser made them', () => {
  globalThis.fetch = jest.fn();
  const native = transport();
  render(<StudioInBrowser settings={hosted} />);
  expect(transport()).toEqual(native);
});

test('with the embedded lake they are patched, once', () => {
  const native = transport();
  const embedded = { ...hosted, apiHost: 'http://localhost:3333' };
  render(<StudioInBrowser settings={embedded} />, { wrapper: StrictMode });
  const patched = transport();
  patched.forEach((method, place) => expect(method).not.toBe(native[place]));
  render(<StudioInBrowser settings={embedded} />);
  expect(transport()).toEqual(patched);
});
