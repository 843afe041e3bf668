import type { Translation } from '../../../pattern/words.ts';
import type { playKnobs as playKnobsEn } from './play-knobs-en.ts';

export const playKnobs: Translation<typeof playKnobsEn> = {
  up: {
    label: 'Sobremuestreo',
    help: 'Cómo se agranda otra vez el mapa pequeño (upsampling). Solo el máximo guarda índices, así que «Índices del máximo» vale solo para él; los otros dos copian.',
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
    help: 'A lo largo de la curva la imagen se mueve a la derecha, gira o se agranda, poco a poco.',
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
