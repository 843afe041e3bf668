import type { Words } from '../../../../pattern/words.ts';
import type { Layer, PictureSource } from '../../jobs.ts';
import { sideOf } from './sources.ts';
import { optionText, sayIn } from './texts.ts';

/** The settings that made a result, in one line: a picture is never shown without what made it. */
export function layerText(words: Words, layer: Layer, source: PictureSource, milliseconds: number): string {
  const say = sayIn(words, 'play');
  const k = layer.kernelSize;
  const side = sideOf(source);
  return [
    `${k}×${k}`,
    say('settings.stride', { stride: layer.stride }),
    ...(layer.dilation > 1 ? [say('settings.dilation', { dilation: layer.dilation })] : []),
    say('settings.padding', { padding: optionText(words, 'padding', layer.padding) }),
    say(layer.flip ? 'settings.convolution' : 'settings.correlation'),
    `${side}×${side}`,
    say('settings.milliseconds', { ms: milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds) }),
  ].join(' · ');
}
