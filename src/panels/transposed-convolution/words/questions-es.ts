import type { Translation } from '../../../pattern/words.ts';
import type { questionWords as english } from './questions-en.ts';

export const questionWords: Translation<typeof english> = {
  questions: {
    size: {
      ask: 'Una convolución transpuesta: entrada de 2×2, núcleo 3, paso 2, relleno 1. ¿Cuántas filas tiene la salida?',
      because: '(n − 1)·s + k − 2p = 1·2 + 3 − 2·1 = 3.',
      options: { '3': '3', '7': '7', '5': '5', '1': '1' },
      refutes: {
        '7': 'Así sería si el relleno agregara filas. En una convolución transpuesta las quita: la hoja de 5 × 5 pierde su borde.',
        '5': '5 × 5 es la hoja antes del relleno. El relleno 1 recorta una fila y una columna en cada lado.',
        '1': 'Como si el paso hiciera la salida más pequeña. Con paso 1 serían 2 + 3 − 1 − 2 = 2; el paso 2 separa las estampas y da más.',
      },
    },
    'size-now': {
      ask: 'La capa tal como está, como convolución transpuesta: entrada de {n}×{n}, núcleo {k}, paso {s}, relleno {p}, relleno de salida {outputPad}. ¿Cuántas filas tiene la salida?',
      because: '(n − 1)·s + k − 2p + p_out = ({n} − 1)·{s} + {k} − 2·{p} + {outputPad}.',
    },
    paint: {
      ask: 'La entrada y el núcleo son 0 1 / 2 3, con paso 2. ¿En cuántas celdas de la salida se encuentran dos o más estampas?',
      because:
        'El núcleo es tan ancho como el paso: cuatro estampas quedan lado a lado y llenan 4 × 4 celdas. No hay nada que sumar.',
    },
    cut: {
      ask: 'Las mismas dos tablas con paso 1 y relleno 1. Queda un número. ¿Cuál?',
      because:
        'La hoja es de 3 × 3 y el relleno le quita el borde. En el centro se encuentran las cuatro estampas: 0·3 + 1·2 + 2·1 + 3·0 = 4.',
    },
    middle: {
      ask: 'Entrada 1 2 / 3 4, núcleo de 1 a 9, paso 2. ¿Qué número hay en el centro de la salida de 5 × 5?',
      because: 'Allí se encuentran las esquinas de las cuatro estampas: 1·9 + 2·7 + 3·3 + 4·1 = 36.',
    },
    stride: {
      ask: 'El paso de una convolución transpuesta cambia de 2 a 3 y nada más. ¿Qué le pasa a la salida?',
      because: 'El paso dice a qué distancia están las estampas. Con pasos mayores se reparten en una hoja mayor.',
      options: { larger: 'Crece', smaller: 'Se encoge', same: 'Conserva su tamaño' },
      refutes: {
        smaller:
          'Así es en una convolución, donde el paso dice cuánto avanza la ventana que lee. Aquí separa lo que se escribe.',
        same: 'La primera estampa se queda donde está, pero la última empieza en (n − 1)·s.',
      },
    },
    back: {
      ask: 'Una imagen de 4×4 pasa por C, una convolución de 3×3, y el resultado pasa por Cᵀ. ¿Vuelve la imagen?',
      because:
        'En cuatro números no caben dieciséis: C conserva 4 de 16 dimensiones. Cᵀ devuelve la forma, y aun con el mejor factor falta 0.545 de la imagen.',
      options: { no: 'No, solo su forma', scaled: 'Sí, salvo un factor', yes: 'Sí, exactamente' },
      refutes: {
        scaled: 'Aquí ya se aplicó el mejor factor posible, y todavía falta más de la mitad de la longitud de x.',
        yes: 'Cx tiene cuatro números. Doce dimensiones de x no dejan rastro en ellos, y nada lineal puede volver a pintarlas.',
      },
    },
    promise: {
      ask: '¿Qué promete la matriz transpuesta, para cualquier x y cualquier y?',
      because:
        '⟨Cx, y⟩ = ⟨x, Cᵀy⟩. Es el gradiente de Cx respecto de x, es decir, el camino por el que los errores regresan a través de una convolución.',
      options: {
        products: 'Productos internos iguales',
        content: 'Que x vuelve a partir de Cx',
        nothing: 'Nada, es solo un nombre',
      },
      refutes: {
        content: 'La ida y vuelta muestra lo que falta.',
        nothing: 'Los dos números bajo la figura se calculan por caminos distintos y coinciden hasta la última cifra.',
      },
    },
    matrix: {
      ask: 'Un núcleo de 3×3 recorre una imagen de 4×4, paso 1, sin relleno. ¿Qué forma tiene la matriz C con y = C x?',
      because: 'Dieciséis entradas dan dieciséis columnas; cuatro lugares de la ventana dan cuatro filas.',
      options: { '4x16': '4 × 16', '16x4': '16 × 4', '9x16': '9 × 16', '16x16': '16 × 16' },
      refutes: {
        '16x4': 'Esa es Cᵀ, el camino hacia arriba, de 4 números a 16.',
        '9x16':
          'Nueve es el número de pesos. Cada fila los tiene todos, y siete ceros; hay una fila por cada lugar de la ventana.',
        '16x16': 'Para eso harían falta dieciséis lugares: con un borde de ceros alrededor de la imagen, por ejemplo.',
      },
    },
    double: {
      ask: '¿Qué núcleo, paso y relleno duplican el lado y dan a cada celda interior el mismo número de estampas?',
      because: '(4, 2, 1): 2(n − 1) + 4 − 2 = 2n, y 2 divide a 4.',
      options: { '4-2-1': '4, 2, 1', '3-2-1': '3, 2, 1', '4-2-0': '4, 2, 0', '3-2-0': '3, 2, 0' },
      refutes: {
        '3-2-1': 'Da 2n − 1 filas, y 2 no divide a 3: una, dos, una, dos.',
        '4-2-0': 'En el interior los conteos son parejos, pero sin relleno hay 2n + 2 filas.',
        '3-2-0': 'Da 2n + 1 filas, y los conteos alternan.',
      },
    },
    'output-padding': {
      ask: '¿Por qué una capa con núcleo 3, paso 2 y relleno 1 necesita relleno de salida para duplicar el lado?',
      because:
        'Da 2n − 1. Una convolución con esos valores lleva tanto 2n − 1 como 2n a n; al subir hay dos respuestas correctas, y el relleno de salida dice cuál.',
      options: {
        which: 'Porque tanto 2n − 1 como 2n bajan a n',
        border: 'Para poner un borde de ceros alrededor de la salida',
        smooth: 'Para emparejar las superposiciones',
      },
      refutes: {
        border: 'Actúa solo abajo y a la derecha, y aquí deja que se quede una fila de sumas de verdad.',
        smooth: 'Los conteos del interior siguen siendo los mismos. Solo cambia el tamaño.',
      },
    },
    ratio: {
      ask: 'Núcleo 3, paso 2, en dos dimensiones. ¿Cuántas veces más estampas tiene la celda interior más pintada que la menos pintada?',
      because: 'En cada eje los conteos alternan 1, 2. En dos dimensiones se multiplican: 1, 2 y 4.',
    },
    clean: {
      ask: 'Antes de entrenar, con pesos al azar: ¿qué camino hacia arriba no muestra un tablero de ajedrez con una entrada plana?',
      because:
        'Una convolución ordinaria trata igual todos los lugares, y un mapa plano agrandado sigue plano. Las cuatro fases de una convolución transpuesta tienen pesos propios. El entrenamiento elimina casi toda la cuadrícula, pero eso es después.',
      options: {
        resize: 'Agrandar y luego una convolución ordinaria',
        divides: 'Una convolución transpuesta cuyo paso divide al núcleo',
        trained: 'Cualquiera: el tablero viene de un mal entrenamiento',
      },
      refutes: {
        divides:
          'Los conteos iguales eliminan solo la parte incorporada. Con pesos al azar, las sumas de las cuatro fases siguen siendo distintas.',
        trained:
          'Basta mirar el resultado en el paso 0: la cuadrícula es mayor antes del entrenamiento y se apaga con él.',
      },
    },
    zeros: {
      ask: 'Entrada de 2×2, núcleo 3, paso 2, visto desde la salida: se pusieron ceros entre las entradas y alrededor. ¿Cuántos de los nueve productos de la salida (1, 1) caen en uno de esos ceros?',
      because:
        'En la ventana de (1, 1) hay una sola entrada. Los otros ocho productos son 0: son los que la forma matricial deja fuera.',
    },
    copy: {
      ask: '¿Qué núcleo con k = s hace que una convolución transpuesta copie cada píxel en un cuadrado?',
      because: 'Una estampa de unos repite el valor s × s veces, y con k = s las estampas no se superponen.',
      options: { ones: 'Todo unos', quarter: 'Todo 1/k²', none: 'Ninguno: copiar es otra cosa' },
      refutes: {
        quarter: 'Entonces el valor se repartiría y el mapa se oscurecería. Aquí no se promedia nada.',
        none: 'Basta comparar la salida con la entrada: cada número cuatro veces. Copiar es una convolución transpuesta que no aprende nada.',
      },
    },
    unpool: {
      ask: 'Un mapa de 4×4 se redujo a 2×2 con agrupación por máximo y se desagrupó con los lugares recordados. ¿Qué ha vuelto?',
      because: 'Los cuatro máximos están donde estaban. Los otros doce números se perdieron; en su lugar hay ceros.',
      options: {
        winners: 'Los cuatro máximos en su lugar; lo demás, ceros',
        all: 'El mapa entero',
        spread: 'Cada máximo, extendido por su cuadrado',
      },
      refutes: {
        all: 'Se recordaron los lugares, no los números que perdieron. Basta comparar con el mapa antes de la agrupación.',
        spread: 'Eso es copiar, que no necesita memoria.',
      },
    },
    grid: {
      ask: 'Entrada 1 2 / 3 4, bilineal a 4 × 4, desde las esquinas, como hace TensorFlow.js por defecto. ¿Qué número va segundo en la primera fila?',
      because:
        'La salida 1 mira el lugar 1·2/4 = 0.5: la mitad de 1 y la mitad de 2. Desde los centros sería el lugar 0.25: 1.25.',
    },
    libraries: {
      ask: 'Núcleo 3, paso 2, salida dos veces más grande. El «same» de TensorFlow y padding=1, output_padding=1 de PyTorch recortan la misma hoja de 2n + 1 filas. ¿Dónde recorta TensorFlow?',
      because:
        'Sobra una fila. TensorFlow la recorta al final; el ajuste de PyTorch, al principio. Pesos llevados de una a otra dan un mapa desplazado un píxel.',
      options: { end: 'Solo al final', both: 'Media fila en cada extremo', same: 'Al principio, como PyTorch' },
      refutes: {
        both: 'Las filas se recortan enteras. PyTorch recorta una en cada lado y devuelve la última.',
        same: 'Eso es lo que se muestra aquí: falta la primera fila. TensorFlow la conserva.',
      },
    },
  },
};
