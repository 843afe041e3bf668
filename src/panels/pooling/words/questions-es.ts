import type { Translation } from '../../../pattern/words.ts';
import type { questionWords as english } from './questions-en.ts';

export const questionWords: Translation<typeof english> = {
  questions: {
    'max-by-hand': {
      ask: 'La tabla de la clase (filas 5 3 3 1, 0 2 8 5, 1 4 4 2, 0 9 2 7), máximo sobre 2×2 con paso 2. ¿Qué sale?',
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
      ask: 'La misma tabla, promedio sobre 2×2. ¿Qué número queda arriba a la derecha?',
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
        half: '«Reducir a la mitad» habla de cada lado. Se reducen las filas y también las columnas: de 8×8 números quedan 16, una cuarta parte.',
        eighth: 'Los canales no se reducen: entran dos mapas y salen dos.',
        'one-map': 'La agrupación no mezcla mapas. Entran tres y salen tres, cada uno agrupado por separado.',
      },
    },
    'size-now': {
      ask: 'La agrupación tal como está: {n} filas, ventana {k}, paso {s}, {before} celdas de borde arriba y {after} abajo. ¿Cuántas filas tiene la salida?',
      because: 'Como en una convolución: o = ⌊(n + antes + después − k)/s⌋ + 1, con n = {n}, k = {k}, s = {s}.',
    },
    'gradient-max': {
      ask: 'Agrupación por máximo de la tabla de la clase. De arriba llega 3 para la ventana de abajo a la izquierda (números 1, 4, 0, 9). ¿Adónde va?',
      because: 'Todo al 9 de (3, 1). Un perdedor que se mueve un poco no cambia nada, así que su pendiente es 0.',
      options: {
        winner: 'Todo al 9',
        shared: 'Tres cuartos a cada uno de los cuatro',
        proportion: 'A cada uno en proporción a su número',
        corner: 'Todo a la primera celda, el 1',
      },
      refutes: {
        shared: 'Ese es el gradiente del promedio. Aquí se puede recorrer y comparar.',
        proportion: 'Al subir un poco el 4, la salida sigue siendo 9. Lo que no influye no recibe gradiente.',
        corner: 'Ese es el gradiente del submuestreo, que leyó esa celda. El máximo también la leyó, y la olvidó.',
      },
    },
    ties: {
      ask: 'Una ventana contiene 1, 4, 4, 2. Ambos 4 son el máximo, y de arriba llega una pendiente de 1. ¿Quién la recibe en max_pool2d y tf.maxPool?',
      because:
        'El primero en el orden de las filas. En sentido estricto, en un empate no hay pendiente; las bibliotecas eligen uno. (tf.reduce_max y torch.amax la reparten.)',
      options: { first: 'El primer 4', both: 'Cada 4, entera', half: 'Cada 4, la mitad', none: 'Nadie' },
      refutes: {
        both: 'Entonces bajaría más de lo que llegó de arriba. Al final del recorrido una celda contiene 1 y la otra 0.',
        half: 'Una idea justa, y lo que hace torch.amax. La agrupación recuerda un índice por ventana: el primero.',
        none: 'Por cada ventana se recuerda un índice, haya empate o no, y ese recibe la pendiente.',
      },
    },
    weights: {
      ask: '¿Cuántos números aprende una capa de agrupación por máximo?',
      because: 'Ninguno. La ventana, el paso y el borde se eligen al diseñar; lo demás es aritmética.',
      options: { none: 'Ninguno', window: 'Cuatro, uno por celda de la ventana', channels: 'Uno por canal' },
      refutes: {
        window: 'En la ventana no se pondera nada: el mayor se toma tal cual. Una convolución tendría cuatro pesos.',
        channels:
          'Cada canal se agrupa por separado con la misma regla. La unidad de LeNet tenía dos por mapa; el máximo, ninguno.',
      },
    },
    'lenet-weights': {
      ask: 'En LeNet-5, la capa de agrupación S2 tiene 6 mapas. ¿Cuántos números aprende?',
      because: 'α y β por cada mapa: 2 · 6 = 12.',
    },
    channels: {
      ask: 'A una capa de agrupación entran tres canales. ¿Cuántos salen?',
      because: 'Tres: cada uno se agrupa solo. Mezclar canales es lo que hace una convolución de 1×1.',
    },
    spot: {
      ask: 'Un mapa de 8×8 con un solo 1. Máximo sobre 2×2, paso 2. El 1 pasa de la columna 3 a la columna 4. ¿El mapa agrupado se queda como estaba?',
      because:
        'No: las columnas 2 y 3 pertenecen a una ventana, y con la columna 4 empieza la siguiente. El mismo paso de 2 a 3 no habría cambiado nada.',
      options: {
        no: 'No, se mueve una celda',
        yes: 'Sí, la agrupación por máximo es invariante a desplazamientos',
        half: 'Se mueve media celda',
      },
      refutes: {
        yes: 'Aquí está el 1 en la columna 4: ahora gana la ventana 2; antes ganaba la ventana 1. La invariancia termina en el borde de la ventana.',
        half: 'Un mapa no tiene medias celdas. Un paso de un píxel mueve la salida una celda o nada.',
      },
    },
    vgg: {
      ask: 'VGG lleva una imagen de 224 píxeles hasta 7 reduciendo a la mitad. ¿Cuántas agrupaciones son?',
      because: '112, 56, 28, 14, 7: cinco, pues 224 = 7 · 2⁵.',
    },
    overlap: {
      ask: 'AlexNet agrupa con ventanas de 3 y paso 2. ¿Qué ancho tiene la salida de un mapa de ancho 5?',
      because: '⌊(5 − 3)/2⌋ + 1 = 2: las ventanas sobre las columnas 0–2 y 2–4 comparten la columna 2.',
    },
    'same-corner': {
      ask: 'Los píxeles de 5×5, promedio sobre 2×2, paso 2, relleno «same» como en Keras. La última ventana contiene una sola celda real, 33. ¿Qué número sale?',
      because:
        '33: Keras y TensorFlow dividen solo entre las celdas reales. Contando el borde, como hace PyTorch de forma predeterminada, sería 33/4 = {counted}.',
    },
    board: {
      ask: 'Un tablero de píxeles sueltos, con 0 arriba a la izquierda. Se conserva un píxel sí y otro no, en filas y columnas. ¿Qué sale?',
      because:
        'Solo se leen celdas de fila par y columna par, y todas son 0. El patrón ha desaparecido, o peor: parece una imagen negra.',
      options: { zeros: 'Todo 0', board: 'Un tablero más pequeño', half: 'Todo ½', ones: 'Todo 1' },
      refutes: {
        board:
          'Al avanzar se ve que todas las celdas conservadas son del mismo color. Un patrón tan fino como el paso no se puede conservar.',
        half: 'Ese es el promedio: cada ventana contiene dos 0 y dos 1.',
        ones: 'Ese es el máximo: cada ventana contiene un 1.',
      },
    },
    free: {
      ask: 'Máximo sobre 2×2 de la tabla de 4×4. ¿Cuántos de sus 16 números podrían ser otros con la misma salida?',
      because:
        'Todos menos los 4 ganadores: 12 de ellos pueden valer cualquier cosa hasta el máximo de su ventana. El promedio y el submuestreo también dejan libres 12 dimensiones ({average} y {subsample}): los tres conservan cuatro números de dieciséis, pero distintos.',
    },
    more: {
      ask: 'La tabla de la clase se agrupa y luego se agranda copiando cada número en su ventana. ¿Qué método se acerca más a la tabla (menor suma de cuadrados)?',
      because:
        'Errores cuadráticos: promedio {average}, submuestreo {subsample}, máximo {max}. La media es la constante más cercana a su ventana.',
      options: {
        average: 'El promedio',
        max: 'El máximo: los valores más fuertes llevan más',
        subsample: 'El submuestreo: sus números están intactos',
      },
      refutes: {
        max: 'Grande no es lo mismo que mucho. Copiado de vuelta, el máximo queda por encima de todas las celdas menos una.',
        subsample:
          'Sus números son exactos en uno de cada cuatro lugares. Para los otros tres son una conjetura a partir de un vecino.',
      },
    },
    unpool: {
      ask: 'Después de agrupar por máximo, cada número vuelve a su lugar recordado. ¿Es otra vez la entrada?',
      because: 'No: cuatro ganadores han vuelto, los doce perdedores son 0. Se recordaron lugares, no números.',
      options: {
        no: 'No, solo vuelven los ganadores',
        yes: 'Sí, para eso se recuerdan los lugares',
        copies: 'Sí, si en cambio se copia',
      },
      refutes: {
        yes: 'En el mapa reconstruido hay doce ceros donde estaban los perdedores.',
        copies:
          'Las copias llenan cada celda, pero con el número del ganador. Lo que perdió no está en la salida, así que nada puede devolverlo.',
      },
    },
    global: {
      ask: 'Agrupación por promedio global de 512 mapas de 7×7. ¿Cuántos números salen?',
      because:
        'Uno por mapa: 512, sea cual sea el tamaño de los mapas. Después puede seguir un clasificador que acepta imágenes de cualquier tamaño.',
    },
    invariant: {
      ask: 'Una clase dice: «la agrupación por máximo es invariante a desplazamientos, rotaciones y escalas pequeños». ¿Cuándo es cierto?',
      because:
        'Cuando ningún ganador sale de su ventana y ningún número mayor entra en ella. Entonces la salida se queda exactamente igual; si no, cambian algunas de sus celdas.',
      options: {
        inside: 'Mientras los ganadores sigan dentro de sus ventanas',
        all: 'Siempre: para eso existe la agrupación',
        never: 'Nunca: cualquier movimiento cambia la salida',
      },
      refutes: {
        all: 'Al mover la imagen, el medidor baja con el tamaño de la ventana, pero con ventanas menores que la imagen casi nunca llega a 0.',
        never: 'El canal 1 y el canal 2 tienen el 1 en columnas vecinas, y sus mapas agrupados son iguales.',
      },
    },
    shrink: {
      ask: '¿Por qué un clasificador que busca pelaje y orejas debe achicar sus mapas?',
      because:
        'Cada mosaico vota, y una unidad que combina los votos debe ver varios mosaicos. Cuatro capas de 3×3 ven {plain} píxeles; con una agrupación después de cada una, {pooled}.',
      options: {
        combine: 'Para que una unidad vea varias partes a la vez',
        faster: 'Solo para ahorrar tiempo y memoria',
        place: 'Porque no importa en absoluto dónde están las cosas',
      },
      refutes: {
        faster:
          'Sí ahorra ambas cosas. Pero una red grande que nunca se achicara seguiría viendo solo unos pocos píxeles a la vez.',
        place:
          'Las orejas van en la cabeza: la disposición cuenta, a grandes rasgos. Y un clasificador sin agrupación global falla con dígitos desplazados, así que no viene gratis.',
      },
    },
  },
};
