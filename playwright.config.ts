import { defineConfig, devices } from '@playwright/test';

import { browserFlags, installedBrowser } from './tests/run/browser.ts';
import { productSettings } from './tests/run/product-settings.ts';

/**
 * The product that the tests use. Chosen once, by `tests/run` or here, and handed on through the
 * environment, because this file is read again by every worker.
 */
if (process.env['PORTRAIT_TEST_PRODUCT'] === undefined) {
  Object.assign(process.env, await productSettings(), { PORTRAIT_TEST_PRODUCT: 'here' });
}

const executablePath = process.env['CHROMIUM_PATH'] ?? installedBrowser();

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: false,
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    baseURL: process.env['SITE_URL'],
    // A trace takes a picture of the Studio at every step, and triples the times that are taken.
    trace: process.env['PORTRAIT_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...browserFlags],
    },
  },
  projects: [{ name: 'chromium', use: { ...devices['Desktop Chrome'] } }],
  webServer: {
    command: 'node lib/launch/main.mjs start',
    // So that it ends also when this process is killed.
    env: { PORTRAIT_CALLER: String(process.pid) },
    wait: { stdout: /Portrait is ready/ },
    // The first time it builds.
    timeout: 5 * 60_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 6_000 },
    stdout: 'pipe',
    stderr: 'pipe',
  },
});
