import type { Translation } from '../../../pattern/words.ts';
import type { questionWords as english } from './questions-en.ts';

export const questionWords: Translation<typeof english> = {
  questions: {
    size: {
      ask: 'Una entrada de 10 filas y 11 columnas, un núcleo de 2×2, paso 1, sin relleno. ¿De qué tamaño es la salida?',
      because:
        'Una ventana de dos cabe en diez filas en nueve lugares y en once columnas en diez: n − k + 1 en cada dirección.',
      options: { '9x10': '9 × 10', '10x11': '10 × 11', '8x9': '8 × 9', '5x5': '5 × 5' },
      refutes: {
        '10x11':
          'El tamaño se conserva solo si se pone un borde alrededor de la entrada. Sin él, la última ventana empieza en la penúltima fila.',
        '8x9': 'Cada lado pierde k − 1 = 1, no k = 2: es un núcleo de 3×3 el que deja 8 × 9.',
        '5x5':
          'Las ventanas se superponen: avanzan según el paso, aquí 1, y no según su propio tamaño. Eso sería paso 2.',
      },
    },
    'size-now': {
      ask: 'La capa tal como está: {n} filas, núcleo {k}, paso {s}, dilatación {d}, {before} celdas agregadas arriba y {after} abajo. ¿Cuántas filas tiene la salida?',
      because: 'o = ⌊(n + antes + después − d(k − 1) − 1)/s⌋ + 1, con n = {n}, k = {k}, s = {s}, d = {d}.',
    },
    odd: {
      ask: '¿Por qué los núcleos suelen tener tamaño impar?',
      because:
        'Solo un núcleo impar tiene un píxel central, y así el borde tiene el mismo ancho en ambos lados. Con k = 4 y tamaño sin cambio, un lado necesita una celda y el otro dos.',
      options: {
        centre: 'Tienen centro y necesitan bordes del mismo ancho',
        faster: 'Se calculan más rápido',
        required: 'Un núcleo par no puede deslizarse sobre una imagen',
      },
      refutes: {
        faster: 'El número de multiplicaciones es o² · k²: crece de manera regular y nada favorece a los impares.',
        required:
          'Un núcleo de 4×4 se desliza como cualquier otro. Solo su borde es desigual: una celda de un lado y dos del otro.',
      },
    },
    missing: {
      ask: 'Una fila de 8 números, núcleo de tamaño 5, y la salida debe quedar alineada con la entrada. ¿Cuántas entradas faltan a la izquierda de la primera salida?',
      because: 'La ventana de la salida 0 va de −2 a 2, así que faltan x₋₂ y x₋₁: (k − 1)/2 = 2.',
    },
    'ways-out': {
      ask: 'La misma fila de 8 números, núcleo de tamaño 5. Una solución es no inventar nada y aceptar menos salidas. ¿Cuántas menos que entradas?',
      because:
        'k − 1 = 4 ventanas sobresaldrían de un extremo. Las otras soluciones ponen allí ceros, el otro extremo o el reflejo.',
    },
    'even-same': {
      ask: 'Núcleo de tamaño 4, paso 1, y el tamaño debe conservarse. ¿Cuántas celdas se agregan antes y después?',
      because:
        'En total hacen falta k − 1 = 3 celdas. No se pueden repartir por igual; por convención, la sobrante va después.',
      options: {
        '1-2': '1 antes, 2 después',
        '2-2': '2 antes, 2 después',
        '1-1': '1 antes, 1 después',
        '2-1': '2 antes, 1 después',
      },
      refutes: {
        '2-2': 'Con cuatro celdas agregadas la salida sería una más grande que la entrada: solo se pierden k − 1 = 3.',
        '1-1': 'Con dos celdas agregadas aún falta una salida.',
        '2-1':
          'La cantidad es correcta, pero las bibliotecas ponen la celda sobrante después, no antes. Se ve en las celdas rayadas.',
      },
    },
    'same-stride': {
      ask: 'Ocho entradas, núcleo 3, paso 2, relleno «same» como en Keras y TensorFlow.js. ¿Dónde queda el borde?',
      because:
        'Cuatro ventanas con paso 2 abarcan 3·2 + 3 = 9 celdas: falta una, y la sobrante va al final. El padding=1 de PyTorch agrega una en cada lado y por eso lee otros píxeles.',
      options: {
        end: 'Una celda, solo al final',
        both: 'Una celda en cada lado',
        start: 'Una celda, solo al principio',
      },
      refutes: {
        both: 'Ese es el padding=1 de PyTorch. El tamaño es el mismo, 4, pero cada ventana cae un píxel más a la izquierda: los pesos llevados de una biblioteca a otra dan números distintos.',
        start: 'Cuando el número de celdas es impar, la mitad menor va antes: aquí, ninguna.',
      },
    },
    parameters: {
      ask: 'Una capa con núcleos de 3×3 lleva 3 canales a 64. ¿Cuántos parámetros tiene, con los sesgos?',
      because:
        'Cada uno de los 64 filtros es un bloque de 3·3·3 = 27 pesos: {weights}, y con 64 sesgos, {parameters}. El tamaño de la imagen no interviene.',
      options: { block: '1792', flat: '640', picture: 'Depende del tamaño de la imagen' },
      refutes: {
        flat: '640 = 64 · 9 + 64 daría a cada filtro una tabla plana de 3×3. Un filtro necesita una capa de pesos para cada canal de entrada.',
        picture:
          'Los mismos pesos se usan en todas partes. Al cambiar el tamaño de la entrada crecen las multiplicaciones, no los pesos.',
      },
    },
    'parameters-now': {
      ask: 'La capa tal como está: entran {channels} canales, salen {filters} mapas, núcleo de {k}×{k}, sobre {n} × {columns} números. ¿Cuántos parámetros, con los sesgos?',
      because:
        'Pesos compartidos: k² · canales · filtros, y un sesgo por filtro. Pesos libres: esa cantidad en cada lugar de la salida.',
    },
    maps: {
      ask: 'Una imagen en color, tres canales, y un solo filtro. ¿Cuántos mapas salen?',
      because:
        'El filtro tiene tres capas de pesos, una por canal; en cada lugar sus productos se suman en un solo número. Un filtro, un mapa.',
    },
    'channels-by-hand': {
      ask: 'Dos canales, un núcleo de 2×2 para cada uno, sesgo 0.5. ¿Qué número queda arriba a la izquierda de la salida?',
      because: 'Canal 1: 1·1 + 1·(−1) = 0. Canal 2: 1·2 + 2·1 = 4. Con el sesgo 0.5 resulta 4.5.',
    },
    'flip-fixed': {
      ask: 'La tabla de la clase y su núcleo A, esta vez con el núcleo girado 180°. ¿Qué número queda arriba a la izquierda?',
      because: 'Sin girar era 323. Girado, el 8 cae sobre el 9 y el 12 sobre el 8: 302.',
    },
    'flip-learned': {
      ask: 'Antes de entrenar, una biblioteca gira 180° todos los núcleos de sus capas. ¿Qué le pasa al resultado del entrenamiento?',
      because:
        'La capa aprende los pesos girados y calcula la misma función. El giro solo importa con un núcleo que alguien ha fijado.',
      options: {
        same: 'Nada: se aprenden los pesos girados',
        worse: 'Empeora',
        better: 'Mejora: solo ahora es una convolución',
      },
      refutes: {
        worse: 'No se pierde nada: para cada núcleo existe el girado, y el entrenamiento lo encuentra.',
        better: 'Cambia el nombre, no el conjunto de funciones que la capa puede calcular.',
      },
    },
    corners: {
      ask: 'Sin relleno, ¿qué píxeles de una imagen de 5×5 se leen menos con ventanas de 3×3?',
      because: 'Una esquina está en {corner} ventana, la mitad de un lado en {edge}, el centro en {middle}.',
      options: {
        corners: 'Las esquinas',
        edges: 'Todos los píxeles del borde por igual',
        all: 'Ninguno: todos se leen las mismas veces',
      },
      refutes: {
        edges:
          'La mitad de un lado aún está en {edge} ventanas; una esquina, en {corner}. Al señalarlas se pueden contar las salidas encendidas.',
        all: 'Al señalar la esquina y el centro se enciende {corner} salida frente a {middle}.',
      },
    },
    'dark-corner': {
      ask: 'Una imagen que vale 9 en todas partes, una media de 3×3 y ceros alrededor. ¿Qué número sale en la esquina?',
      because:
        'Solo cuatro de las nueve celdas están dentro: 4 · 9 / 9 = 4. Los ceros no son neutrales, oscurecen el borde.',
    },
    equivariant: {
      ask: 'Paso 1. La imagen se mueve un píxel. ¿Qué hace el mapa de un filtro, lejos del borde?',
      because:
        'Los mismos pesos encuentran los mismos números una celda más allá: el mapa se mueve con la imagen. Eso es equivarianza.',
      options: { moves: 'Se mueve una celda', stays: 'Se queda como estaba', changes: 'Se convierte en otro mapa' },
      refutes: {
        stays: 'Eso sería invariancia. Una sola capa no la tiene: al arrastrar la imagen, el mapa la acompaña.',
        changes: 'Al devolver uno de los mapas a su lugar y compararlos, la diferencia es cero.',
      },
    },
    'stride-shift': {
      ask: 'Paso 2. La imagen se mueve un píxel. ¿Qué hace el mapa?',
      because:
        'Ahora las ventanas empiezan cada dos píxeles, así que después del movimiento cortan la imagen en otros lugares. El mapa se mueve solo si el desplazamiento es múltiplo del paso.',
      options: {
        changes: 'Se convierte en otro mapa',
        half: 'Se mueve media celda',
        stays: 'Se queda como estaba',
        moves: 'Se mueve una celda',
      },
      refutes: {
        half: 'Un mapa no tiene medias celdas. Otros píxeles encuentran otros pesos, y los números cambian.',
        stays: 'Cada ventana ve ahora otros píxeles que antes: la diferencia lo muestra.',
        moves:
          'Una celda del mapa equivale a dos píxeles. El medidor muestra lo que queda al retroceder hasta la celda más cercana.',
      },
    },
    free: {
      ask: 'Un mapa de 100×100, ventanas de 3×3, pero cada lugar tiene sus propios pesos. ¿Cuántos pesos?',
      because:
        '100 · 100 lugares con 9 pesos cada uno: 90 000. Compartirlos los reduce a 9; renunciar también a la localidad daría 10⁸.',
      options: { '9': '9', '90000': '90 000', '100000000': '100 000 000' },
      refutes: {
        '9': 'Nueve es la cuenta con pesos compartidos. Aquí cada lugar conserva nueve propios.',
        '100000000':
          'Eso es cada píxel unido a todos los demás. Las ventanas siguen siendo pequeñas: nueve entradas por salida.',
      },
    },
    'one-by-one': {
      ask: '¿Qué puede hacer una convolución de 1×1?',
      because: 'Ve un solo píxel, pero todos sus canales: una suma ponderada de canales, igual en todas partes.',
      options: {
        mixes: 'Mezclar los canales en cada píxel',
        nothing: 'Nada, salvo cambiar la escala de la imagen',
        shrinks: 'Encoger la imagen',
      },
      refutes: {
        nothing: 'Con un canal, así es. Con varios, crea mapas nuevos a partir de los anteriores.',
        shrinks: 'Su ventana pierde k − 1 = 0 celdas: el tamaño se conserva. Lo que cambia es el número de canales.',
      },
    },
    'three-layers': {
      ask: 'Tres capas de 3×3, una tras otra, paso 1. ¿Cuántos píxeles de ancho abarca lo que ve una salida?',
      because: 'Cada capa agrega k − 1 = 2: 3, 5, 7.',
    },
    designed: {
      ask: '¿De dónde salen los números de los núcleos de una red entrenada?',
      because:
        'Empiezan al azar y siguen la pendiente de la pérdida. Solo con una imagen y su versión filtrada, el descenso por el gradiente encuentra los nueve números de un núcleo de Sobel.',
      options: {
        learned: 'Se aprenden con ejemplos',
        designed: 'Alguien los diseña para la tarea',
        listed: 'Se eligen de una lista de filtros clásicos',
      },
      refutes: {
        designed:
          'Así se hacía antes: Sobel, Gauss, Gabor. Basta iniciar el entrenamiento y ver cómo nueve números al azar encuentran su lugar.',
        listed:
          'Algunos núcleos aprendidos se parecen a los clásicos; la mayoría no tiene nombre. Se puede comprobar entrenando con dígitos.',
      },
    },
  },
};
