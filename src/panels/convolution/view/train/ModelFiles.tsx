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
import type { ConvolutionJobs } from '../../jobs.ts';
import type { DigitsTraining } from './use-digits-training.ts';

/** The trained classifier out as TensorFlow.js files, and weights back in. */
export function ModelFiles({ training, words }: { readonly training: DigitsTraining; readonly words: Words }) {
  const say = sayIn(words, 'train');
  const { notify } = useStage();
  const troubleText = useTroubleText();
  const refuse = useRefusal();
  const saved = useSaved();
  const input = useRef<HTMLInputElement>(null);
  const port = useContext(EngineContext);
  const { weights } = training;
  const save = async () => {
    const made = await port
      .jobsOf<ConvolutionJobs>('convolution')
      .ask(new AbortController().signal, 'exportModel', { weights });
    download(new Blob([made.json], { type: 'application/json' }), 'model.json');
    download(new Blob([made.weights], { type: 'application/octet-stream' }), made.weightsName);
    saved(training.seenStep, training.last);
  };
  const open = async (files: readonly File[]) => {
    const file = files.find(({ name }) => name.endsWith('.bin')) ?? files[0];
    if (!file) return;
    const { fileBytes, readWeights } = await import('./weights-file.ts');
    const read = readWeights(file.size === fileBytes ? await file.arrayBuffer() : new ArrayBuffer(0));
    if ('fault' in read) {
      refuse(file.name, read);
      return;
    }
    training.importWeights(read.value);
    notify(say('files.opened', { name: file.name }), 'info');
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
      <Button look="quiet" onClick={() => input.current?.click()}>
        <FileUp aria-hidden size="1.1em" /> {say('files.open')}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        accept=".bin,.json"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        aria-label={say('files.open')}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void open(files).catch(() => refuse(files[0]?.name ?? '', { fault: 'unreadable', where: '' }));
        }}
      />
    </>
  );
}
