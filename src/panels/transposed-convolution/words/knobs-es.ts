import type { Translation } from '../../../pattern/words.ts';
import type { knobWords as english } from './knobs-en.ts';

export const knobWords: Translation<typeof english> = {
  knobs: {
    method: {
      label: 'Método',
      help: 'Cómo el mapa pequeño se convierte en uno grande.',
      options: {
        transposed: 'Transpuesta',
        nearest: 'Vecino más cercano',
        'bed-of-nails': 'Cama de clavos',
        unpool: 'Desagrupación (unpooling)',
        bilinear: 'Bilineal',
        bicubic: 'Bicúbica',
        'resize-convolution': 'Vecino, convolucionar',
      },
    },
    view: {
      label: 'Vista',
      help: 'Cada entrada estampa el núcleo; cada salida reúne sus entradas; la capa como matriz; bajar con C y volver a subir con su transpuesta; todos los métodos lado a lado.',
      options: {
        scatter: 'Estampas',
        gather: 'Ventanas',
        matrix: 'Matriz',
        'round-trip': 'Ida y vuelta',
        compare: 'Comparar',
      },
    },
    size: { label: 'Tamaño de la entrada', help: 'Filas y columnas de la entrada.' },
    kernelSize: {
      label: 'Tamaño del núcleo',
      help: 'Filas y columnas del núcleo (kernel) y, por tanto, de cada estampa.',
    },
    stride: {
      label: 'Paso (stride)',
      help: 'A cuántas celdas de distancia quedan dos estampas vecinas. Aquí un paso mayor da una salida mayor.',
    },
    pad: {
      label: 'Relleno (padding)',
      help: 'Filas y columnas que se recortan de la salida en cada lado. En una convolución transpuesta el relleno hace la salida más pequeña.',
    },
    outputPad: {
      label: 'Relleno de salida',
      help: 'Filas de más abajo y columnas de más a la derecha de la salida, menos que el paso. Donde el relleno las había recortado, vuelven con sus sumas; más allá son ceros.',
    },
    grid: {
      label: 'Cuadrícula de muestreo',
      help: 'Qué lugar de la entrada representa un píxel interpolado: centros de medio píxel (half-pixel, por defecto en PyTorch), asimétrico (por defecto en TensorFlow.js) o esquinas alineadas (align_corners), donde coinciden los píxeles extremos de ambos mapas.',
      options: { 'half-pixel': 'Medio píxel', corner: 'Asimétrico', 'align-corners': 'Esquinas alineadas' },
    },
    input: {
      label: 'Entrada',
      help: 'Una tabla incluida, o números propios escritos en sus celdas.',
      options: {
        deck: 'Del curso: 1, 2, 3, 4',
        'deck-x': 'Del curso: X, 4×4',
        'deck-y': 'Del curso: 2, 1, 4, 4',
        pooled: 'Tras la agrupación por máximo',
        ones: 'Unos',
        ramp: 'Rampa',
        checkerboard: 'Tablero de ajedrez',
        spot: 'Un solo 1',
        random: 'Al azar',
      },
    },
    kernel: {
      label: 'Núcleo',
      help: 'Un núcleo incluido, o pesos propios escritos en sus celdas.',
      options: {
        letters: 'Del curso: a–i como 1–9',
        deck: 'Del curso: K',
        ones: 'Unos',
        bilinear: 'Carpa (bilineal)',
        gaussian: 'Gaussiano',
        random: 'Al azar',
      },
    },
    overlay: {
      label: 'Contar estampas',
      help: 'Colorea la salida según cuántas estampas tocan cada celda.',
      options: { none: 'No', overlap: 'Sí' },
    },
    zoom: {
      label: 'Acercamiento',
      help: 'La capa entera, o un número con lo que lo forma.',
      options: { whole: 'Capa entera', number: 'Un número' },
    },
    detail: {
      label: 'Ritmo',
      help: 'Cada paso pequeño de una celda, o un cuadro por celda.',
      options: { full: 'Cada paso', fast: 'Un cuadro por celda' },
    },
    picture: {
      label: 'Imagen',
      help: 'Lo que se agranda. Las imágenes se dibujan aquí a partir de la semilla.',
      options: {
        'still-life': 'Bodegón',
        face: 'Cara',
        house: 'Casa',
        ball: 'Bola sombreada',
        texture: 'Textura',
        checkerboard: 'Tablero de ajedrez',
        night: 'Escena nocturna',
        text: 'Texto',
        own: 'Imagen propia',
        camera: 'Cámara',
      },
    },
    resolution: {
      label: 'Resolución',
      help: 'Filas y columnas de la imagen antes de agrandarla.',
      options: { '32': '32', '64': '64', '128': '128' },
    },
    lens: {
      label: 'Qué mirar',
      help: 'Cuántas estampas se superponen, el tablero de ajedrez en una imagen y su espectro, o dos remedios.',
      options: { overlap: 'Superposiciones', checkerboard: 'Tablero', cures: 'Remedios' },
    },
    weights: {
      label: 'Pesos',
      help: 'Los números del núcleo: todos unos, al azar según la semilla, o los que interpolan.',
      options: { ones: 'Unos', random: 'Al azar', bilinear: 'Bilineal' },
    },
    compare: {
      label: 'Sobremuestreo (upsampling)',
      help: 'Cómo duplica el lado el decodificador: con una convolución transpuesta de núcleo 2×2, 3×3 o 4×4, o agrandando primero y convolucionando después.',
      options: {
        'transposed-2': 'Transpuesta 2×2',
        'transposed-3': 'Transpuesta 3×3',
        'transposed-4': 'Transpuesta 4×4',
        nearest: 'Vecino y convolucionar',
        bilinear: 'Bilineal y convolucionar',
      },
    },
    rate: { label: 'Tasa de aprendizaje', help: 'Cuánto se mueven los pesos en cada paso (Adam).' },
  },
  captions: {
    weigh:
      'La entrada ({row}, {column}) es {x}: cada uno de los {cells} pesos del núcleo se multiplica por ella. Esa es su estampa.',
    land: 'La estampa cae sobre las filas {rows} y las columnas {columns}. Ninguna estampa anterior ha llegado a esas celdas.',
    landOn:
      'La estampa cae sobre las filas {rows} y las columnas {columns}. En {meets} de sus {cells} celdas se encuentra con estampas anteriores: se muestran ambos números.',
    add: 'Donde las estampas se superponen, se suman: en ({focusRow}, {focusColumn}) es {old} + {add} = {value}.',
    addAlone: 'Sin superposición: los {cells} números quedan como están.',
    stamp:
      'La entrada ({row}, {column}) = {x} estampa las filas {rows} y las columnas {columns}, adonde no ha llegado ninguna estampa anterior.',
    stampOn:
      'La entrada ({row}, {column}) = {x} estampa las filas {rows} y las columnas {columns}; en {meets} celdas se suma a lo que había.',
    stampsEnd: 'Todas las entradas han estampado: la salida tiene {side} × {side} números.',
    cut: 'Relleno {pad}: en una convolución transpuesta el relleno recorta. Filas y columnas que se quitan de la hoja de {full} × {full} en cada lado: {pad} de cada una.',
    done: 'Lo que queda es la salida: {side} × {side} números.',
    extendKept:
      'Relleno de salida {outputPad}: vuelven, con sus sumas, filas de abajo y columnas de la derecha que el relleno había recortado, {outputPad} en cada sentido. La salida tiene {side} × {side} números.',
    extendNew:
      'Relleno de salida {outputPad}: se añaden filas abajo y columnas a la derecha, {outputPad} en cada sentido. Ninguna estampa llega hasta ahí, así que todas son 0. La salida tiene {side} × {side} números.',
    extendBoth:
      'Relleno de salida {outputPad}: vuelven filas de abajo y columnas de la derecha que el relleno había recortado, {pad} en cada sentido. Más allá no llega ninguna estampa, así que se añaden ceros: {new} en cada sentido. La salida tiene {side} × {side} números.',
    spread:
      'Se han insertado ceros en la entrada: {between} entre vecinas, {before} antes de la primera y {after} después de la última. Sobre ella se desliza el núcleo, girado 180°, con paso 1.',
    window:
      'Salida ({row}, {column}): la ventana cubre {cells} celdas. Entradas entre ellas: {real}; ceros insertados: {zeros}.',
    windowEmpty:
      'Salida ({row}, {column}): las {cells} celdas de la ventana son ceros insertados. Ninguna estampa llega a este lugar.',
    windowCopied:
      'Salida ({row}, {column}): una ventana sobre el mapa agrandado. Aquí el núcleo no se gira: es una convolución ordinaria.',
    column:
      'La salida ({row}, {column}) tiene el índice {flat} en la lista: sus pesos son la columna {flat} de C, que es la fila {flat} de Cᵀ.',
    columnEmpty:
      'La salida ({row}, {column}) tiene el índice {flat} en la lista: la columna {flat} de C solo tiene ceros, así que esta salida es 0.',
    readStamp:
      'Salida ({row}, {column}): una sola estampa llega a este lugar. Su entrada cuenta con el peso del núcleo que cae aquí.',
    readStamps:
      'Salida ({row}, {column}): aquí se encuentran {real} estampas. Cada entrada cuenta con el peso del núcleo que su estampa pone aquí.',
    readEmpty: 'Salida ({row}, {column}): ninguna estampa llega a este lugar.',
    readNearest: 'La salida ({row}, {column}) copia la entrada más cercana, ({fromRow}, {fromColumn}).',
    readNail:
      'La salida ({row}, {column}) es la esquina superior izquierda de un bloque: aquí se pone la entrada ({fromRow}, {fromColumn}).',
    readNoNail:
      'La salida ({row}, {column}) no es la esquina superior izquierda de un bloque: aquí no se pone nada, queda 0.',
    readWinner:
      'Antes de la agrupación, el máximo de esta ventana estaba en ({row}, {column}): el número agrupado vuelve aquí.',
    readNoWinner:
      'Antes de la agrupación, en ({row}, {column}) no estaba el máximo: su número se perdió y aquí queda 0.',
    readBilinear:
      'La salida ({row}, {column}) se interpola de las entradas vecinas: cuanto más cerca está una, mayor es su peso. Los pesos suman 1.',
    readBicubic:
      'La salida ({row}, {column}) lee cuatro entradas en cada dirección, las exteriores con pesos negativos (a = −0.75). Los pesos suman 1.',
    readResized:
      'Salida ({row}, {column}): primero se agranda con el vecino más cercano y luego se convoluciona. En total es un peso para cada una de {real} entradas.',
    products: 'Cada una de las {products} entradas se multiplica por su peso.',
    productOne: 'Aquí cuenta una sola entrada; se multiplica por su peso.',
    productZeros: 'Cuenta un solo producto; los otros {zeros} contienen un cero insertado y son 0.',
    productsZeros: 'Cuentan {products} productos; los otros {zeros} contienen un cero insertado y son 0.',
    productsNone: 'Todos los productos son 0: ninguna entrada llega a esta salida.',
    sum: 'Los {products} productos suman {value}.',
    sumOne: 'Con un solo producto no hay nada que sumar: el valor es {value}.',
    sumNone: 'No hay nada que sumar: el valor es {value}.',
    place: 'El valor {value} pasa a la fila {row}, columna {column} de la salida.',
    cell: 'La salida ({row}, {column}) es {value}.',
    rowEnd: 'Fila terminada: la salida tiene hasta ahora {rows} × {side} números.',
    end: 'La salida está completa: {side} × {side} números.',
    matrixRow:
      'La fila {index} de C es la ventana en ({row}, {column}) escrita como lista: {filled} pesos del núcleo donde está la ventana y {zeros} ceros en lo demás. Leída por filas, C es una convolución: achica los mapas.',
    rowsEnd: 'Ahora se transpone la matriz: los mismos números, leídos por columnas.',
    down: 'Hacia abajo: la ventana en ({row}, {column}) da {value}. Hasta aquí es una convolución ordinaria.',
    downAll: 'Hacia abajo: C convierte {side} × {side} números en {small} × {small}.',
    up: 'Hacia arriba: el número {value} en ({row}, {column}) estampa el núcleo en una hoja de {side} × {side}.',
    upAll: 'Hacia arriba: Cᵀ estampa los {small} × {small} números en una hoja de {side} × {side}. La forma ha vuelto.',
    scale:
      'La forma ha vuelto; el contenido, no. Aun multiplicado por el mejor factor, {scale}, el resultado difiere de x en {error} de la longitud de x.',
    scaleWhole:
      'Con este núcleo regresan todos los números, salvo el factor {scale}. Es una excepción: con la mayoría de los núcleos no se cumple.',
    best: 'Cᵀ no es la única causa: C tiene rango {rank}, así que de {dimensions} dimensiones se pierden {gone}. Aun la mejor aplicación lineal de vuelta difiere de x en {bestError} de su longitud.',
    bestWhole:
      'Aquí C conserva las {dimensions} dimensiones, así que otra matriz, una inversa de C, devuelve x (menor error posible: {bestError}). Cᵀ no es esa matriz: es solo C transpuesta.',
    inner: 'Lo que sí cumple la transpuesta: para todo y, ⟨Cx, y⟩ y ⟨x, Cᵀy⟩ son el mismo número, aquí {ahead}.',
  },
};
