/** `npm run bench` prints tables of ratios made in one run; `npm run bench -- convolution | training | inference | pictures` only some. */
import { benchConvolution } from './bench/convolution.ts';
import { benchInference } from './bench/inference.ts';
import { benchPictures } from './bench/pictures.ts';
import { benchTraining } from './bench/training.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  convolution: benchConvolution,
  training: benchTraining,
  inference: benchInference,
  pictures: benchPictures,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`no bench is called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await bench();
