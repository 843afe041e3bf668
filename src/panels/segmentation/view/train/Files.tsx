import { FileDown, FileUp } from 'lucide-react';
import { useContext, useRef } from 'react';
import { EngineContext } from '../../../../engine/use-answer.ts';
import type { Words } from '../../../../pattern/words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { download } from '../../../../ui/download.ts';
import { useTroubleText } from '../../../../ui/play/trouble.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import type { SegmentationJobs } from '../../jobs.ts';
import { readRunFile, runFile } from './run-file.ts';
import type { Compared } from './use-compared.ts';
import { rememberYoung } from './young.ts';

/** The nets on show out as TensorFlow.js files; the run, to be gone on with elsewhere, out and in. */
export function Files({ compared, words }: { readonly compared: Compared; readonly words: Words }) {
  const say = sayIn(words, 'train');
  const { notify } = useStage();
  const troubleText = useTroubleText();
  const port = useContext(EngineContext);
  const chooser = useRef<HTMLInputElement>(null);
  const { nets, weights, run } = compared;
  const save = async () => {
    const ask = port.jobsOf<SegmentationJobs>('segmentation');
    for (const one of weights) {
      const made = await ask.ask(new AbortController().signal, 'exportModel', one);
      download(new Blob([made.json], { type: 'application/json' }), `${one.net}.json`);
      download(new Blob([made.weights], { type: 'application/octet-stream' }), made.weightsName);
    }
  };
  const open = async (file: File) => {
    const read = readRunFile(await file.arrayBuffer(), nets);
    if (read) {
      for (const one of read.young) rememberYoung(read.run.task, one);
      compared.adopt(read.run);
    } else notify(say('files.notRead', { name: file.name }), 'error');
  };
  return (
    <>
      <Button
        look="quiet"
        title={say('files.saveHelp')}
        onClick={() =>
          save().catch((error: unknown) => notify(`${say('files.notSaved')} ${troubleText(error)}`, 'error'))
        }
      >
        <FileDown aria-hidden size="1.1em" /> {say('files.save')}
      </Button>
      <Button
        look="quiet"
        title={say('files.runHelp')}
        disabled={run.checkpoints.length === 0}
        onClick={() => download(runFile(run, nets, compared.young), 'stride-segmentation.run')}
      >
        <FileDown aria-hidden size="1.1em" /> {say('files.run')}
      </Button>
      <Button look="quiet" title={say('files.openHelp')} onClick={() => chooser.current?.click()}>
        <FileUp aria-hidden size="1.1em" /> {say('files.open')}
      </Button>
      <input
        ref={chooser}
        type="file"
        accept=".run"
        hidden
        aria-label={say('files.open')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) open(file).catch(() => notify(say('files.notRead', { name: file.name }), 'error'));
        }}
      />
    </>
  );
}
