import type { Translation } from '../../../pattern/words.ts';
import type { captionWords as english } from './captions-en.ts';

export const captionWords: Translation<typeof english> = {
  captions: {
    window:
      'La ventana de la salida ({row}, {column}) cae sobre las filas {rows} y las columnas {columns} de la entrada.',
    windowOfChannel:
      'Canal {channel}: la ventana de la salida ({row}, {column}) cae sobre las filas {rows} y las columnas {columns}. Los demás canales no participan.',
    border: {
      left: 'De sus {cells} celdas, fuera y sin participar: {outside}.',
      counted: 'De sus {cells} celdas, fuera: {outside}. Lo de fuera no suma nada, pero la división lo cuenta.',
    },
    settle: {
      one: 'La ventana contiene un solo número: es {value}, se haga lo que se haga con él.',
      Max: 'Las {inside} celdas compiten: {value}, en ({pickedRow}, {pickedColumn}), es el mayor; todas las demás se olvidan.',
      MaxTie: '{ties} celdas contienen el número mayor, {value}. Gana la primera: ({pickedRow}, {pickedColumn}).',
      Average: 'Se escucha a las {inside} celdas: su suma {sum}, dividida entre {divisor}, es {value}.',
      Keep: 'Solo se conserva la primera celda, ({pickedRow}, {pickedColumn}); las otras {others} ni siquiera se miran.',
      Unit: 'La suma {sum} por α = {alpha}, más β = {beta}, da {score}; σ lo convierte en {value}.',
    },
    place: 'El valor {value} pasa a la fila {row}, columna {column} de la salida.',
    index: 'Al lado queda dónde se encontró: el lugar {index} de la entrada.',
    cell: {
      Max: 'La salida ({row}, {column}) es {value}, el mayor de {inside}, hallado en ({pickedRow}, {pickedColumn}).',
      Average: 'La salida ({row}, {column}) es {value}: la suma {sum} de {inside} celdas, dividida entre {divisor}.',
      Keep: 'La salida ({row}, {column}) es {value}: la primera de {inside} celdas, ({pickedRow}, {pickedColumn}).',
      Unit: 'La salida ({row}, {column}) es σ({score}) = {value}: la suma {sum} por {alpha}, más {beta}.',
    },
    cellOfChannel: {
      Max: 'Canal {channel}: la salida ({row}, {column}) es {value}, el mayor de {inside}, hallado en ({pickedRow}, {pickedColumn}).',
      Average:
        'Canal {channel}: la salida ({row}, {column}) es {value}, la suma {sum} de {inside} celdas dividida entre {divisor}.',
      Keep: 'Canal {channel}: la salida ({row}, {column}) es {value}, la primera de {inside} celdas, ({pickedRow}, {pickedColumn}).',
      Unit: 'Canal {channel}: la salida ({row}, {column}) es σ({score}) = {value}, con la suma {sum} por {alpha}, más {beta}.',
    },
    gradient: {
      from: 'De arriba llega ∂L/∂y = {carried}: así de rápido crecería la pérdida con la salida ({row}, {column}).',
      routeMax:
        'Solo el ganador, en ({pickedRow}, {pickedColumn}), produjo la salida: lo recibe todo, entero; los perdedores reciben 0.',
      routeAverage:
        'Cada una de las {inside} celdas tuvo una parte de 1/{divisor} en la salida, y recibe esa parte: {part}.',
      routeKeep: 'Solo se leyó la primera celda, ({pickedRow}, {pickedColumn}): lo recibe todo; las demás, 0.',
      routeUnit:
        'Cada una de las {inside} celdas mueve la salida en α·y·(1 − y) = {share}, y recibe esa parte de {carried}: {part}.',
      arrive: 'El gradiente de la celda ({targetRow}, {targetColumn}) es {after}.',
      addTo:
        'Allí ya se había ganado otra ventana: en ({targetRow}, {targetColumn}) esperaba {before}; juntos, {after}.',
      shareArrives: 'Cada una de las {targets} celdas recibe {part}.',
      shareAdds: 'Cada una de las {targets} celdas recibe {part}; {overlaps} de ellas ya tenían algo, y ahí se suma.',
      cellMax: 'El {carried} de la salida ({row}, {column}) va entero a su ganador, ({pickedRow}, {pickedColumn}).',
      cellAverage: 'El {carried} de la salida ({row}, {column}) se reparte: {part} para cada una de {inside} celdas.',
      cellKeep: 'El {carried} de la salida ({row}, {column}) va a la única celda leída, ({pickedRow}, {pickedColumn}).',
      cellUnit: 'El {carried} de la salida ({row}, {column}) llega a cada una de {inside} celdas como {part}.',
    },
    unpool: {
      from: 'De subida: la salida ({row}, {column}) contiene {value}.',
      route: {
        nearest: 'Se copia en un bloque tan grande como el paso; celdas aquí: {targets}.',
        'bed-of-nails': 'Va a la primera celda de su ventana; las demás se quedan en 0.',
        'max-indices': 'Su lugar se recordó: {index}, es decir, fila {pickedRow}, columna {pickedColumn}.',
      },
      put: 'La celda ({targetRow}, {targetColumn}) contiene otra vez {value}; donde no se pone nada queda 0.',
      copies: '{targets} celdas contienen {value}.',
      nowhere: 'Su bloque queda fuera del mapa: no se pone nada.',
    },
    rowEnd: 'Fila terminada: hasta ahora {rows} × {columns} números.',
    channelEnd: 'Canal {channel} de {channels} terminado; el siguiente empieza arriba a la izquierda.',
    end: {
      forward: 'La salida está completa.',
      gradient: 'El gradiente de la entrada está completo.',
      unpool: 'El mapa tiene otra vez su tamaño, no sus números.',
    },
    stack: {
      first: 'El primer bloque: {channels} mapas de {side} × {side}, tan grandes como la imagen.',
      level:
        'Agrupación {poolings}: {from} pasa a {side}, y una celda equivale a {stride} × {stride} píxeles. Las capas siguientes producen {channels} mapas.',
      last: 'Agrupación {poolings}, la última: {side} × {side} celdas con {channels} números cada una. Queda poco del dónde y mucho del qué.',
    },
  },
};
