import { FileDown, FileUp } from 'lucide-react';
import { useContext, useRef } from 'react';
import { EngineContext } from '../../../../engine/use-answer.ts';
import type { Words } from '../../../../pattern/words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { download } from '../../../../ui/download.ts';
import { useTroubleText } from '../../../../ui/play/trouble.ts';
import { sayIn } from '../../../../ui/say-in.ts';
import { useStage } from '../../../../ui/stage.ts';
import { useRefusal } from '../../../../ui/train/use-refusal.ts';
import { useSaved } from '../../../../ui/train/use-saved.ts';
import type { SegmentationJobs } from '../../jobs.ts';
import type { Compared } from './use-compared.ts';
import { rememberYoung } from './young.ts';

// What reads and checks files comes when one is wanted
const files = () => import('./run-file.ts');

/** The nets on show out as TensorFlow.js files; the run, to be gone on with elsewhere, out and in. */
export function Files({ compared, words }: { readonly compared: Compared; readonly words: Words }) {
  const say = sayIn(words, 'train');
  const { notify } = useStage();
  const troubleText = useTroubleText();
  const refuse = useRefusal();
  const saved = useSaved();
  const port = useContext(EngineContext);
  const chooser = useRef<HTMLInputElement>(null);
  const { nets, weights, run, seenStep, last } = compared;
  const failed = (error: unknown) => notify(`${say('files.notSaved')} ${troubleText(error)}`, 'error');
  const save = async () => {
    const ask = port.jobsOf<SegmentationJobs>('segmentation');
    for (const one of weights) {
      const made = await ask.ask(new AbortController().signal, 'exportModel', one);
      download(new Blob([made.json], { type: 'application/json' }), `${one.net}.json`);
      download(new Blob([made.weights], { type: 'application/octet-stream' }), made.weightsName);
    }
    saved(seenStep, last);
  };
  const saveRun = async () => {
    const { runFile } = await files();
    download(runFile(run, nets, compared.young), `stride-segmentation-step-${last}.run`);
    saved(last, last);
  };
  const open = async (file: File) => {
    const { mostMegabytes, readRunFile } = await files();
    const read =
      file.size > mostMegabytes * 2 ** 20
        ? ({ fault: 'large', where: '' } as const)
        : readRunFile(await file.arrayBuffer(), nets);
    if ('fault' in read) {
      refuse(file.name, read, { most: mostMegabytes });
      return;
    }
    for (const one of read.value.young) rememberYoung(read.value.run.task, one);
    compared.adopt(read.value.run);
  };
  return (
    <>
      <Button look="quiet" title={say('files.saveHelp')} onClick={() => save().catch(failed)}>
        <FileDown aria-hidden size="1.1em" /> {say('files.save')}
      </Button>
      <Button
        look="quiet"
        title={say('files.runHelp')}
        disabled={run.checkpoints.length === 0}
        onClick={() => saveRun().catch(failed)}
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
          if (file) open(file).catch(() => refuse(file.name, { fault: 'unreadable', where: '' }));
        }}
      />
    </>
  );
}
