import type { Translation } from '../../pattern/words.ts';
import type { words as en } from './train-en.ts';

export const words: Translation<typeof en> = {
  start: 'Iniciar entrenamiento',
  stop: 'Detener entrenamiento',
  once: 'Un paso',
  reset: 'Reiniciar',
  undo: 'Deshacer',
  pin: 'Fijar corrida',
  unpin: 'Soltar',
  csv: 'CSV',
  pace: { label: 'Ritmo', at3: '3 pasos/s', at20: '20 pasos/s', atmax: 'Máximo' },
  scrub: 'Retroceder por los puntos guardados',
  at: 'paso {step} de {last}',
  newest: 'El más reciente',
  pinned: 'Fijada: {label}',
  pinnedValue: 'fijada: {value}',
  seed: 'Semilla',
  takenUp: 'Retomado desde el paso {step}, guardado el {time}. «Iniciar entrenamiento» continúa desde ahí.',
  store: {
    full: 'Este navegador ya no tiene espacio para guardar el entrenamiento. Sigue en marcha; guarda lo que necesites antes de cerrar la página.',
    forbidden:
      'Este navegador no deja que la página guarde el entrenamiento. Sigue en marcha; guarda lo que necesites antes de cerrar la página.',
    failed: 'No se pudo guardar el entrenamiento. Sigue en marcha; guarda lo que necesites antes de cerrar la página.',
    unreadable: 'Un entrenamiento guardado aquí ya no se puede leer y se descartó. Inicia uno nuevo.',
  },
  card: {
    title: 'Cómo se hicieron los pesos incluidos',
    failed: 'No se pudo cargar la ficha de los pesos incluidos.',
    script: 'Comando',
    data: 'Datos',
    steps: 'Pasos',
    parameters: 'Pesos',
    seeds: 'Semillas',
    seedsText: '{seeds}; incluida: {shipped}',
    metric: 'media {mean} (de {low} a {high}); incluida: {shipped}',
    overSeeds: 'media {mean} (de {low} a {high})',
  },
  claim: {
    title: 'La afirmación, medida aquí',
    setUp: 'Preparar la afirmación',
  },
};
