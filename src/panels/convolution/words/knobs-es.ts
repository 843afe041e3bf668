import type { Translation } from '../../../pattern/words.ts';
import type { knobWords as english } from './knobs-en.ts';

export const knobWords: Translation<typeof english> = {
  knobs: {
    size: {
      label: 'Tamaño de la entrada',
      help: 'Filas y columnas de la entrada. Con tamaño 10, la tabla del curso tiene una columna más.',
    },
    padding: {
      label: 'Relleno (padding)',
      help: 'Qué se lee donde la ventana sobresale del borde.',
      options: {
        valid: 'Ninguno (valid)',
        zero: 'Ceros',
        periodic: 'Periódico',
        mirror: 'Espejo',
        replicate: 'Repetir el borde',
        same: 'Same (TensorFlow)',
      },
    },
    kernelSize: {
      label: 'Tamaño del núcleo',
      help: 'Filas y columnas del núcleo. Los tamaños pares no tienen centro.',
    },
    dilation: {
      label: 'Dilatación',
      help: 'Distancia entre celdas vecinas de la ventana: con 1 se leen vecinas; con 2, una celda sí y otra no.',
    },
    stride: { label: 'Paso (stride)', help: 'Cuántas celdas avanza la ventana de una salida a la siguiente.' },
    channels: {
      label: 'Canales de entrada',
      help: 'Cuántos mapas de características entran. Cada filtro tiene un bloque de pesos para cada uno.',
    },
    filters: { label: 'Filtros', help: 'Cuántos mapas de características salen, uno por filtro.' },
    flip: {
      label: 'Girar el núcleo',
      help: 'Sin girar: correlación cruzada, lo que calculan las capas. Girado: la convolución de las matemáticas, con el núcleo girado 180°.',
      options: { '0': 'Correlación cruzada', '1': 'Convolución' },
    },
    sharing: {
      label: 'Pesos',
      help: 'Compartidos: el mismo núcleo en todas partes. Libres: cada lugar tiene pesos propios; aquí, los del núcleo más un entero fijo entre −2 y 2 para cada peso y cada lugar.',
      options: { shared: 'Compartidos', free: 'Libres' },
    },
    input: {
      label: 'Entrada',
      help: 'Una tabla incluida, o tus propios números: escríbelos en sus celdas.',
      options: {
        deck: 'Tabla del curso, 10×11',
        'deck-square': 'Tabla del curso, 10×10',
        ramp: 'Rampa',
        checkerboard: 'Tablero de ajedrez',
        face: 'Cara',
        ball: 'Bola sombreada',
        channels: 'Ejemplo de canales',
      },
    },
    kernel: {
      label: 'Núcleo (kernel)',
      help: 'Un núcleo clásico, o tus propios pesos: escríbelos en sus celdas.',
      options: {
        box: 'Caja (unos)',
        identity: 'Identidad',
        blur: 'Desenfoque (media)',
        gaussian: 'Gaussiano',
        'sobel-x': 'Sobel x',
        'sobel-y': 'Sobel y',
        laplacian: 'Laplaciano',
        sharpen: 'Enfoque',
        emboss: 'Relieve',
        edges: 'Todos los bordes',
        gabor: 'Gabor',
        'deck-a': 'Núcleo A del curso',
        matrix: 'Ejemplo de la matriz',
        random: 'Al azar',
      },
    },
    bias: {
      label: 'Sesgo',
      help: 'Un número por filtro que se suma a cada celda de su mapa.',
      options: { none: 'Ninguno' },
    },
    view: {
      label: 'Vista',
      help: 'La capa como cuadrículas, como una sola matriz grande o como cuenta de pesos y multiplicaciones.',
      options: { grids: 'Cuadrículas', matrix: 'Matriz', counting: 'Conteo' },
    },
    zoom: {
      label: 'Acercamiento',
      help: 'La capa entera, un mapa con lo que lo alimenta o un número con sus productos.',
      options: { whole: 'Capa entera', map: 'Un mapa', number: 'Un número' },
    },
    detail: {
      label: 'Ritmo',
      help: 'Cuatro cuadros por celda de salida (ventana, productos, suma, lugar), o uno solo.',
      options: { full: 'Cuatro cuadros por celda', fast: 'Un cuadro por celda' },
    },
    picture: {
      label: 'Imagen',
      help: 'La imagen que se filtra. Las incluidas se generan aquí a partir de la semilla.',
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
      help: 'Filas y columnas de la imagen.',
      options: { '64': '64', '128': '128', '256': '256' },
    },
    lens: {
      label: 'Qué mirar',
      help: 'Un filtro, un banco de filtros, una imagen que se desplaza o una pila de capas.',
      options: { filter: 'Un filtro', bank: 'Banco de filtros', shift: 'Desplazar la imagen', depth: 'Pila de capas' },
    },
    wipe: { label: 'Antes y después', help: 'Dónde está el límite entre la imagen y la imagen filtrada.' },
    shiftX: { label: 'Hacia la derecha', help: 'Píxeles que la imagen se desplaza hacia la derecha.' },
    shiftY: { label: 'Hacia abajo', help: 'Píxeles que la imagen se desplaza hacia abajo.' },
    depth: { label: 'Capas', help: 'Cuántas capas de 3×3 se apilan.' },
    task: {
      label: 'Tarea',
      help: 'Encontrar un filtro oculto, o aprender a leer dígitos y observar la primera capa.',
      options: { filter: 'Adivinar mi filtro', digits: 'Dígitos' },
    },
    target: {
      label: 'Filtro oculto',
      help: 'El filtro que el entrenamiento debe encontrar. Los núcleos de Sobel están reducidos: en 3×3 se dividen entre 4.',
      options: {
        'sobel-x': 'Sobel x',
        'sobel-y': 'Sobel y',
        laplacian: 'Laplaciano',
        sharpen: 'Enfoque',
        emboss: 'Relieve',
        blur: 'Desenfoque',
        random: 'Al azar',
      },
    },
    optimizer: {
      label: 'Optimizador',
      help: 'Cómo el gradiente de la pérdida se convierte en un cambio de los pesos.',
      options: { sgd: 'Descenso por el gradiente', momentum: 'Momento', rmsprop: 'RMSProp', adam: 'Adam' },
    },
    rate: {
      label: 'Tasa de aprendizaje',
      help: 'En unidades de 1/λmax para el descenso por el gradiente y el momento: por encima de 2, el descenso simple diverge. RMSProp y Adam usan 0.05 veces este número.',
    },
    noise: {
      label: 'Ruido',
      help: 'Ruido que se suma a la imagen objetivo, relativo a su propia desviación estándar.',
    },
    start: {
      label: 'Punto de partida',
      help: 'Los pesos antes del primer paso.',
      options: { zeros: 'Ceros', random: 'Al azar' },
    },
  },
  captions: {
    window:
      'La ventana de la salida ({row}, {column}) cae sobre las filas {rows} y las columnas {columns} de la entrada.',
    windowOfFilter:
      'Filtro {filter}: la ventana de la salida ({row}, {column}) cae sobre las filas {rows} y las columnas {columns} de la entrada.',
    border: {
      zero: 'Fuera de la entrada: {outside} de sus {cells} celdas. Allí se leen ceros.',
      periodic:
        'Fuera de la entrada: {outside} de sus {cells} celdas. Allí la entrada vuelve a empezar por el otro lado: ({row}, {column}) lee {x} de ({fromRow}, {fromColumn}).',
      mirror:
        'Fuera de la entrada: {outside} de sus {cells} celdas. Allí la entrada se refleja en su borde: ({row}, {column}) lee {x} de ({fromRow}, {fromColumn}).',
      replicate:
        'Fuera de la entrada: {outside} de sus {cells} celdas. Allí se repite el borde: ({row}, {column}) lee {x} de ({fromRow}, {fromColumn}).',
    },
    products: 'Cada uno de los {products} números de entrada se multiplica por el peso que tiene encima.',
    productOne: 'La ventana es un solo número; se multiplica por el único peso.',
    productsFlipped:
      'El núcleo se gira 180°; luego cada uno de los {products} números de entrada se multiplica por el peso que tiene encima.',
    productsFree: 'Cada número de la ventana se multiplica por un peso que pertenece solo a este lugar.',
    productsChannels: 'Cada uno de los {channels} canales se multiplica por su propio bloque de pesos del filtro.',
    sum: 'Los {products} productos suman {value}.',
    sumOne: 'Con un solo producto no hay nada que sumar: el valor es {value}.',
    sumBias: 'La suma de los productos más el sesgo {bias} da {value}.',
    sumChannels: 'Los canales dan {sums}; en total, {value}.',
    sumChannelsBias: 'Los canales dan {sums}; en total, con el sesgo {bias}, {value}.',
    place: 'El valor {value} pasa a la fila {row}, columna {column} de la salida.',
    placeOfFilter: 'El valor {value} pasa a la fila {row}, columna {column} del mapa {filter}.',
    cell: 'La salida ({row}, {column}) es {value}: las entradas de las filas {rows} y las columnas {columns}, por sus pesos y sumadas.',
    cellOfFilter:
      'Filtro {filter}: la salida ({row}, {column}) es {value}: las entradas de las filas {rows} y las columnas {columns}, por sus pesos y sumadas.',
    rowEnd: 'La fila está completa: la salida tiene hasta ahora {rows} × {columns} números.',
    mapEnd:
      'El mapa {filter} de {filters} está completo, {rows} × {columns} números; el filtro siguiente empieza arriba a la izquierda.',
    end: 'La salida está completa: {rows} × {columns} números.',
    layerEnd: 'El último mapa está completo: la salida tiene {rows} × {columns} × {filters} números.',
  },
};
