import { useState } from 'react';
import { useAnswer } from '../../../../engine/use-answer.ts';
import { layersToSee } from '../../../../math/wrong-ways.ts';
import { Button } from '../../../../ui/Button.tsx';
import { EngineTrouble } from '../../../../ui/play/EngineTrouble.tsx';
import { KnobList } from '../../../../ui/play/KnobList.tsx';
import play from '../../../../ui/play/Play.module.css';
import { sayIn } from '../../../../ui/say-in.ts';
import { billedSide, bills, lectureBill, timedWindows, visitsOf, windowSide } from '../../bills.ts';
import type { CostQuestion, SegmentationJobs } from '../../jobs.ts';
import { BillTable } from './BillTable.tsx';
import type { LensProps } from './lens.ts';
import { counted, rounded } from './numbers.ts';
import styles from './WrongWays.module.css';

/** The lectures' wrong ways to a label for every pixel, with their bills: as the slides count, and with the nets of this page, timed here. */
export function WrongWaysLens({ props }: LensProps) {
  const { params, words } = props;
  const { depth } = params;
  const say = sayIn(words, 'play.ways');
  const [asked, setAsked] = useState<CostQuestion | null>(null);
  const { answer, question, error, stale } = useAnswer<SegmentationJobs, 'cost'>('segmentation', 'cost', asked);
  const running = asked !== null && error === null && (answer === null || stale);
  const slide = lectureBill(depth);
  const here = bills(depth);
  const unet = here[0];
  const cards = [
    {
      name: 'stack',
      big: say('gib', { number: rounded(slide.gibibytes) }),
      facts: [
        say('stack.field', { depth, field: slide.field, layers: slide.layersFor200 }),
        say('stack.layer', { mib: rounded(slide.layerMiB), mb: rounded(slide.layerMegabytes) }),
        say('stack.all', {
          depth,
          gib: rounded(slide.gibibytes),
          gb: rounded(slide.gigabytes),
          hundred: rounded(slide.hundredGibibytes),
        }),
      ],
    },
    {
      name: 'windows',
      big: counted(visitsOf(windowSide, billedSide)),
      facts: [
        say('windows.slide', { visits: slide.visits }),
        say('windows.here', { side: windowSide, visits: counted(visitsOf(windowSide, billedSide)) }),
        say('windows.all', { pixels: counted(billedSide ** 2), side: billedSide }),
      ],
    },
    {
      name: 'dense',
      big: counted(slide.scores),
      facts: [
        say('dense.slide', { scores: counted(slide.scores), mib: rounded(slide.scoreMiB) }),
        say('dense.weights', { weights: counted(slide.denseWeights), gib: counted(slide.denseGibibytes) }),
      ],
    },
  ] as const;
  return (
    <div className={play.lens}>
      <div className={styles.cards}>
        {cards.map(({ name, big, facts }) => (
          <section key={name} className={styles.card} aria-label={say(`name.${name}`, { depth })}>
            <h3>{say(`name.${name}`, { depth })}</h3>
            <p className={styles.big}>{big}</p>
            <p className={styles.what}>{say(`${name}.what`)}</p>
            <ul>
              {facts.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
            {name === 'stack' && <KnobList props={props} names={['depth']} />}
          </section>
        ))}
      </div>
      <section className={styles.here} aria-label={say('here', { side: billedSide })}>
        <div className={styles.head}>
          <h3>{say('here', { side: billedSide })}</h3>
          <Button look="primary" disabled={running} onClick={() => setAsked({ depth, side: billedSide })}>
            {say(running ? 'measuring' : answer && question?.depth === depth ? 'again' : 'measure')}
          </Button>
        </div>
        <EngineTrouble of={[{ answer, error }]} />
        <BillTable
          bills={here}
          depth={depth}
          measured={answer && question ? { answer, depth: question.depth } : null}
          words={words}
        />
        <p className={play.caption}>{say('notes', { windows: timedWindows, side: windowSide })}</p>
        {unet && (
          <p className={play.sentence}>
            {say('conclusion', {
              field: unet.field,
              layers: layersToSee(unet.field),
              times: rounded((bills(layersToSee(unet.field))[1]?.multiplyAdds ?? 0) / unet.multiplyAdds),
              windows: counted((here[2]?.multiplyAdds ?? 0) / unet.multiplyAdds),
            })}
          </p>
        )}
      </section>
    </div>
  );
}
