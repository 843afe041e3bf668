import type { Translation } from '../../../pattern/words.ts';
import type { playKnobs as playKnobsEn } from './play-knobs-en.ts';

export const playKnobs: Translation<typeof playKnobsEn> = {
  up: {
    label: 'Camino de subida',
    help: 'Cómo vuelve a crecer el mapa pequeño. Solo el máximo recuerda lugares, así que los índices del máximo valen solo para él; los otros dos copian.',
    options: {
      nearest: 'Copia (más cercano)',
      'bed-of-nails': 'Cama de clavos',
      'max-indices': 'Índices del máximo',
      bilinear: 'Bilineal',
    },
  },
  map: {
    label: 'Qué se agrupa',
    help: 'La fuerza de los bordes (Sobel), como en la afirmación, o el brillo mismo.',
    options: { sobel: 'Bordes (Sobel)', brightness: 'Brillo' },
  },
  sweep: {
    label: 'Qué cambia a lo largo del eje',
    help: 'La curva mueve la imagen a la derecha, la gira o la estira, de a poco.',
    options: { shift: 'Desplazamiento', angle: 'Rotación', scale: 'Escala' },
  },
  pattern: {
    label: 'Patrón',
    help: 'Una onda de frecuencia conocida, o una imagen.',
    options: { stripes: 'Franjas', checkerboard: 'Tablero', 'zone-plate': 'Placa zonal', picture: 'Imagen' },
  },
  frequency: {
    label: 'Frecuencia',
    help: 'Ciclos a lo ancho de la imagen: cuántas veces va de oscuro a claro y vuelve.',
  },
};
