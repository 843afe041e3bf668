import type { Knobs, KnobValue, KnobValues } from '../pattern/knobs.ts';
import { lookUp, type Words } from '../pattern/words.ts';
import { Segmented } from './Segmented.tsx';
import { Select } from './Select.tsx';
import { Slider } from './Slider.tsx';
import { Switch } from './Switch.tsx';
import { useStage } from './stage.ts';
import { useUiWords } from './use-ui-words.ts';

export interface KnobProps<P> {
  readonly name: keyof P & string;
  readonly knobs: Knobs<P>;
  readonly params: P;
  readonly words: Words;
  /** Takes what `ViewProps.set` takes; a dragged slider sends one `merge` word, so that it is one edit to undo. */
  readonly onChange: (patch: Partial<P>, options?: { merge?: string }) => void;
  readonly hideLabel?: boolean | undefined;
}

/** From how many options on a choice is a drop-down. */
const FEW = 4;

/** The control that fits a knob's kind; its texts stand in the panel's words under `knobs.<name>`. */
export function Knob<P>({ name, knobs, params, words, onChange, hideLabel }: KnobProps<P>) {
  const { hidden } = useStage();
  const say = useUiWords();
  const knob = knobs.table[name];
  if (!knob || hidden.has(name)) return null;
  const value = (params as KnobValues)[name] as KnobValue;
  const path = `knobs.${name}`;
  const text = (key: string) => {
    const found = lookUp(words, `${path}.${key}`);
    return found === `${path}.${key}` ? undefined : found;
  };
  const label = text('label') ?? name;
  const help = text('help');
  const change = (next: KnobValue, merge?: string) =>
    onChange({ [name]: next } as unknown as Partial<P>, merge === undefined ? undefined : { merge });
  const optionText = (option: KnobValue) => text(`options.${option}`) ?? String(option);

  if (knob.kind === 'integer' || knob.kind === 'decimal') {
    const { min, max } = knobs.limits(name, params);
    return (
      <Slider
        label={label}
        help={help}
        hideLabel={hideLabel}
        value={Number(value)}
        min={min}
        max={max}
        step={knob.kind === 'integer' ? 1 : 'any'}
        logarithmic={knob.kind === 'decimal' && knob.scale === 'log'}
        onChange={(next) => change(next, `knob:${name}`)}
      />
    );
  }
  if (knob.kind === 'list') {
    const typed = !knob.presets.includes(String(value));
    const options = knob.presets.map((preset) => ({ value: preset, label: optionText(preset) }));
    return (
      <Select
        label={label}
        help={help}
        hideLabel={hideLabel}
        value={String(value)}
        options={typed ? [{ value: String(value), label: say('knob.typed') }, ...options] : options}
        onChange={change}
      />
    );
  }
  const allowed = knobs.allowed(name, params);
  const isToggle = knob.options.length === 2 && knob.options.includes(0) && knob.options.includes(1);
  if (isToggle)
    return (
      <Switch
        label={label}
        help={help}
        hideLabel={hideLabel}
        on={value === 1}
        onText={text('options.1')}
        offText={text('options.0')}
        onChange={(on) => change(on ? 1 : 0)}
      />
    );
  if (knob.options.length <= FEW)
    return (
      <Segmented
        label={label}
        help={help}
        hideLabel={hideLabel}
        value={value}
        options={knob.options.map((option) => ({
          value: option,
          label: optionText(option),
          disabled: !allowed.includes(option),
        }))}
        onChange={change}
      />
    );
  return (
    <Select
      label={label}
      help={help}
      hideLabel={hideLabel}
      value={String(value)}
      options={knob.options.map((option) => ({
        value: String(option),
        label: optionText(option),
        disabled: !allowed.includes(option),
      }))}
      onChange={(next) => change(knob.options.find((option) => String(option) === next) ?? next)}
    />
  );
}
