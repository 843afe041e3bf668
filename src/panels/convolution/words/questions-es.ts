import type { Translation } from '../../../pattern/words.ts';
import type { questionWords as english } from './questions-en.ts';

export const questionWords: Translation<typeof english> = {
  questions: {
    size: {
      ask: 'Una entrada de 10 filas y 11 columnas, un núcleo (kernel) de 2×2, paso (stride) 1, sin relleno (padding). ¿De qué tamaño es la salida?',
      because:
        'Una ventana de dos cabe en nueve lugares en diez filas y en diez lugares en once columnas: n − k + 1 en cada dirección.',
      options: { '9x10': '9 × 10', '10x11': '10 × 11', '8x9': '8 × 9', '5x5': '5 × 5' },
      refutes: {
        '10x11':
          'El tamaño se conserva solo con relleno alrededor de la entrada. Sin él, la última ventana empieza en la penúltima fila.',
        '8x9': 'Cada lado pierde k − 1 = 1, no k = 2: es un núcleo de 3×3 el que deja 8 × 9.',
        '5x5':
          'Las ventanas se superponen: avanzan según el paso, aquí 1, y no según su propio tamaño. Eso sería paso 2.',
      },
    },
    'size-now': {
      ask: 'La capa con los ajustes actuales: {n} filas, núcleo {k}, paso {s}, dilatación {d}, {before} celdas de relleno arriba y {after} abajo. ¿Cuántas filas tiene la salida?',
      because: 'o = ⌊(n + antes + después − d(k − 1) − 1)/s⌋ + 1, con n = {n}, k = {k}, s = {s}, d = {d}.',
    },
    odd: {
      ask: '¿Por qué los núcleos suelen tener tamaño impar?',
      because:
        'Solo un núcleo impar tiene un píxel central, y así el relleno tiene el mismo ancho en ambos lados. Para conservar el tamaño con k = 4, un lado necesita una celda y el otro dos.',
      options: {
        centre: 'Tienen centro y necesitan el mismo relleno en ambos lados',
        faster: 'Se calculan más rápido',
        required: 'Un núcleo par no puede deslizarse sobre una imagen',
      },
      refutes: {
        faster: 'El número de multiplicaciones es o² · k²: crece con k, sea k par o impar.',
        required:
          'Un núcleo de 4×4 se desliza como cualquier otro. Solo su relleno es distinto: una celda de un lado y dos del otro.',
      },
    },
    missing: {
      ask: 'Una fila de 8 números, núcleo de tamaño 5, y la salida debe ser tan larga como la entrada. ¿Cuántas entradas faltan a la izquierda de la primera salida?',
      because: 'La ventana de la salida 0 va de −2 a 2, así que faltan x₋₂ y x₋₁: (k − 1)/2 = 2.',
    },
    'ways-out': {
      ask: 'La misma fila de 8 números, núcleo de tamaño 5. Una solución es no usar relleno y aceptar menos salidas. ¿Cuántas menos que entradas?',
      because:
        'k − 1 = 4 ventanas sobresaldrían por el principio o el final de la fila. Las otras soluciones ponen allí ceros, el lado opuesto o el reflejo.',
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
      ask: 'Ocho entradas, núcleo 3, paso 2, relleno «same» como en Keras y TensorFlow.js. ¿Dónde se agrega el relleno?',
      because:
        'Cuatro ventanas con paso 2 abarcan 3·2 + 3 = 9 celdas: falta una, y se agrega al final. El padding=1 de PyTorch agrega una en cada lado y por eso lee otros píxeles.',
      options: {
        end: 'Una celda, solo al final',
        both: 'Una celda en cada lado',
        start: 'Una celda, solo al principio',
      },
      refutes: {
        both: 'Ese es el padding=1 de PyTorch. El tamaño es el mismo, 4, pero cada ventana cae un píxel más a la izquierda: los pesos llevados de una biblioteca a otra dan números distintos.',
        start: 'Cuando el número de celdas agregadas es impar, la parte menor va antes: aquí, ninguna.',
      },
    },
    parameters: {
      ask: 'Una capa con núcleos de 3×3 tiene 3 canales de entrada y 64 filtros. ¿Cuántos parámetros, con los sesgos?',
      because:
        'Cada uno de los 64 filtros es un bloque de 3·3·3 = 27 pesos: en total {weights}, y con 64 sesgos, {parameters}. El tamaño de la imagen no interviene.',
      options: { block: '1792', flat: '640', picture: 'Depende del tamaño de la imagen' },
      refutes: {
        flat: '640 = 64 · 9 + 64 sería una sola tabla de 3×3 por filtro. Pero un filtro necesita una para cada canal de entrada.',
        picture:
          'Los mismos pesos se usan en todas partes. Al cambiar el tamaño de la entrada crecen las multiplicaciones, no los pesos.',
      },
    },
    'parameters-now': {
      ask: 'La capa con los ajustes actuales: canales de entrada {channels}, filtros {filters}, núcleo {k}×{k}, entrada {n} × {columns}. ¿Cuántos parámetros, con los sesgos?',
      because:
        'Pesos compartidos: k² · canales · filtros, y un sesgo por filtro. Pesos libres: esa cantidad en cada lugar de la salida.',
    },
    maps: {
      ask: 'Una imagen en color, tres canales, y un solo filtro. ¿Cuántos mapas salen?',
      because:
        'El filtro tiene tres tablas de pesos, una por canal; en cada lugar todos sus productos se suman en un solo número. Un filtro, un mapa.',
    },
    'channels-by-hand': {
      ask: 'Dos canales, un núcleo de 2×2 para cada uno, sesgo 0.5. ¿Qué número queda arriba a la izquierda de la salida?',
      because: 'Canal 1: 1·1 + 1·(−1) = 0. Canal 2: 1·2 + 2·1 = 4. Con el sesgo 0.5 resulta 4.5.',
    },
    'flip-fixed': {
      ask: 'La tabla del curso y su núcleo A, esta vez con el núcleo girado 180°. ¿Qué número queda arriba a la izquierda?',
      because:
        'Sin girar era 323. Girado, el 8 del núcleo cae sobre el 9 de arriba a la izquierda y el 12 sobre el 8 de abajo a la derecha: 302.',
    },
    'flip-learned': {
      ask: 'Supón que una biblioteca girara 180° todos los núcleos antes de usarlos. ¿Qué pasaría con el resultado del entrenamiento?',
      because:
        'La capa aprende los pesos girados y calcula la misma función. El giro solo importa con un núcleo cuyos números están dados.',
      options: {
        same: 'Nada: se aprenden los pesos girados',
        worse: 'Empeora',
        better: 'Mejora: solo ahora es una convolución',
      },
      refutes: {
        worse: 'No se pierde nada: para cada núcleo existe el girado, y el entrenamiento lo encuentra.',
        better: 'Solo cambia el nombre; el conjunto de funciones que la capa puede calcular es el mismo.',
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
          'La mitad de un lado aún está en {edge} ventanas; una esquina, en {corner}. Señálalas y cuenta las salidas resaltadas.',
        all: 'Señala la esquina y luego el centro: se resalta {corner} salida frente a {middle}.',
      },
    },
    'dark-corner': {
      ask: 'Una imagen que vale 9 en todas partes, una media de 3×3 y ceros alrededor. ¿Qué número sale en la esquina?',
      because:
        'Solo cuatro de las nueve celdas están dentro: 4 · 9 / 9 = 4. El relleno con ceros no es neutral: oscurece el borde.',
    },
    equivariant: {
      ask: 'Paso (stride) 1. La imagen se mueve un píxel. ¿Qué hace el mapa de un filtro, lejos del borde?',
      because:
        'Los mismos pesos se multiplican por los mismos números, una celda más allá: el mapa se mueve con la imagen. Eso es equivarianza.',
      options: { moves: 'Se mueve una celda', stays: 'Se queda como estaba', changes: 'Se convierte en otro mapa' },
      refutes: {
        stays: 'Eso sería invariancia. Una sola capa no la tiene: arrastra la imagen y el mapa se mueve con ella.',
        changes: 'Compara los dos mapas después de devolver uno a su lugar: la diferencia es cero.',
      },
    },
    'stride-shift': {
      ask: 'Paso (stride) 2. La imagen se mueve un píxel. ¿Qué hace el mapa?',
      because:
        'Ahora las ventanas empiezan cada dos píxeles, así que después del movimiento contienen otros píxeles. El mapa se mueve solo si el desplazamiento es múltiplo del paso.',
      options: {
        changes: 'Se convierte en otro mapa',
        half: 'Se mueve media celda',
        stays: 'Se queda como estaba',
        moves: 'Se mueve una celda',
      },
      refutes: {
        half: 'Un mapa no tiene medias celdas. Los pesos se multiplican por otros píxeles, y los números cambian.',
        stays: 'Cada ventana ve ahora otros píxeles que antes: mira la diferencia.',
        moves:
          'Una celda del mapa equivale a dos píxeles. El medidor muestra la diferencia que queda al mover el mapa a la celda entera más cercana.',
      },
    },
    free: {
      ask: 'Un mapa de 100×100, ventanas de 3×3, pero cada lugar tiene sus propios pesos. ¿Cuántos pesos?',
      because:
        '100 · 100 lugares con 9 pesos cada uno: 90 000. Compartirlos los reduce a 9; sin pesos compartidos ni localidad serían 10⁸.',
      options: { '9': '9', '90000': '90 000', '100000000': '100 000 000' },
      refutes: {
        '9': 'Nueve es el número con pesos compartidos. Aquí cada lugar tiene nueve propios.',
        '100000000':
          'Eso es una capa totalmente conectada. Aquí las ventanas siguen siendo pequeñas: nueve entradas por salida.',
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
        nothing: 'Con un canal, sí. Con varios canales crea mapas nuevos como sumas ponderadas de los anteriores.',
        shrinks: 'Se pierden k − 1 = 0 celdas: el tamaño se conserva. Lo que puede cambiar es el número de canales.',
      },
    },
    'three-layers': {
      ask: 'Tres capas de 3×3, una tras otra, paso 1. ¿Cuántos píxeles de ancho tiene el campo receptivo de una salida?',
      because: 'Cada capa agrega k − 1 = 2: 3, 5, 7.',
    },
    designed: {
      ask: '¿De dónde salen los números de los núcleos de una red entrenada?',
      because:
        'Empiezan al azar y siguen el gradiente de la pérdida. Solo con una imagen y su versión filtrada, el descenso por el gradiente encuentra los nueve números de un núcleo de Sobel.',
      options: {
        learned: 'Se aprenden con ejemplos',
        designed: 'Alguien los diseña para la tarea',
        listed: 'Se eligen de una lista de filtros clásicos',
      },
      refutes: {
        designed:
          'Así se hacía antes: Sobel, Gauss, Gabor. Inicia el entrenamiento y mira cómo nueve números al azar se convierten en el núcleo.',
        listed:
          'Algunos núcleos aprendidos se parecen a los filtros clásicos; la mayoría no tiene nombre. Entrena con dígitos y míralos.',
      },
    },
  },
};
