/** Reproduces what is shipped: `npm run train -- digits | filter | pocket | pooling | segmentation | segmentation-in-browser | upsampling`. Runs in Node on WebAssembly (`--backend cpu` for the plain backend). */
import { fileURLToPath } from 'node:url';
import { compute } from './node-backend.ts';
import { trainAndShip } from './train/digits.ts';
import { measureClaims } from './train/filter.ts';
import { trainPocket } from './train/pocket.ts';
import { raceAndShip } from './train/pooling.ts';
import { segmentAndShip } from './train/segmentation.ts';
import { segmentInBrowser } from './train/segmentation-in-browser.ts';
import { learnAndShip } from './train/upsampling.ts';

const models: Readonly<Record<string, (folder: string) => Promise<void>>> = {
  digits: trainAndShip,
  filter: measureClaims,
  pocket: trainPocket,
  pooling: raceAndShip,
  segmentation: segmentAndShip,
  'segmentation-in-browser': segmentInBrowser,
  upsampling: learnAndShip,
};

const [name = ''] = process.argv.slice(2);
const model = models[name];
if (!model) {
  console.error(`npm run train -- ${Object.keys(models).join(' | ')}`);
  process.exit(1);
}
await compute(process.argv.includes('cpu') ? 'cpu' : 'wasm');
const folder = `public/models/${name.replace(/-in-browser$/, '')}`;
await model(fileURLToPath(new URL(`../${folder}`, import.meta.url)));
console.log(`written to ${folder}`);
