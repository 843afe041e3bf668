import type { Words } from '../../../../pattern/words.ts';
import { short } from '../../../../ui/number.ts';
import styles from '../../../../ui/play/Play.module.css';
import { sayIn } from '../../../../ui/say-in.ts';
import { useUiWords } from '../../../../ui/use-ui-words.ts';
import type { ConvolutionParams } from '../../params.ts';
import { playKernel } from './kernels.ts';

const turnable = ['sobel-x', 'sobel-y', 'emboss'];

/** One sentence on what this kernel notices. */
export function Notices({ params, words }: { readonly params: ConvolutionParams; readonly words: Words }) {
  const say = sayIn(words, 'play');
  const ui = useUiWords();
  const { kernel, flip } = params;
  const named = /^[a-z]/.test(kernel);
  const sum = playKernel(params).reduce((total, w) => total + w, 0);
  const text = !named
    ? say('notices.yours', { sum: short(Math.abs(sum) < 1e-9 ? 0 : sum, 3) })
    : say(flip === 1 && turnable.includes(kernel) ? `turned.${kernel}` : `notices.${kernel}`);
  return (
    <section aria-label={ui('layout.caption')} aria-live="polite" className={styles.sentence}>
      {text}
    </section>
  );
}
