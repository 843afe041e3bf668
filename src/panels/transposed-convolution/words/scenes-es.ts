import type { Translation } from '../../../pattern/words.ts';
import type { sceneWords as english } from './scenes-en.ts';

export const sceneWords: Translation<typeof english> = {
  scenes: {
    stamps: {
      title: 'Cada píxel estampa el núcleo',
      say: 'Cada píxel estampa el núcleo (kernel), multiplicado por su valor, en una hoja más grande.',
      note: '4 min. Recorre despacio las dos primeras estampas. Antes de que caiga la segunda, pregunta: ¿en qué celdas se superponen y qué números resultan? (Seis celdas; la primera pasa a 2 + 2 = 4.) Deja correr hasta el final: de 2 × 2 números salen 4 × 4.',
    },
    stride: {
      title: 'El paso separa las estampas',
      say: 'Con paso (stride) 2 las estampas vecinas quedan a dos celdas de distancia, así que la salida crece.',
      note: '3 min. Pregunta primero: ¿un paso mayor hace la salida mayor o menor? (En una convolución, menor; aquí, mayor.) Las estampas vecinas aún se superponen en una columna o una fila, porque el núcleo es más ancho que el paso. En el centro de la salida se superponen las cuatro: 36.',
    },
    padding: {
      title: 'Aquí el relleno recorta',
      say: 'En una convolución, el relleno (padding) añade un borde a la entrada. En la transpuesta, recorta ese borde de la salida.',
      note: '3 min. Una entrada de 2 × 2 y un núcleo de 2 × 2 con paso 1 dan una hoja de 3 × 3. Pregunta qué deja el relleno 1. (Solo el 4 del centro.) El cuadro siguiente recorta el borde.',
    },
    size: {
      title: '¿De qué tamaño será?',
      say: 'Entrada de 2 × 2, núcleo de 3 × 3, paso 2, relleno 1: la salida es de 3 × 3.',
      note: '3 min. Que todos lo calculen con (n − 1)s + k − 2p antes de mostrar el último cuadro: 2 + 3 − 2 = 3. Después cambia un control cada vez y deja que el grupo diga el tamaño siguiente. La fórmula está siempre a la vista.',
    },
    'output-padding': {
      title: 'Una fila más',
      say: 'El relleno de salida añade filas al final: primero las que el relleno recortó y, más allá, ceros.',
      note: '3 min. Pregunta por qué una biblioteca necesita algo así. (Con núcleo 3, paso 2 y relleno 1 una convolución lleva a 2 tanto 3 como 4 filas; en el otro sentido hay que elegir.) Aquí la fila de más es una que el relleno había recortado. Con relleno 0 es una fila de ceros, porque no llega ninguna estampa.',
    },
    gather: {
      title: 'Lo mismo, visto desde la salida',
      say: 'Con ceros insertados entre los píxeles y el núcleo girado 180°, es una convolución ordinaria.',
      note: '4 min. Recorre algunas salidas y lee cuántos de los nueve productos contienen una entrada. Pregunta por qué hay que girar el núcleo. (El peso que una estampa escribe a la derecha de su entrada es el que la salida encuentra a su izquierda.) Compara un número con el resultado de las estampas: son iguales.',
    },
    'matrix-rows': {
      title: 'Una convolución como matriz',
      say: 'Cada fila contiene el núcleo en otra posición. Leída por filas, la matriz lleva de 16 números a 4.',
      note: '4 min. El núcleo del curso y su matriz de 4 × 16. Recorre las cuatro filas; la ventana se mueve sobre el mapa grande mientras los nueve números avanzan por la fila. Al señalar un elemento se iluminan su peso del núcleo y su celda.',
    },
    'matrix-columns': {
      title: 'Transponer la matriz',
      say: 'Los mismos números, leídos por columnas, llevan de 4 números a 16.',
      note: '4 min. Que el grupo calcule esta salida a mano: la columna 5 de C tiene 4, 1, 4 y 1; por 2, 1, 4 y 4, da 29. Pregunta en qué difieren C y su transpuesta. (No en los números, solo en si se leen filas o columnas.)',
    },
    'round-trip': {
      title: 'La forma correcta, no el contenido',
      say: 'Bajar con C y subir con su transpuesta: vuelve la forma, no el contenido.',
      note: '4 min. Haz votar primero: ¿volverá x? Aun multiplicado por el mejor factor, el resultado difiere de x en 0.545 de su longitud. Cuadro siguiente: se pierden doce de dieciséis dimensiones, así que ninguna aplicación lineal de vuelta baja de 0.536. Último cuadro: lo que sí cumple la transpuesta, ⟨Cx, y⟩ = ⟨x, Cᵀy⟩, aquí 1432 = 1432.',
    },
    overlap: {
      title: 'Contar antes de entrenar',
      say: 'Núcleo 3, paso 2: una estampa, dos, una, dos. La cuadrícula está ahí antes de aprender nada.',
      note: '3 min. Con una entrada y un núcleo de unos, los números de la salida son los conteos. Pregunta la razón entre el conteo mayor y el menor del interior. (4 a 1: los conteos de filas y columnas se multiplican.) Después cambia el tamaño del núcleo a 4.',
    },
    'overlap-even': {
      title: 'Un núcleo que el paso divide',
      say: 'Núcleo 4, paso 2: cada celda interior recibe cuatro estampas, y con relleno 1 el lado se duplica exactamente.',
      note: '2 min. Advierte contra una conclusión rápida: los conteos iguales eliminan solo la parte de la cuadrícula que viene de la superposición. Los pesos al azar todavía dejan una cuadrícula, como muestran las imágenes de Jugar.',
    },
    unpool: {
      title: 'La desagrupación usa los índices',
      say: 'La desagrupación (unpooling) por máximo devuelve cada máximo a donde estaba. Los demás números siguen perdidos.',
      note: '3 min. Compara con el mapa antes de la agrupación: cuatro números están donde estaban y doce son ceros. Pregunta qué debe guardar la agrupación para esto. (El índice de cada máximo.)',
    },
    compare: {
      title: 'Siete métodos de sobremuestreo',
      say: 'Repetir, poner en una esquina, devolver a donde estaba, interpolar, estampar, o repetir y convolucionar: cada salida es una suma ponderada de entradas.',
      note: '5 min. Con un clic en una celda de cualquier mapa se recorre ese método y se leen sus pesos. Cambia la cuadrícula de muestreo: el segundo número del mapa bilineal es 1.25 con centros de medio píxel y 1.5 con la asimétrica. Las bibliotecas difieren en esto.',
    },
    'picture-overlap': {
      title: 'Los conteos para cada núcleo y paso',
      say: 'Cuántas veces estampa cada celda de la salida un núcleo de 3 × 3 con paso 2.',
      note: '3 min. Recorre los pares de núcleo y paso y deja que el grupo prediga dónde se verá una cuadrícula. Regla: los conteos son iguales si el paso divide al tamaño del núcleo.',
    },
    checkerboard: {
      title: 'Conteos iguales y aun así una cuadrícula',
      say: 'Núcleo 4, paso 2, pesos al azar: los conteos son iguales y el tablero de ajedrez sigue ahí.',
      note: '4 min. Cada una de las cuatro fases de la salida tiene pesos propios, y las sumas de pesos al azar son distintas. Busca en el espectro los puntos claros dentro de los anillos, a la mitad de la frecuencia de muestreo. Sortea otros pesos: la cuadrícula cambia, no desaparece.',
    },
    cures: {
      title: 'Dos remedios y hasta dónde ayudan',
      say: 'Un tamaño de núcleo divisible por el paso elimina la parte que viene de la superposición. Agrandar y después convolucionar no deja cuadrícula.',
      note: '4 min. Compara las partes medidas, no solo lo que se ve. Pregunta qué cuesta el segundo remedio. (La convolución trabaja sobre el mapa grande.)',
    },
    learn: {
      title: 'El entrenamiento elimina casi toda la cuadrícula',
      say: 'Las convoluciones transpuestas empiezan con una cuadrícula que se desvanece en los primeros pasos; agrandar y convolucionar no la tiene nunca.',
      note: '6 min. Muestra el resultado antes de entrenar y después entrena. Compara la cuadrícula medida en los pasos 0, 10, 20 y 40. No digas que el tablero de ajedrez viene de un mal entrenamiento: es mayor antes de entrenar.',
    },
  },
};
