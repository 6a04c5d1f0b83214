import { defineConfig, devices } from '@playwright/test';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';

// Chosen once in the parent and inherited by its workers, so that two runs never share a server.
const port = Number((process.env.TAMIS_E2E_PORT ??= String(20_000 + (process.pid % 20_000))));
process.env.TAMIS_E2E_SUBPATH = `http://127.0.0.1:${port + 1}/some/path/`;
const executablePath = findChromium();

export default defineConfig({
  testDir: '../e2e',
  outputDir: '../../test-results/e2e',
  retries: 0,
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  reporter: 'list',
  // A trace of every test costs as much as the test: `--trace retain-on-failure` asks for one.
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    screenshot: 'only-on-failure',
    // An action that cannot be done says which one it was, long before its test runs out of time.
    actionTimeout: 60_000,
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...(executablePath ? { executablePath } : {}),
          args: [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
        },
      },
    },
  ],
  webServer: [
    {
      command: `node tests/tooling/serve.mjs --port ${port}`,
      cwd: '../..',
      url: `http://127.0.0.1:${port}/`,
    },
    {
      command: `node tests/tooling/serve.mjs --port ${port + 1} --base /some/path/`,
      cwd: '../..',
      url: process.env.TAMIS_E2E_SUBPATH,
    },
  ],
});
