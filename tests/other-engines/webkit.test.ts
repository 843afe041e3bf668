import { smoke } from './smoke.ts';
import { openWebkit } from './webkit.ts';

smoke('WebKit', openWebkit);
