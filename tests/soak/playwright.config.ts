import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/soak',
  retries: 0,
  workers: Number(process.env['SOAK_WORKERS'] ?? 2),
  fullyParallel: true,
  // A run takes some seconds; a machine at work on other things is not a failure.
  timeout: 180_000,
  reporter: [['list'], ['./summary.ts']],
});
