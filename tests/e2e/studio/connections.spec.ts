/**
 * A browser opens six connections to a host, over all of its tabs. Here two tabs with four panes each
 * keep far more event streams open than that.
 */
import { expect, type Locator, type Page, test } from '@playwright/test';

import { type Product, startProduct } from '../product';
import { type Editor, editorAt } from './editor';
import { rawClientOf, untilStored } from './site';

test.describe.configure({ mode: 'serial' });
test.use({ actionTimeout: 30_000 });

/** The machine may be busy. */
const longTimeout = { timeout: 60_000 };
const people = {
  here: ['devin-kwok', 'david-rolnick', 'gul-sena-altintas', 'gintare-karolina-dziugaite'],
  there: ['colin-raffel', 'jonathan-frankle', 'nikhil-anand', 'tom-denton'],
} as const;

let product: Product;
let first: Editor;
let second: Page;
/** Requests that have no response yet. */
const underWay = new Set<string>();
/** Event streams that are open, by host. */
const streams = new Map<string, number>();

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  product = await startProduct();
  first = await editorAt(browser, product, { viewport: { width: 3840, height: 1200 } });
  watch(first.page);
  await first.open(beside('researcher', people.here));
  second = await first.context.newPage();
  watch(second);
  second.on('pageerror', (error) => first.problems.push(`script: ${String(error)}`));
  second.on('console', (message) => {
    if (message.type() === 'error') first.problems.push(`console: ${message.text()}`);
  });
  await second.goto(beside('coauthor', people.there));
});

test.afterAll(async () => {
  await first.context.close();
  await product.stop();
});

/** The address of documents side by side. */
function beside(type: string, slugs: readonly string[]): string {
  const panes = slugs.map((slug) => `${type}-${slug},type=${type}`);
  return `/studio/structure/people;everyone;${panes.join('|')}`;
}

const isStream = (url: string): boolean => /\/data\/(?:listen|live)\//.test(url);

function watch(page: Page): void {
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.port !== new URL(product.lakeUrl).port) return;
    if (isStream(url.pathname)) streams.set(url.host, (streams.get(url.host) ?? 0) + 1);
    else if (url.protocol === 'http:') underWay.add(request.url());
  });
  const ended = (url: string): void => {
    underWay.delete(url);
    if (!isStream(url)) return;
    const { host } = new URL(url);
    streams.set(host, (streams.get(host) ?? 1) - 1);
  };
  page.on('requestfinished', (request) => ended(request.url()));
  page.on('requestfailed', (request) => ended(request.url()));
}

const panes = (page: Page): Locator => page.getByTestId('document-pane');

/** By its place: Studio gives fields of all panes the same ids, so that labels name those of the first. */
const nameIn = (pane: Locator): Locator => pane.getByTestId('string-input').first();

test('eight panes in two tabs load', async () => {
  test.setTimeout(180_000);
  for (const page of [first.page, second]) {
    await expect(panes(page)).toHaveCount(4, longTimeout);
    for (const pane of await panes(page).all()) {
      await expect(nameIn(pane)).toBeEditable(longTimeout);
      await expect(nameIn(pane)).not.toHaveValue('', longTimeout);
    }
  }
});

test('no request waits, and no host has more than one stream', async () => {
  await expect.poll(() => [...underWay], longTimeout).toEqual([]);
  const open = [...streams.values()].filter((count) => count > 0);
  console.log(`${open.length} hosts with open event streams`);
  expect(open.length).toBeGreaterThan(6);
  expect(Math.max(...open)).toBe(1);
});

test('an edit in the eighth pane arrives, and one made elsewhere is seen there', async () => {
  test.setTimeout(180_000);
  const eighth = nameIn(panes(second).last());
  const id = `coauthor-${people.there[3]}`;
  const name = `${await eighth.inputValue()} VIII`;
  await eighth.fill(name);
  await untilStored(product, `drafts.${id}`, name);
  await rawClientOf(product)
    .patch(`drafts.${id}`)
    .set({ name: `${name} bis` })
    .commit();
  await expect(eighth).toHaveValue(`${name} bis`, longTimeout);

  const fourth = nameIn(panes(first.page).last());
  const other = `${await fourth.inputValue()} IV`;
  await fourth.fill(other);
  await untilStored(product, `drafts.researcher-${people.here[3]}`, other);
  await expect.poll(() => [...underWay], longTimeout).toEqual([]);
});

test('neither tab reported a problem', () => {
  expect(first.problems).toEqual([]);
});
