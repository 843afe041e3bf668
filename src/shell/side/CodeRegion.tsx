import { useMemo, useState } from 'react';
import type { KnobValues } from '../../pattern/knobs.ts';
import type { Beside, Mode, Snippets } from '../../pattern/panel.ts';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useShell } from '../shell.ts';
import styles from './CodeRegion.module.css';

const libraries = ['pytorch', 'keras', 'tfjs'] as const satisfies readonly (keyof Snippets)[];
const languages = { pytorch: 'python', keras: 'python', tfjs: 'javascript' } as const;

interface CodeRegionProps {
  readonly snippets: Beside<KnobValues>['snippets'];
  readonly params: KnobValues;
  readonly mode: Mode;
}

/** What the mode on show computes as a program, in three libraries. */
export function CodeRegion({ snippets, params, mode }: CodeRegionProps) {
  const { say } = useShell();
  const [library, setLibrary] = useState<keyof Snippets>('pytorch');
  const programs = useMemo(() => snippets(params, mode), [snippets, params, mode]);
  return (
    <div className={styles.code}>
      <Segmented
        label={say('code.label')}
        hideLabel
        value={library}
        options={libraries.map((value) => ({ value, label: say(`code.${value}`) }))}
        onChange={setLibrary}
      />
      <p className={styles.intro}>{say('code.intro')}</p>
      <CodeBlock code={programs[library]} language={languages[library]} label={say(`code.${library}`)} />
    </div>
  );
}
