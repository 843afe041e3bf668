import { FileDown } from 'lucide-react';
import { useContext } from 'react';
import { EngineContext } from '../../../../engine/use-answer.ts';
import type { Words } from '../../../../pattern/words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { download } from '../../../../ui/download.ts';
import { useTroubleText } from '../../../../ui/play/trouble.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import { useSaved } from '../../../../ui/train/use-saved.ts';
import { type PoolingJobs, type RaceTask, racers } from '../../jobs.ts';
import type { Race } from './use-race.ts';

/** The three nets on show out as TensorFlow.js files. */
export function RaceFiles({
  task,
  race,
  words,
}: {
  readonly task: RaceTask;
  readonly race: Race;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const { notify } = useStage();
  const troubleText = useTroubleText();
  const saved = useSaved();
  const port = useContext(EngineContext);
  const save = async () => {
    for (const [i, net] of racers[task].entries()) {
      const weights = race.nets?.[i]?.weights ?? null;
      const made = await port
        .jobsOf<PoolingJobs>('pooling')
        .ask(new AbortController().signal, 'exportModel', { net, weights });
      download(new Blob([made.json], { type: 'application/json' }), `${net}.json`);
      download(new Blob([made.weights], { type: 'application/octet-stream' }), made.weightsName);
    }
    saved(race.seenStep, race.last);
  };
  return (
    <Button
      look="quiet"
      title={say('files.saveHelp')}
      onClick={() =>
        save().catch((error: unknown) => notify(`${say('files.notSaved')} ${troubleText(error)}`, 'error'))
      }
    >
      <FileDown aria-hidden size="1.1em" /> {say('files.save')}
    </Button>
  );
}
