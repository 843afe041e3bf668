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
import type { TransposedJobs, UpMethod } from '../../jobs.ts';
import type { UpTraining } from './use-up-training.ts';

/** The decoder in focus out as TensorFlow.js files. */
export function ExportModel({
  training: { nets, seenStep, last },
  method,
  words,
}: {
  readonly training: UpTraining;
  readonly method: UpMethod;
  readonly words: Words;
}) {
  const say = sayIn(words, 'train');
  const { notify } = useStage();
  const troubleText = useTroubleText();
  const saved = useSaved();
  const port = useContext(EngineContext);
  const save = async () => {
    const made = await port
      .jobsOf<TransposedJobs>('transposed-convolution')
      .ask(new AbortController().signal, 'exportModel', { nets, method });
    download(new Blob([made.json], { type: 'application/json' }), `${method}.json`);
    download(new Blob([made.weights], { type: 'application/octet-stream' }), made.weightsName);
    saved(seenStep, last);
  };
  return (
    <Button
      look="quiet"
      title={say('files.saveHelp', { method: say(`methods.${method}`) })}
      onClick={() =>
        save().catch((error: unknown) => notify(`${say('files.notSaved')} ${troubleText(error)}`, 'error'))
      }
    >
      <FileDown aria-hidden size="1.1em" /> {say('files.save')}
    </Button>
  );
}
