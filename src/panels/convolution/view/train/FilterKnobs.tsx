import { Dices, Eye } from 'lucide-react';
import { memo, useState } from 'react';
import { formatNumbers } from '../../../../pattern/knobs.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Knob } from '../../../../ui/Knob.tsx';
import { short } from '../../../../ui/number.ts';
import { Select } from '../../../../ui/Select.tsx';
import { Slider } from '../../../../ui/Slider.tsx';
import { Switch } from '../../../../ui/Switch.tsx';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import styles from '../../../../ui/train/Train.module.css';
import { useTrainWords } from '../../../../ui/train/use-train-words.ts';
import type { ConvolutionParams } from '../../params.ts';
import { targetKernel, targetNames, targetSide } from '../../target.ts';

/** What is to be learned, and how. */
export const FilterKnobs = memo(function FilterKnobs({
  props,
  learningRate,
  inverseCurvature,
  secret,
  onSecret,
}: {
  readonly props: ViewProps<ConvolutionParams>;
  /** As the run used them; null before there is one. */
  readonly learningRate: number | null;
  readonly inverseCurvature: number | null;
  readonly secret: boolean;
  readonly onSecret: (on: boolean) => void;
}) {
  const { params, knobs, words, set, seed, setSeed } = props;
  const say = sayIn(words, 'train');
  const sayTrain = useTrainWords();
  const knob = (name: 'optimizer' | 'rate' | 'noise' | 'start') => (
    <Knob name={name} knobs={knobs} params={params} words={words} onChange={set} />
  );
  const isDescent = params.optimizer === 'sgd' || params.optimizer === 'momentum';
  const limit = params.optimizer === 'sgd' ? 2 : 3.8;
  return (
    <div className={styles.knobs}>
      {secret ? (
        <Guess key={params.target} props={props} onReveal={() => onSecret(false)} />
      ) : (
        <Knob name="target" knobs={knobs} params={params} words={words} onChange={set} />
      )}
      <Switch label={say('hide')} help={say('hideHelp')} on={secret} onChange={onSecret} />
      <Select
        label={say('side')}
        value={String(targetSide(params))}
        options={['3', '5'].map((side) => ({ value: side, label: `${side}×${side}` }))}
        onChange={(side) => {
          const named = targetNames.some((name) => name === params.target);
          set({ kernelSize: Number(side), ...(named ? {} : { target: resized(params, Number(side)) }) });
        }}
      />
      {knob('optimizer')}
      <div>
        {knob('rate')}
        <p className={styles.help}>
          {isDescent
            ? say(params.rate > limit ? 'rate.beyond' : 'rate.within', { limit })
            : say('rate.adaptive', { rate: short(params.rate * 0.05, 3) })}
          {learningRate !== null && inverseCurvature !== null && (
            <>
              {' '}
              {say('rate.numbers', {
                eta: short(learningRate, 3),
                inverse: short(inverseCurvature, 3),
              })}
            </>
          )}
        </p>
      </div>
      {knob('noise')}
      {knob('start')}
      <Slider label={sayTrain('seed')} value={seed} min={0} max={99} step={1} onChange={setSeed} />
    </div>
  );
});

/** A typed target at another size: cut or surrounded by zeros, around its centre. */
function resized(params: ConvolutionParams, side: number): string {
  const old = targetSide(params);
  const numbers = targetKernel(params);
  const offset = (side - old) / 2;
  return formatNumbers(
    Array.from({ length: side * side }, (_, i) => {
      const row = Math.floor(i / side) - offset;
      const column = (i % side) - offset;
      return row >= 0 && row < old && column >= 0 && column < old ? (numbers[row * old + column] ?? 0) : 0;
    }),
  );
}

/** The guessing game: watch the learned kernel, name the hidden one. */
function Guess({ props, onReveal }: { readonly props: ViewProps<ConvolutionParams>; readonly onReveal: () => void }) {
  const { params, words, set } = props;
  const say = sayIn(words, 'train');
  const [guess, setGuess] = useState('');
  const right = guess === params.target;
  return (
    <div className={styles.guess}>
      <Select
        label={say('guess.label')}
        value={guess}
        options={[
          { value: '', label: say('guess.none') },
          ...targetNames.map((name) => ({ value: name, label: optionText(words, 'target', name) })),
        ]}
        onChange={setGuess}
      />
      <p className={styles.help} aria-live="polite">
        {guess === '' ? say('guess.help') : say(right ? 'guess.right' : 'guess.wrong')}
      </p>
      <div className={styles.guessButtons}>
        <Button
          onClick={() => {
            const others = targetNames.filter((name) => name !== params.target);
            const next = others[Math.floor(Math.random() * others.length)];
            if (next) set({ target: next });
          }}
        >
          <Dices aria-hidden size="1.1em" /> {say('guess.another')}
        </Button>
        <Button onClick={onReveal}>
          <Eye aria-hidden size="1.1em" /> {say('guess.reveal')}
        </Button>
      </div>
    </div>
  );
}
