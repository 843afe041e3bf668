import { expect, it } from 'vitest';
import { EngineRestarted } from '../../src/engine/contract.ts';
import { troubleCause } from '../../src/ui/play/trouble-cause.ts';

it.each([
  [new TypeError('Unserializable return value'), 'unexpected'],
  [new Error('DataCloneError: The object can not be cloned.'), 'unexpected'],
  [new RangeError('Array buffer allocation failed'), 'memory'],
  [new Error('RuntimeError: memory access out of bounds'), 'memory'],
  [new EngineRestarted('crash', 'Uncaught RangeError: Out of memory'), 'memory'],
  [new EngineRestarted('crash', 'boom'), 'crash'],
  [new EngineRestarted('killed'), 'crash'],
  [new EngineRestarted('silence'), 'silence'],
  [new EngineRestarted('context-lost'), 'context-lost'],
])('%s is told as %s', (error, cause) => expect(troubleCause(error)).toBe(cause));
