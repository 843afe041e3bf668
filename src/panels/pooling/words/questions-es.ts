import type { Translation } from '../../../pattern/words.ts';
import type { questionWords as english } from './questions-en.ts';

export const questionWords: Translation<typeof english> = {
  questions: {
    'max-by-hand': {
      ask: 'La tabla del curso (filas 5 3 3 1, 0 2 8 5, 1 4 4 2, 0 9 2 7), agrupación por máximo (max pooling) con ventanas de 2×2 y paso (stride) 2. ¿Qué sale?',
      because: 'El mayor de cada cuarto: 5, 8, 9, 7.',
      options: {
        winners: '5 8 / 9 7',
        means: '2.5 4.25 / 3.5 3.75',
        corners: '5 3 / 1 4',
        overlap: '8 8 / 9 9',
      },
      refutes: {
        means: 'Esos son los promedios de los cuartos: agrupación por promedio.',
        corners: 'Esos son los primeros números de los cuartos: los toma el submuestreo, sean grandes o no.',
        overlap:
          'Esos son los máximos de ventanas de 3×3 que avanzan de uno en uno. Aquí las ventanas de dos quedan una junto a otra.',
      },
    },
    'average-by-hand': {
      ask: 'La misma tabla, agrupación por promedio sobre 2×2. ¿Qué número queda arriba a la derecha?',
      because: '3 + 1 + 8 + 5 = 17, dividido entre 4: 4.25.',
    },
    remain: {
      ask: '16 mapas de 64×64 se agrupan con ventanas de 2×2 y paso 2. ¿Cuántos de los números quedan?',
      because: 'Ambos lados se reducen a la mitad y los mapas siguen siendo 16: {after} de {before}, una cuarta parte.',
      options: {
        quarter: 'Una cuarta parte',
        half: 'La mitad',
        eighth: 'Una octava parte',
        'one-map': 'Uno de los mapas',
      },
      refutes: {
        half: '«Reducir a la mitad» se refiere a cada lado. Se reducen las filas y también las columnas: de 8×8 números quedan 16, una cuarta parte.',
        eighth: 'Los canales no se reducen: entran dos mapas y salen dos.',
        'one-map': 'La agrupación no mezcla mapas. Entran tres y salen tres, cada uno agrupado por separado.',
      },
    },
    'size-now': {
      ask: 'La agrupación con los ajustes actuales: {n} filas, ventana {k}, paso {s}, {before} celdas de relleno arriba y {after} abajo. ¿Cuántas filas tiene la salida?',
      because: 'Como en una convolución: o = ⌊(n + antes + después − k)/s⌋ + 1, con n = {n}, k = {k}, s = {s}.',
    },
    'gradient-max': {
      ask: 'Agrupación por máximo de la tabla del curso. El gradiente que llega (upstream gradient) a la ventana de abajo a la izquierda (números 1, 4, 0, 9) es 3. ¿Adónde va?',
      because: 'Todo al 9 de (3, 1). Un cambio pequeño de otra celda no cambia la salida, así que su gradiente es 0.',
      options: {
        winner: 'Todo al 9',
        shared: 'Tres cuartos a cada uno de los cuatro',
        proportion: 'A cada uno en proporción a su número',
        corner: 'Todo a la primera celda, el 1',
      },
      refutes: {
        shared: 'Ese es el gradiente del promedio. Recórrelo aquí y compara.',
        proportion: 'Sube un poco el 4: la salida sigue siendo 9. Lo que no influye no recibe gradiente.',
        corner: 'Ese es el gradiente del submuestreo, que conserva esa celda. La salida del máximo no depende de ella.',
      },
    },
    ties: {
      ask: 'Una ventana contiene 1, 4, 4, 2. Ambos 4 son el máximo, y el gradiente que llega es 1. ¿Qué celda lo recibe en max_pool2d de PyTorch?',
      because:
        'La primera en el orden de las filas. En sentido estricto, el máximo no tiene gradiente en un empate; las bibliotecas eligen. (torch.amax y tf.reduce_max lo reparten; tf.maxPool de TensorFlow.js toma la última en WebGL y WASM.)',
      options: { first: 'El primer 4', both: 'Ambos 4, 1 cada uno', half: 'Ambos 4, ½ cada uno', none: 'Ninguno' },
      refutes: {
        both: 'Entonces se transmitiría 2 aunque solo llegó 1. Avanza hasta el final: una celda contiene 1 y la otra 0.',
        half: 'Es lo que hace torch.amax. La agrupación por máximo guarda un índice por ventana: el del primer máximo.',
        none: 'Por cada ventana se guarda un índice, haya empate o no, y esa celda recibe el gradiente.',
      },
    },
    weights: {
      ask: '¿Cuántos números aprende una capa de agrupación por máximo?',
      because: 'Ninguno. La ventana, el paso y el relleno se eligen al diseñar; no hay pesos.',
      options: { none: 'Ninguno', window: 'Cuatro, uno por celda de la ventana', channels: 'Uno por canal' },
      refutes: {
        window:
          'Las celdas de la ventana no tienen pesos: la mayor se toma tal cual. Una convolución tendría cuatro pesos.',
        channels:
          'Cada canal se agrupa por separado con la misma regla. La unidad de LeNet tenía dos números por mapa; la agrupación por máximo, ninguno.',
      },
    },
    'lenet-weights': {
      ask: 'En LeNet-5, la capa de agrupación S2 tiene 6 mapas. ¿Cuántos números aprende?',
      because: 'α y β por cada mapa: 2 · 6 = 12.',
    },
    channels: {
      ask: 'A una capa de agrupación entran tres canales. ¿Cuántos salen?',
      because: 'Tres: cada uno se agrupa por separado. Mezclar canales es lo que hace una convolución de 1×1.',
    },
    spot: {
      ask: 'Un mapa de 8×8 con un solo 1. Agrupación por máximo sobre 2×2, paso 2. El 1 pasa de la columna 3 a la columna 4. ¿El mapa agrupado se queda como estaba?',
      because:
        'No: las columnas 2 y 3 pertenecen a una ventana, y la columna 4, a la siguiente. El mismo movimiento de 2 a 3 no habría cambiado nada.',
      options: {
        no: 'No, se mueve una celda',
        yes: 'Sí, la agrupación por máximo es invariante a desplazamientos',
        half: 'Se mueve media celda',
      },
      refutes: {
        yes: 'Aquí el 1 está en la columna 4: ahora es el máximo de la ventana 2; antes lo era de la ventana 1. La invariancia termina en el borde de la ventana.',
        half: 'Un mapa no tiene medias celdas. Un movimiento de un píxel mueve la salida una celda o nada.',
      },
    },
    vgg: {
      ask: 'VGG reduce a la mitad una imagen de 224 × 224 píxeles hasta que quedan 7 × 7. ¿Cuántas agrupaciones son?',
      because: '112, 56, 28, 14, 7: cinco, pues 224 = 7 · 2⁵.',
    },
    overlap: {
      ask: 'AlexNet agrupa con ventanas de 3×3 y paso 2. ¿Qué ancho tiene la salida de un mapa de ancho 5?',
      because: '⌊(5 − 3)/2⌋ + 1 = 2: las ventanas sobre las columnas 0–2 y 2–4 comparten la columna 2.',
    },
    'same-corner': {
      ask: 'Los píxeles de 5×5 del curso, agrupación por promedio sobre 2×2, paso 2, relleno (padding) «same» como en Keras. La última ventana contiene una sola celda real, 33. ¿Qué número sale?',
      because:
        '33: Keras y TensorFlow dividen entre el número de celdas reales. Contando el relleno, como hace PyTorch de forma predeterminada, sería 33/4 = {counted}.',
    },
    board: {
      ask: 'Un tablero de píxeles sueltos, con 0 arriba a la izquierda. Se conserva un píxel sí y otro no, en filas y columnas. ¿Qué sale?',
      because:
        'Solo se leen celdas de fila par y columna par, y todas son 0. El patrón ha desaparecido: la salida parece una imagen negra.',
      options: { zeros: 'Todo 0', board: 'Un tablero más pequeño', half: 'Todo ½', ones: 'Todo 1' },
      refutes: {
        board:
          'Avanza: todas las celdas conservadas son del mismo color. Un patrón de píxeles sueltos no sobrevive a un paso de 2.',
        half: 'Ese es el promedio: cada ventana contiene dos 0 y dos 1.',
        ones: 'Ese es el máximo: cada ventana contiene un 1.',
      },
    },
    free: {
      ask: 'Agrupación por máximo sobre 2×2 de la tabla de 4×4. ¿Cuántos de sus 16 números se podrían cambiar sin cambiar la salida?',
      because:
        'Todos menos los 4 máximos: 12 de ellos pueden ser cualquier número hasta el máximo de su ventana. El promedio y el submuestreo también dejan libres 12 dimensiones ({average} y {subsample}): cada uno de los tres conserva cuatro números de dieciséis, pero distintos.',
    },
    more: {
      ask: 'La tabla del curso se agrupa y luego se agranda copiando cada número en su ventana. ¿Qué método se acerca más a la tabla (menor suma de errores cuadráticos)?',
      because:
        'Errores cuadráticos: promedio {average}, submuestreo {subsample}, máximo {max}. De todas las constantes, la media tiene el menor error cuadrático en su ventana.',
      options: {
        average: 'El promedio',
        max: 'El máximo: los valores mayores son los que más importan',
        subsample: 'El submuestreo: sus números están intactos',
      },
      refutes: {
        max: 'Los valores grandes no son más información. Copiado de vuelta, el máximo es demasiado grande para todas las celdas menos una.',
        subsample:
          'Sus números son exactos en una celda de cada cuatro. Para las otras tres son solo el valor de una vecina.',
      },
    },
    unpool: {
      ask: 'Después de agrupar por máximo, cada número vuelve a su índice (desagrupación, unpooling). ¿Es otra vez la entrada?',
      because:
        'No: los cuatro máximos han vuelto, las otras doce celdas son 0. Solo se guardaron índices, no los demás números.',
      options: {
        no: 'No, solo vuelven los máximos',
        yes: 'Sí, para eso se guardan los índices',
        copies: 'Sí, si en cambio se copian los números',
      },
      refutes: {
        yes: 'Mira el mapa desagrupado: hay doce ceros donde estaban los demás números.',
        copies:
          'Las copias llenan cada celda, pero con el máximo de la ventana. Los demás números no están en la salida, así que nada puede devolverlos.',
      },
    },
    global: {
      ask: 'Agrupación por promedio global de 512 mapas de 7×7. ¿Cuántos números salen?',
      because:
        'Uno por mapa: 512, sea cual sea el tamaño de los mapas. Así, la capa siguiente recibe siempre 512 números, y la red acepta imágenes de cualquier tamaño.',
    },
    invariant: {
      ask: 'Un curso dice: «la agrupación por máximo es invariante a desplazamientos, rotaciones y escalas pequeños». ¿Cuándo es cierto?',
      because:
        'Cuando ningún máximo sale de su ventana y ningún número mayor entra en ella. Entonces la salida se queda exactamente igual; si no, cambian algunas de sus celdas.',
      options: {
        inside: 'Mientras los máximos sigan dentro de sus ventanas',
        all: 'Siempre: para eso existe la agrupación',
        never: 'Nunca: cualquier movimiento cambia la salida',
      },
      refutes: {
        all: 'Mueve la imagen y lee el cambio: baja con el tamaño de la ventana, pero con ventanas menores que la imagen casi nunca es 0.',
        never: 'Los canales 1 y 2 tienen el 1 en columnas vecinas, y sus mapas agrupados son iguales.',
      },
    },
    shrink: {
      ask: '¿Por qué un clasificador que busca pelaje y orejas debe reducir sus mapas?',
      because:
        'El pelaje y las orejas están en partes distintas de la imagen, y una unidad que los combina debe ver ambos. Cuatro capas de 3×3 ven {plain} píxeles de ancho; con una agrupación después de cada una, {pooled}.',
      options: {
        combine: 'Para que una unidad vea varias partes a la vez',
        faster: 'Solo para ahorrar tiempo y memoria',
        place: 'Porque no importa en absoluto dónde están las cosas',
      },
      refutes: {
        faster: 'Sí ahorra ambas cosas. Pero una red que nunca reduce sus mapas ve solo unos pocos píxeles a la vez.',
        place:
          'La disposición aproximada importa: las orejas van en la cabeza. Y no es automático: sin agrupación global, los clasificadores de dígitos de este panel fallan con la mayoría de los dígitos movidos cuatro píxeles.',
      },
    },
  },
};
