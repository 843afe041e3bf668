import type { Translation } from '../../pattern/words.ts';
import type { words as en } from './en.ts';

export const words: Translation<typeof en> = {
  knob: { typed: 'escritos a mano' },
  transport: {
    label: 'Recorrer los pasos',
    first: 'Primer paso',
    previous: 'Paso anterior',
    play: 'Reproducir',
    pause: 'Pausar',
    next: 'Paso siguiente',
    last: 'Último paso',
    position: 'Paso',
    place: '{k} de {count}',
    speed: 'Velocidad',
    perSecond: '{n} pasos por segundo',
  },
  grid: {
    editing: 'Nuevo número para {grid}, fila {row}, columna {column}',
    hidden: 'oculto',
    pending: 'aún sin calcular',
    cell: 'fila {row}, columna {column}',
  },
  layout: { formula: 'Fórmula', caption: 'Qué ocurre', knobs: 'Ajustes', moreKnobs: 'Ajustes' },
  predict: {
    label: 'Predecir',
    help: 'Oculta cada salida hasta que se escribe',
    field: 'La predicción',
    check: 'Comprobar',
    reveal: 'Mostrar',
    right: 'Correcto: {value}.',
  },
  typed: {
    zero: '«{text}» divide entre cero, y eso no da ningún número.',
    infinite: '«{text}» es infinito, y aquí se pide un número finito.',
    rubbish: '«{text}» no es un número. Se escriben así: 12, −0.5, 1/3 o 1e-3.',
    keeps: 'El número sigue siendo {old}.',
    brought: '«{text}» está fuera del intervalo de {min} a {max}; se usa {used}.',
    broughtWhole: '«{text}» no es un número entero de {min} a {max}; se usa {used}.',
  },
  history: { undo: 'Deshacer', redo: 'Rehacer' },
  dialog: { close: 'Cerrar' },
  legend: { zero: '0' },
};
