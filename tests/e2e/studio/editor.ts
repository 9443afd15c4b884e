import {
  type Browser,
  type BrowserContext,
  expect,
  type Locator,
  type Page,
} from '@playwright/test';

import type { Product } from '../product';

/** An editor at work: a browser of their own, and all that went wrong in it. */
export interface Editor {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of scripts, and requests that left this machine. */
  readonly troubles: string[];
  /** The form of the document that is open. */
  readonly form: Locator;
  open(path: string): Promise<void>;
  /** Opens a document as a link to it does, and waits for its form. */
  edit(type: string, id: string): Promise<void>;
  /** Presses Publish as soon as it can be pressed. @returns the time of the click, in ms since 1970 */
  publish(): Promise<number>;
  /** Presses the document's first action, which is called so, and confirms. */
  act(name: string, confirm: string): Promise<void>;
}

interface EditorOptions {
  readonly locale?: string;
  readonly viewport?: { width: number; height: number };
  /** Troubles that the test itself makes. */
  readonly expects?: RegExp;
}

/** Opens a browser for an editor, who is signed in as on any developer's machine: by going there. */
export async function editorAt(
  browser: Browser,
  product: Product,
  options: EditorOptions = {},
): Promise<Editor> {
  const { locale = 'fr-CA', viewport = { width: 1440, height: 1000 }, expects } = options;
  const context = await browser.newContext({ baseURL: product.siteUrl, locale, viewport });
  const page = await context.newPage();
  const troubles: string[] = [];
  const note = (trouble: string): void => {
    if (expects === undefined || !expects.test(trouble)) troubles.push(trouble);
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
    troubles,
    form,
    open: async (path) => {
      await page.goto(path);
      await toStay(page.getByTestId('studio-navbar'));
    },
    edit: async (type, id) => {
      await editor.open(`/studio/intent/edit/id=${id};type=${type}`);
      await toStay(form.getByTestId('form-view'));
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
    act: async (name, confirm) => {
      await form.getByTestId('pane-footer').getByRole('button', { name, exact: true }).click();
      await page.getByRole('button', { name: confirm }).click();
    },
  };
  return editor;
}

/**
 * Resolves once an element is there to stay. Studio makes its parts anew while it starts, as words,
 * rights and drafts arrive: what is done to the first of them is lost.
 */
async function toStay(element: Locator): Promise<void> {
  await expect(async () => {
    await element.evaluate((node) => node.setAttribute('data-seen', ''));
    // As long as Studio takes for that on a slow machine.
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await expect(element).toHaveAttribute('data-seen', '', { timeout: 100 });
  }).toPass({ timeout: 45_000 });
}
