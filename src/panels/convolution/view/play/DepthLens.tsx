import { useEffect } from 'react';
import { shelf } from '../../../../data/shelf.ts';
import { useAnswer } from '../../../../engine/use-answer.ts';
import { Legend } from '../../../../ui/Legend.tsx';
import { DropArea } from '../../../../ui/PictureIntake.tsx';
import { PictureView } from '../../../../ui/PictureView.tsx';
import choice from '../../../../ui/play/Choice.module.css';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import { MapThumb } from '../../../../ui/play/MapThumb.tsx';
import styles from '../../../../ui/play/Play.module.css';
import { SourceBar } from '../../../../ui/play/SourceBar.tsx';
import { sideOf } from '../../../../ui/play/sources.ts';
import { useWaiting } from '../../../../ui/play/trouble.ts';
import { useClosing } from '../../../../ui/play/use-closing.ts';
import { useColours } from '../../../../ui/play/use-colours.ts';
import { usePicture } from '../../../../ui/play/use-picture.ts';
import { useRate } from '../../../../ui/play/use-rate.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import type { ConvolutionJobs, DepthAnswer, DepthQuestion } from '../../jobs.ts';
import fieldStyles from './Depth.module.css';
import { FieldZoom } from './FieldZoom.tsx';
import { centreOf, effectiveShare, effectiveSide, weightsOf } from './field.ts';
import type { LensProps } from './lens.ts';

/** Stacked 3×3 layers: what the middle unit of the last one may see, and where it really looks. */
export function DepthLens({ props, source, onReady }: LensProps) {
  const { params, words, seed } = props;
  const say = sayIn(words, 'play');
  const colours = useColours();
  const question: DepthQuestion = { source: source.source, depth: params.depth, seed, colours };
  const result = useAnswer<ConvolutionJobs, 'depth'>('convolution', 'depth', question);
  const waiting = useWaiting(result);
  useEffect(() => onReady(!result.stale), [onReady, result.stale]);
  const { answer, question: made, stale } = result;
  useClosing(answer ? [...answer.maps, answer.gradient] : null);
  const framesPerSecond = useRate(answer, source.live);
  const side = made ? sideOf(made.source) : sideOf(source.source);
  const dim = stale && !source.live;
  const picture = usePicture(shelf, made?.source ?? source.source);
  return (
    <div className={styles.lens}>
      <SourceBar props={props} source={source} framesPerSecond={framesPerSecond} />
      <div className={styles.stage}>
        <div className={styles.main}>
          <EngineTrouble of={[result]} />
          <DropArea intake={source.intake}>
            <div className={styles.fieldPair}>
              <PictureView
                picture={picture}
                width={side}
                height={side}
                label={say('picture')}
                note={`${side}×${side}`}
                role="input"
                pixelated
                legend={<span className={styles.caption}>{say('depth.drawn')}</span>}
                overlay={answer && <FieldSquares answer={answer} />}
              />
              {answer ? <FieldZoom answer={answer} words={words} /> : <div />}
            </div>
          </DropArea>
          <p className={styles.settings} data-stale={stale || undefined}>
            {made && answer
              ? say('depth.settings', { depth: made.depth, side, ms: Math.round(answer.milliseconds) })
              : waiting}
          </p>
        </div>
        <div className={styles.side}>
          <KnobList props={props} names={['depth']} />
          {answer && made && <FieldNumbers answer={answer} depth={made.depth} say={say} />}
        </div>
      </div>
      {answer && (
        <section aria-label={say('depth.layers')} className={choice.gallery}>
          <div className={choice.galleryHead}>
            <h3>{say('depth.layers')}</h3>
          </div>
          <ol className={fieldStyles.layers}>
            {answer.maps.map((map, i) => (
              <li key={i}>
                <MapThumb map={map} stale={dim} />
                <strong>{say('depth.layer', { n: i + 1 })}</strong>
                <span>{say('depth.sees', { side: answer.fields[i] ?? 0 })}</span>
                <Legend kind="signed" low={map.paint.low} high={map.paint.high} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}

/** The possible field after each layer, the last one bold, around the middle of the picture. */
function FieldSquares({ answer }: { readonly answer: DepthAnswer }) {
  const { width, height } = answer.gradient;
  const [x, y] = centreOf(width, height);
  return (
    <g className={fieldStyles.fields}>
      {answer.fields.map((field, i) => (
        <rect
          key={field}
          x={x - (field - 1) / 2}
          y={y - (field - 1) / 2}
          width={field}
          height={field}
          data-last={i === answer.fields.length - 1 || undefined}
        />
      ))}
    </g>
  );
}

function FieldNumbers({
  answer,
  depth,
  say,
}: {
  readonly answer: DepthAnswer;
  readonly depth: number;
  readonly say: ReturnType<typeof sayIn>;
}) {
  const field = answer.fields.at(-1) ?? 2 * depth + 1;
  const { values, width, height } = answer.gradient;
  const effective = effectiveSide(values, width, height);
  const weights = weightsOf(depth, 1);
  return (
    <dl className={fieldStyles.facts} aria-live="polite">
      <dt>{say('depth.possible')}</dt>
      <dd>
        {field}×{field}
        <small>2·{depth} + 1</small>
      </dd>
      <dt>{say('depth.effective')}</dt>
      <dd>
        {effective}×{effective}
        <small>{say('depth.share', { percent: 100 * effectiveShare })}</small>
      </dd>
      <dt>{say('depth.weights')}</dt>
      <dd>
        {weights.stack}
        <small>{say('depth.against', { single: weights.single, field })}</small>
      </dd>
    </dl>
  );
}
