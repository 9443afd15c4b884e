import {
  type Browser,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

import type { Product } from '../product';

/** An editor with a browser of their own, and the problems that it reported. */
export interface Editor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of scripts, and requests to other machines. */
  readonly problems: string[];
  /** The form of the document that is open. */
  readonly form: Locator;
  open(path: string): Promise<void>;
  /** Opens a document by its link, and waits for the form. */
  edit(type: string, id: string): Promise<void>;
  /** Clicks Publish once it is enabled. @returns the time of the click, in ms since 1970 */
  publish(): Promise<number>;
  /** Clicks the document's first action, which has this name, and confirms. */
  runAction(name: string, confirm: string | RegExp): Promise<void>;
}

interface EditorOptions {
  readonly locale?: string;
  readonly viewport?: { width: number; height: number };
  /** Problems that the test itself causes. */
  readonly ignored?: RegExp;
}

/**
 * Sanity's presence client closes its socket when the page is left, and Studio goes on telling where
 * the editor is until the next page is there. Chromium drops these messages, and says so.
 */
const presenceOfLeftPage = /WebSocket is already in CLOSING or CLOSED state/;

/** Opens a browser for an editor, who is signed in without a key, as on any developer's machine. */
export async function editorAt(
  browser: Browser,
  product: Product,
  options: EditorOptions = {},
): Promise<Editor> {
  const { locale = 'fr-CA', viewport = { width: 1440, height: 1000 }, ignored } = options;
  const context = await browser.newContext({ baseURL: product.siteUrl, locale, viewport });
  const page = await context.newPage();
  const problems: string[] = [];
  let isLeaving = false;
  const note = (problem: string): void => {
    if (isLeaving && presenceOfLeftPage.test(problem)) return;
    if (ignored === undefined || !ignored.test(problem)) problems.push(problem);
  };
  page.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => note(`script: ${String(error)}`));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(protocol) && !/(?:^|\.)localhost$|^127\./.test(hostname)) {
      note(`outside: ${request.url()}`);
    }
  });
  const form = page.getByTestId('document-pane');
  const editor: Editor = {
    page,
    context,
    problems,
    form,
    open: async (path) => {
      isLeaving = true;
      await page.goto(path);
      isLeaving = false;
      await untilStable(page.getByTestId('studio-navbar'));
    },
    edit: async (type, id) => {
      await editor.open(`/studio/intent/edit/id=${id};type=${type}`);
      await untilStable(form.getByTestId('form-view'));
    },
    publish: async () => {
      const button = form.getByTestId('pane-footer').getByRole('button', {
        name: /^(?:Publier|Publish)$/,
      });
      await expect(button).toBeEnabled({ timeout: 15_000 });
      const clicked = Date.now();
      await button.click();
      return clicked;
    },
    runAction: async (name, confirm) => {
      await form.getByTestId('pane-footer').getByRole('button', { name, exact: true }).click();
      await page.getByRole('button', { name: confirm }).click();
    },
  };
  return editor;
}

/**
 * Resolves once an element is not replaced any more. Studio remounts its parts while it starts, when
 * texts, permissions and drafts arrive, and input into an earlier element is lost.
 */
export async function untilStable(element: Locator): Promise<void> {
  await expect(async () => {
    await element.evaluate((node) => node.setAttribute('data-seen', ''));
    // Studio takes as long as this on a slow machine.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await expect(element).toHaveAttribute('data-seen', '', { timeout: 100 });
  }).toPass({ timeout: 45_000 });
}
