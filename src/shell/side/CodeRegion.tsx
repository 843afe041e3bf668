import { useMemo, useState } from 'react';
import type { KnobValues } from '../../pattern/knobs.ts';
import type { Beside, Snippets } from '../../pattern/panel.ts';
import { CodeBlock } from '../../ui/CodeBlock.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { useShell } from '../shell.ts';
import styles from './CodeRegion.module.css';

const libraries = ['pytorch', 'keras', 'tfjs'] as const satisfies readonly (keyof Snippets)[];
const languages = { pytorch: 'python', keras: 'python', tfjs: 'javascript' } as const;

interface CodeRegionProps {
  readonly snippets: Beside<KnobValues>['snippets'];
  readonly params: KnobValues;
}

/** The current settings as a program, in three libraries. */
export function CodeRegion({ snippets, params }: CodeRegionProps) {
  const { say } = useShell();
  const [library, setLibrary] = useState<keyof Snippets>('pytorch');
  const programs = useMemo(() => snippets(params), [snippets, params]);
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
