import type { Translation } from '../../../pattern/words.ts';
import type { captionWords as english } from './captions-en.ts';

export const captionWords: Translation<typeof english> = {
  captions: {
    window:
      'La ventana de la salida ({row}, {column}) cae sobre las filas {rows} y las columnas {columns} de la entrada.',
    windowOfChannel:
      'Canal {channel}: la ventana de la salida ({row}, {column}) cae sobre las filas {rows} y las columnas {columns}. Cada canal se agrupa por separado.',
    border: {
      left: 'Fuera de la entrada y sin contar: {outside} de sus {cells} celdas.',
      counted: 'Fuera de la entrada: {outside} de sus {cells} celdas, que suman 0 pero cuentan en la división.',
    },
    settle: {
      one: 'La ventana contiene un solo número, {value}: máximo, promedio y primera celda coinciden.',
      Max: 'De las {inside} celdas, la de ({pickedRow}, {pickedColumn}) es la mayor, {value}. Las demás se descartan.',
      MaxTie: '{ties} celdas contienen el número mayor, {value}. Se toma la primera: ({pickedRow}, {pickedColumn}).',
      Average: 'Cada celda cuenta por igual: la suma {sum}, dividida entre {divisor}, es {value}.',
      Keep: 'Solo se conserva la primera de {inside} celdas, ({pickedRow}, {pickedColumn}); el resto no se lee.',
      Unit: 'La suma {sum} por α = {alpha}, más β = {beta}, es {score}; la sigmoide σ de ese número es {value}.',
    },
    place: 'El valor {value} pasa a la fila {row}, columna {column} de la salida.',
    index: 'Al lado se guarda su índice en la entrada: {index}.',
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
      from: 'El gradiente que llega a la salida ({row}, {column}) es ∂L/∂y = {carried}: si esta salida crece un poco, la pérdida cambia {carried} veces eso.',
      routeMax:
        'Solo el máximo, en ({pickedRow}, {pickedColumn}), determinó la salida: recibe todo el gradiente; las demás celdas, 0.',
      routeAverage:
        'Cada una de las {inside} celdas contó 1/{divisor} en la salida, así que recibe 1/{divisor} del gradiente: {part}.',
      routeKeep:
        'Solo se leyó la primera celda, ({pickedRow}, {pickedColumn}): recibe todo el gradiente; las demás, 0.',
      routeUnit:
        'Para cada una de las {inside} celdas, ∂y/∂x = α·y·(1 − y) = {share}; por el gradiente que llega, {carried}, da {part}.',
      arrive: 'El gradiente de la celda ({targetRow}, {targetColumn}) es {after}.',
      addTo:
        'La celda ({targetRow}, {targetColumn}) también era el máximo de otra ventana y ya tenía {before}: en total, {after}.',
      shareArrives: 'Cada una de las {targets} celdas recibe {part}.',
      shareAdds:
        'Cada una de las {targets} celdas recibe {part}; {overlaps} de ellas ya tenían gradiente de otra ventana, y se suma.',
      cellMax:
        'El gradiente {carried} de la salida ({row}, {column}) va entero a su máximo, ({pickedRow}, {pickedColumn}).',
      cellAverage:
        'El gradiente {carried} de la salida ({row}, {column}) se reparte: {part} para cada una de {inside} celdas.',
      cellKeep:
        'El gradiente {carried} de la salida ({row}, {column}) va a la única celda leída, ({pickedRow}, {pickedColumn}).',
      cellUnit: 'El gradiente {carried} de la salida ({row}, {column}) da {part} a cada una de {inside} celdas.',
    },
    unpool: {
      from: 'Desagrupación: la salida ({row}, {column}) contiene {value}.',
      route: {
        nearest: 'Se copia en un bloque tan grande como el paso; celdas suyas dentro del mapa: {targets}.',
        'bed-of-nails': 'Va a la primera celda de su ventana; las demás se quedan en 0.',
        'max-indices': 'Se guardó el índice de su máximo: {index}, es decir, fila {pickedRow}, columna {pickedColumn}.',
      },
      put: 'La celda ({targetRow}, {targetColumn}) contiene ahora {value}. Las celdas en las que no se escribe nada quedan en 0.',
      copies: '{targets} celdas contienen ahora {value}.',
      nowhere: 'Su bloque queda fuera del mapa: no se escribe nada.',
    },
    rowEnd: 'La fila está completa: hasta ahora {rows} × {columns} números.',
    channelEnd: 'El canal {channel} de {channels} está completo; el siguiente empieza arriba a la izquierda.',
    end: {
      forward: 'La salida está completa.',
      gradient: 'El gradiente de la entrada está completo.',
      unpool: 'El mapa tiene otra vez el tamaño de la entrada, pero no sus números.',
    },
    stack: {
      first: 'El primer bloque: {channels} mapas de {side} × {side}, tan grandes como la imagen.',
      level:
        'Agrupación {poolings}: {from} pasa a {side}; ahora una celda equivale a {stride} × {stride} píxeles. Las capas siguientes producen {channels} mapas.',
      last: 'Agrupación {poolings}, la última: {side} × {side} celdas con {channels} números cada una. Dicen mucho de qué hay en la imagen y poco de dónde.',
    },
  },
};
