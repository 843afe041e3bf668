import type { Translation } from '../../../pattern/words.ts';
import type { knobWords as english } from './knobs-en.ts';

export const knobWords: Translation<typeof english> = {
  knobs: {
    method: {
      label: 'Método',
      help: 'Cómo el mapa pequeño se convierte en uno grande.',
      options: {
        transposed: 'Transpuesta',
        nearest: 'Copiar (más cercano)',
        'bed-of-nails': 'Cama de clavos',
        unpool: 'Desagrupación',
        bilinear: 'Bilineal',
        bicubic: 'Bicúbica',
        'resize-convolution': 'Copiar, convolucionar',
      },
    },
    view: {
      label: 'Vista',
      help: 'Cada entrada estampa; cada salida reúne; la capa como matriz; bajar y volver a subir; todos los métodos lado a lado.',
      options: {
        scatter: 'Estampas',
        gather: 'Ventanas',
        matrix: 'Matriz',
        'round-trip': 'Ida y vuelta',
        compare: 'Comparar',
      },
    },
    size: { label: 'Tamaño de la entrada', help: 'Filas y columnas de la entrada.' },
    kernelSize: { label: 'Tamaño del núcleo', help: 'Filas y columnas del núcleo y, por tanto, de cada estampa.' },
    stride: {
      label: 'Paso (stride)',
      help: 'A qué distancia estampan dos entradas vecinas. Aquí un paso mayor da una salida mayor.',
    },
    pad: {
      label: 'Relleno (padding)',
      help: 'Filas y columnas que se recortan de la salida en cada lado. Aquí el relleno quita.',
    },
    outputPad: {
      label: 'Relleno de salida',
      help: 'Filas y columnas de más que recibe la salida, abajo y a la derecha. Menos que el paso.',
    },
    grid: {
      label: 'Cuadrícula',
      help: 'Dónde mira en la entrada un píxel interpolado: desde el centro de los píxeles (lo habitual en PyTorch), desde su esquina (lo habitual en TensorFlow.js), o con los píxeles extremos uno sobre otro.',
      options: { 'half-pixel': 'Centros', corner: 'Esquinas', 'align-corners': 'Extremos alineados' },
    },
    input: {
      label: 'Entrada',
      help: 'Una tabla incluida, o números propios escritos en sus celdas.',
      options: {
        deck: 'De la clase: 1, 2, 3, 4',
        'deck-x': 'De la clase: X, 4×4',
        'deck-y': 'De la clase: 2, 1, 4, 4',
        pooled: 'Tras la agrupación',
        ones: 'Unos',
        ramp: 'Pendiente',
        checkerboard: 'Tablero de ajedrez',
        spot: 'Un solo 1',
        random: 'Al azar',
      },
    },
    kernel: {
      label: 'Núcleo',
      help: 'Un núcleo incluido, o pesos propios escritos en sus celdas.',
      options: {
        letters: 'De la clase: a–i como 1–9',
        deck: 'De la clase: K',
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
      help: 'Cuántas estampas se superponen, el tablero de ajedrez en una imagen y su espectro, o lo que ayuda a evitarlo.',
      options: { overlap: 'Superposiciones', checkerboard: 'Tablero', cures: 'Remedios' },
    },
    weights: {
      label: 'Pesos',
      help: 'Los números del núcleo: todos unos, al azar según la semilla, o los que interpolan.',
      options: { ones: 'Unos', random: 'Al azar', bilinear: 'Bilineal' },
    },
    compare: {
      label: 'Camino hacia arriba',
      help: 'Cómo duplica el lado el decodificador: con convolución transpuesta de núcleo 2, 3 o 4, o agrandando primero y convolucionando después.',
      options: {
        'transposed-2': 'Transpuesta 2×2',
        'transposed-3': 'Transpuesta 3×3',
        'transposed-4': 'Transpuesta 4×4',
        nearest: 'Copiar y convolucionar',
        bilinear: 'Bilineal y convolucionar',
      },
    },
    rate: { label: 'Tasa de aprendizaje', help: 'Cuánto se mueven los pesos en cada paso (Adam).' },
  },
  captions: {
    weigh:
      'La entrada ({row}, {column}) es {x}: cada uno de los {cells} pesos del núcleo se multiplica por ella. Esa es su estampa.',
    land: 'La estampa cae sobre las filas {rows} y las columnas {columns}. Allí nadie ha pintado todavía.',
    landOn:
      'La estampa cae sobre las filas {rows} y las columnas {columns}. En {meets} de sus {cells} celdas se encuentra con estampas anteriores: se muestran ambos números.',
    add: 'Donde las estampas se superponen, se suman: en ({focusRow}, {focusColumn}) es {old} + {add} = {value}.',
    addAlone: 'Sin superposición: los {cells} números quedan como están.',
    stamp:
      'La entrada ({row}, {column}) = {x} estampa las filas {rows} y las columnas {columns}, donde nadie ha pintado todavía.',
    stampOn:
      'La entrada ({row}, {column}) = {x} estampa las filas {rows} y las columnas {columns}; en {meets} celdas se suma a lo que había.',
    stampsEnd: 'Todas las entradas han estampado: la salida tiene {side} × {side} números.',
    cut: 'Relleno {pad}: aquí el relleno quita. Filas y columnas que se caen de la hoja de {full} × {full} en cada lado: {pad} de cada clase.',
    done: 'Lo que queda es la salida: {side} × {side} números.',
    extendKept:
      'Relleno de salida {outputPad}: filas de abajo y columnas de la derecha que el relleno había recortado y que, después de todo, se quedan: {outputPad} de cada clase. La salida tiene {side} × {side} números.',
    extendNew:
      'Relleno de salida {outputPad}: la salida crece abajo y a la derecha; filas y columnas de más: {outputPad} de cada clase. Ninguna estampa llega hasta ahí: todo es 0. Tiene {side} × {side} números.',
    extendBoth:
      'Relleno de salida {outputPad}: abajo y a la derecha regresan las {pad} filas y columnas recortadas, y siguen {new} de ceros. La salida tiene {side} × {side} números.',
    spread:
      'La entrada se ha separado. Ceros entre vecinas: {between}; alrededor: {before} antes y {after} después. Sobre ella se desliza el núcleo, girado 180°, con paso 1.',
    window:
      'Salida ({row}, {column}): celdas de la ventana: {cells}. Con una entrada: {real}; con un cero insertado: {zeros}.',
    windowEmpty:
      'Salida ({row}, {column}): las {cells} celdas de la ventana son ceros insertados. Ninguna estampa llega a este lugar.',
    windowCopied:
      'Salida ({row}, {column}): una ventana sobre el mapa copiado. Aquí el núcleo no se gira: es una convolución ordinaria.',
    column:
      'La salida ({row}, {column}) es la número {flat}: la columna {flat} de C, leída de arriba abajo. En Cᵀ es una fila.',
    columnEmpty:
      'La salida ({row}, {column}) es la número {flat}: la columna {flat} de C está vacía, así que esta salida es 0.',
    readStamp: 'Salida ({row}, {column}): una sola estampa llega a este lugar, con el peso que cae en él.',
    readStamps:
      'Salida ({row}, {column}): aquí se encuentran {real} estampas. Cada entrada cuenta con el peso con el que cae aquí.',
    readEmpty: 'Salida ({row}, {column}): ninguna estampa llega a este lugar.',
    readNearest: 'La salida ({row}, {column}) copia la entrada en cuyo cuadrado está: ({fromRow}, {fromColumn}).',
    readNail:
      'La salida ({row}, {column}) es la primera esquina de un cuadrado: aquí se pone la entrada ({fromRow}, {fromColumn}).',
    readNoNail: 'La salida ({row}, {column}) no es la esquina de un cuadrado: aquí no se pone nada, queda 0.',
    readWinner:
      'En ({row}, {column}) estaba el máximo de su cuadrado antes de la agrupación: el número agrupado vuelve aquí.',
    readNoWinner:
      'En ({row}, {column}) no había ningún máximo antes de la agrupación: lo que había se perdió, queda 0.',
    readBilinear: 'La salida ({row}, {column}) está entre entradas: la más cercana cuenta más. Los pesos suman 1.',
    readBicubic:
      'La salida ({row}, {column}) lee cuatro entradas en cada dirección, las exteriores con pesos negativos (a = −0.75). Los pesos suman 1.',
    readResized:
      'Salida ({row}, {column}): primero se copia y luego se convoluciona. En total es un peso para cada una de {real} entradas.',
    products: 'Cada una de las {products} entradas se multiplica por su peso.',
    productOne: 'Aquí cuenta una sola entrada; se multiplica por su peso.',
    productZeros: 'Cuenta un solo producto; los otros {zeros} caen en un cero insertado y dan 0.',
    productsZeros: 'Cuentan {products} productos; los otros {zeros} caen en un cero insertado y dan 0.',
    productsNone: 'No hay nada que multiplicar: todos los pesos caen en un cero.',
    sum: 'Los {products} productos suman {value}.',
    sumOne: 'Con un solo producto no hay nada que sumar: el valor es {value}.',
    sumNone: 'Aquí no llega nada: el valor es {value}.',
    place: 'El valor {value} pasa a la fila {row}, columna {column} de la salida.',
    cell: 'La salida ({row}, {column}) es {value}.',
    rowEnd: 'Fila terminada: la salida tiene hasta ahora {rows} × {side} números.',
    end: 'La salida está completa: {side} × {side} números.',
    matrixRow:
      'La fila {index} de C es la ventana en el lugar ({row}, {column}), escrita como lista: {filled} pesos donde está la ventana y {zeros} ceros donde no. Leída así, C baja.',
    rowsEnd: 'Ahora se gira la matriz: los mismos números, leídos por columnas.',
    down: 'Hacia abajo: la ventana en el lugar ({row}, {column}) da {value}. Hasta aquí, una convolución ordinaria.',
    downAll: 'Hacia abajo: C convierte {side} × {side} números en {small} × {small}.',
    up: 'Hacia arriba: el número {value} en ({row}, {column}) estampa el núcleo en una hoja de {side} × {side}.',
    upAll: 'Hacia arriba: Cᵀ estampa los {small} × {small} números en una hoja de {side} × {side}. La forma ha vuelto.',
    scale:
      'La forma ha vuelto; el contenido, no. Aun con el mejor factor único, {scale}, lo que regresa se aparta de x en {error} de su longitud.',
    scaleWhole:
      'Con este núcleo regresan todos los números, salvo el factor {scale}. Es un caso raro: con un núcleo mayor deja de cumplirse.',
    best: 'No es culpa solo de Cᵀ: C conserva {rank} de {dimensions} dimensiones; {gone} se perdieron. El mejor camino lineal de vuelta se aparta de x en {bestError}.',
    bestWhole:
      'Aquí C conserva las {dimensions} dimensiones, así que otra matriz podría devolver x (mejor error posible: {bestError}). Cᵀ no es esa: es solo C girada.',
    inner:
      'Lo que Cᵀ sí promete: para cualquier y, ⟨Cx, y⟩ y ⟨x, Cᵀy⟩ son el mismo número, aquí {ahead}. Por eso es la transpuesta.',
  },
};
