// npm start: from a fresh clone to a local address. Nothing from node_modules before it is installed.
import { ensureBuilt, ensureInstalled } from './prepare.mjs';

if (Number(process.versions.node.split('.')[0]) < 20) {
  console.error(`Tamis needs Node.js 20 or later; this is ${process.versions.node}.`);
  process.exit(1);
}
await ensureInstalled();
await ensureBuilt();
const { serve } = await import('./serve.mjs');
const { url } = await serve({ port: Number(process.env.PORT ?? 4173), tries: 50 });
console.log(`Tamis is at ${url}`);
