import type { Translation } from '../../../pattern/words.ts';
import type { questionWords as english } from './questions-en.ts';

export const questionWords: Translation<typeof english> = {
  questions: {
    size: {
      ask: 'Una convolución transpuesta: entrada de 2×2, núcleo (kernel) de 3×3, paso (stride) 2, relleno (padding) 1. ¿Cuántas filas tiene la salida?',
      because: '(n − 1)·s + k − 2p = 1·2 + 3 − 2·1 = 3.',
      options: { '3': '3', '7': '7', '5': '5', '1': '1' },
      refutes: {
        '7': 'Así sería si el relleno agregara filas. En una convolución transpuesta el relleno recorta: la hoja de 5 × 5 pierde su borde.',
        '5': '5 × 5 es la hoja antes del relleno. El relleno 1 recorta una fila y una columna en cada lado.',
        '1': 'Eso trata el paso como en una convolución, donde hace la salida más pequeña. Aquí con paso 1 serían (2 − 1)·1 + 3 − 2 = 2; el paso 2 separa las estampas y da más.',
      },
    },
    'size-now': {
      ask: 'Los valores actuales, como convolución transpuesta: entrada de {n}×{n}, núcleo {k}, paso {s}, relleno {p}, relleno de salida {outputPad}. ¿Cuántas filas tiene la salida?',
      because: '(n − 1)·s + k − 2p + relleno de salida = ({n} − 1)·{s} + {k} − 2·{p} + {outputPad}.',
    },
    paint: {
      ask: 'La entrada y el núcleo son 0 1 / 2 3, con paso 2. ¿En cuántas celdas de la salida se superponen dos o más estampas?',
      because:
        'El núcleo es tan ancho como el paso: cuatro estampas quedan lado a lado y llenan 4 × 4 celdas. No hay nada que sumar.',
    },
    cut: {
      ask: 'La misma entrada y el mismo núcleo con paso 1 y relleno 1. Queda un número. ¿Cuál?',
      because:
        'La hoja es de 3 × 3 y el relleno recorta su borde. En el centro se superponen las cuatro estampas: 0·3 + 1·2 + 2·1 + 3·0 = 4.',
    },
    middle: {
      ask: 'Entrada 1 2 / 3 4, núcleo de 1 a 9, paso 2. ¿Qué número hay en el centro de la salida de 5 × 5?',
      because: 'Allí se superponen las esquinas de las cuatro estampas: 1·9 + 2·7 + 3·3 + 4·1 = 36.',
    },
    stride: {
      ask: 'El paso de una convolución transpuesta cambia de 2 a 3 y nada más. ¿Qué le pasa a la salida?',
      because: 'El paso dice a qué distancia están las estampas. Un paso mayor las reparte en una hoja mayor.',
      options: { larger: 'Crece', smaller: 'Se encoge', same: 'Conserva su tamaño' },
      refutes: {
        smaller:
          'Eso vale en una convolución, donde el paso dice cuánto avanza la ventana sobre la entrada. Aquí dice a qué distancia caen las estampas en la salida.',
        same: 'La primera estampa se queda donde está, pero la última empieza en (n − 1)·s.',
      },
    },
    back: {
      ask: 'Una imagen de 4×4 pasa por C, una convolución de 3×3, y el resultado pasa por Cᵀ. ¿Vuelve la imagen?',
      because:
        'En cuatro números no caben dieciséis: C tiene rango 4, así que se pierden 12 de 16 dimensiones. Cᵀ devuelve la forma, pero aun multiplicado por el mejor factor el resultado difiere de la imagen en 0.545 de su longitud.',
      options: { no: 'No, solo su forma', scaled: 'Sí, salvo un factor', yes: 'Sí, exactamente' },
      refutes: {
        scaled:
          'Aquí ya se aplicó el mejor factor, y el resultado todavía difiere de x en más de la mitad de su longitud.',
        yes: 'Cx tiene cuatro números. Doce de las dieciséis dimensiones de x no dejan rastro en ellos, y ninguna aplicación lineal puede devolverlas.',
      },
    },
    promise: {
      ask: '¿Qué propiedad tiene la matriz transpuesta, para todo x y todo y?',
      because:
        '⟨Cx, y⟩ = ⟨x, Cᵀy⟩. Multiplicar por Cᵀ es además lo que hace la retropropagación: lleva del gradiente respecto de Cx al gradiente respecto de x.',
      options: {
        products: 'Productos internos iguales',
        content: 'Que x vuelve a partir de Cx',
        nothing: 'Ninguna, es solo un nombre',
      },
      refutes: {
        content: 'La ida y vuelta muestra cuánto difiere el resultado de x.',
        nothing: 'Los dos números bajo la figura se calculan por caminos distintos y son iguales.',
      },
    },
    matrix: {
      ask: 'Un núcleo de 3×3 recorre una imagen de 4×4, paso 1, sin relleno. ¿Qué forma tiene la matriz C con y = C x?',
      because: 'Dieciséis entradas dan dieciséis columnas; cuatro posiciones de la ventana dan cuatro filas.',
      options: { '4x16': '4 × 16', '16x4': '16 × 4', '9x16': '9 × 16', '16x16': '16 × 16' },
      refutes: {
        '16x4': 'Esa es Cᵀ, que lleva de 4 números a 16.',
        '9x16':
          'Nueve es el número de pesos. Cada fila los tiene todos, y siete ceros; hay una fila por cada posición de la ventana.',
        '16x16':
          'Para eso harían falta dieciséis posiciones de la ventana, como con un borde de ceros alrededor de la imagen.',
      },
    },
    double: {
      ask: '¿Qué tamaño de núcleo, paso y relleno (k, s, p) duplican exactamente el lado y dan a cada celda interior el mismo número de estampas?',
      because: '(4, 2, 1): 2(n − 1) + 4 − 2 = 2n, y 2 divide a 4.',
      options: { '4-2-1': '4, 2, 1', '3-2-1': '3, 2, 1', '4-2-0': '4, 2, 0', '3-2-0': '3, 2, 0' },
      refutes: {
        '3-2-1': 'Da 2n − 1 filas, y 2 no divide a 3: los conteos alternan 1, 2, 1, 2.',
        '4-2-0': 'En el interior los conteos son iguales, pero sin relleno hay 2n + 2 filas.',
        '3-2-0': 'Da 2n + 1 filas, y los conteos alternan.',
      },
    },
    'output-padding': {
      ask: '¿Por qué una capa con núcleo 3, paso 2 y relleno 1 necesita relleno de salida para duplicar el lado?',
      because:
        'Sin él la capa da 2n − 1 filas. Una convolución con esos valores lleva a n tanto 2n − 1 como 2n filas; en el otro sentido caben dos tamaños, y el relleno de salida elige.',
      options: {
        which: 'Porque una convolución lleva a n tanto 2n − 1 como 2n',
        border: 'Para poner un borde de ceros alrededor de la salida',
        smooth: 'Para igualar las superposiciones',
      },
      refutes: {
        border:
          'Actúa solo abajo y a la derecha, y aquí devuelve una fila de sumas que el relleno había recortado. Solo hay ceros cuando es mayor que el relleno.',
        smooth: 'Los conteos del interior no cambian. Solo cambia el tamaño.',
      },
    },
    ratio: {
      ask: 'Núcleo de 3×3, paso 2. Divide el mayor número de estampas en una celda interior por el menor. ¿Qué razón da?',
      because: 'En cada eje los conteos alternan 1, 2. En dos dimensiones se multiplican y dan 1, 2 y 4, y 4/1 = 4.',
    },
    clean: {
      ask: 'Antes de entrenar, con pesos al azar: ¿qué método no muestra un tablero de ajedrez con una entrada plana?',
      because:
        'Un mapa plano agrandado sigue plano, y una convolución ordinaria usa los mismos pesos en todas partes. En una convolución transpuesta de paso 2 cada una de las cuatro fases tiene pesos propios. El entrenamiento elimina casi toda la cuadrícula, pero eso ocurre después.',
      options: {
        resize: 'Agrandar y luego una convolución ordinaria',
        divides: 'Una convolución transpuesta cuyo paso divide al núcleo',
        trained: 'Todos: el tablero viene de un mal entrenamiento',
      },
      refutes: {
        divides:
          'Los conteos iguales eliminan solo la parte que viene de la superposición. Con pesos al azar, las sumas de las cuatro fases siguen siendo distintas.',
        trained:
          'Mira el resultado en el paso 0: la cuadrícula es mayor antes del entrenamiento y se desvanece con él.',
      },
    },
    zeros: {
      ask: 'Entrada de 2×2, núcleo de 3×3, paso 2, calculado como convolución: se insertan ceros entre las entradas y alrededor. ¿Cuántos de los nueve productos de la salida (1, 1) contienen uno de esos ceros?',
      because:
        'En la ventana de (1, 1) hay una sola entrada. Los otros ocho productos son 0; al sumar estampas no hace falta calcularlos.',
    },
    copy: {
      ask: 'Con k = s, ¿qué núcleo hace que una convolución transpuesta repita cada píxel s × s veces (vecino más cercano)?',
      because: 'Una estampa de unos contiene el valor s × s veces, y con k = s las estampas no se superponen.',
      options: { ones: 'Todo unos', quarter: 'Todo 1/k²', none: 'Ninguno: es otro tipo de capa' },
      refutes: {
        quarter: 'Entonces cada valor se repartiría entre sus k² celdas y el mapa se oscurecería.',
        none: 'Compara la salida con la entrada: cada número está cuatro veces. El vecino más cercano es una convolución transpuesta con un núcleo fijo.',
      },
    },
    unpool: {
      ask: 'Un mapa de 4×4 se redujo a 2×2 con agrupación por máximo (max pooling) y luego se desagrupó (unpooling) con los índices de los máximos. ¿Qué se recupera?',
      because: 'Los cuatro máximos están donde estaban. Los otros doce números se perdieron y los sustituyen ceros.',
      options: {
        winners: 'Los cuatro máximos donde estaban; lo demás, ceros',
        all: 'El mapa entero',
        spread: 'Cada máximo, repetido en toda su ventana',
      },
      refutes: {
        all: 'Se guardaron los índices, no los números menores. Compara con el mapa antes de la agrupación.',
        spread: 'Eso es el vecino más cercano, que no necesita índices.',
      },
    },
    grid: {
      ask: 'Entrada 1 2 / 3 4, interpolación bilineal a 4 × 4 con la cuadrícula asimétrica, la que TensorFlow.js usa por defecto. ¿Qué número va segundo en la primera fila?',
      because:
        'La salida 1 corresponde al lugar 1·2/4 = 0.5: la mitad de 1 y la mitad de 2. Con centros de medio píxel correspondería a 0.25 y sería 1.25.',
    },
    libraries: {
      ask: 'Núcleo 3, paso 2, salida dos veces más grande. El «same» de TensorFlow y padding=1, output_padding=1 de PyTorch recortan una hoja de 2n + 1 filas. ¿Dónde recorta TensorFlow?',
      because:
        'Hay que recortar una fila. TensorFlow la recorta al final; el ajuste de PyTorch, al principio. Con los mismos pesos, un mapa queda desplazado un píxel respecto del otro.',
      options: { end: 'Solo al final', both: 'Media fila en cada extremo', same: 'Al principio, como PyTorch' },
      refutes: {
        both: 'Solo se pueden recortar filas enteras. El relleno de PyTorch recorta una en cada lado, y su relleno de salida devuelve la última.',
        same: 'Eso es lo que se muestra aquí: falta la primera fila. TensorFlow la conserva.',
      },
    },
  },
};
