import type { Translation } from '../../../pattern/words.ts';
import type { sceneWords as english } from './scenes-en.ts';

export const sceneWords: Translation<typeof english> = {
  scenes: {
    stamps: {
      title: 'Cada píxel pinta',
      say: 'Cada píxel pinta: su valor por el núcleo, estampado en una hoja más grande.',
      note: '4 min. Recorrer despacio las dos primeras estampas. Antes de que caiga la segunda, preguntar: ¿en qué celdas se encuentran y qué queda allí? (Seis celdas; arriba, 2 + 2 = 4.) Dejar correr hasta el final: 4 × 4 números a partir de 2 × 2.',
    },
    stride: {
      title: 'El paso separa',
      say: 'Con paso 2 las estampas se separan dos celdas, así que la salida crece.',
      note: '3 min. Preguntar primero: ¿un paso mayor hace la salida mayor o menor? En una convolución, menor; aquí, mayor. Las estampas aún se superponen en una columna, porque el núcleo es más ancho que el paso. El centro de la salida recibe las cuatro: 36.',
    },
    padding: {
      title: 'Aquí el relleno quita',
      say: 'En una convolución, el relleno pone un borde alrededor de la entrada. Vista desde el otro lado, ese borde se le quita a la salida.',
      note: '3 min. Dos por dos números, un núcleo de dos por dos, paso 1: una hoja de 3 × 3. Preguntar qué deja el relleno 1. (Solo el 4 del centro.) Avanzar un cuadro más y ver caer el borde.',
    },
    size: {
      title: '¿De qué tamaño será?',
      say: 'Entran 2 × 2, núcleo 3, paso 2, relleno 1: salen tres por tres.',
      note: '3 min. Que todos lo calculen con (n − 1)s + k − 2p antes de mostrar el último cuadro: 2 + 3 − 2 = 3. Después cambiar un control cada vez y dejar que la clase diga el tamaño siguiente. La fórmula está siempre a la vista.',
    },
    'output-padding': {
      title: 'Una fila más',
      say: 'El relleno de salida no pinta: dice cuánto de lo recortado se queda.',
      note: '3 min. Preguntar por qué una biblioteca necesita algo así. (Una convolución con paso 2 lleva tanto 3 como 4 a 2; al subir, alguien tiene que decir cuál.) Aquí la fila de más es una que el relleno había recortado. Con relleno 0 es una fila de ceros.',
    },
    gather: {
      title: 'Lo mismo, desde la salida',
      say: 'Se ponen ceros entre los píxeles, se gira el núcleo, y es una convolución ordinaria.',
      note: '4 min. Recorrer algunas salidas y leer cuántos de los nueve productos encuentran una entrada de verdad. Preguntar por qué hay que girar el núcleo. (Lo que una estampa pone a su derecha, la salida lo encuentra a su izquierda.) Comparar un número con el de las estampas: el mismo.',
    },
    'matrix-rows': {
      title: 'Una convolución como matriz',
      say: 'Cada fila es el núcleo en otro lugar. Leída así, la matriz baja: de 16 números a 4.',
      note: '4 min. El núcleo de la clase y su matriz de 4 × 16. Recorrer las cuatro filas; la ventana se mueve sobre el mapa grande mientras los nueve números avanzan por la fila. Señalar una entrada: ilumina su peso y su lugar.',
    },
    'matrix-columns': {
      title: 'Girar la matriz',
      say: 'Los mismos números, leídos por columnas, suben: de 4 números a 16.',
      note: '4 min. Que la clase calcule esta salida a mano: la columna 5 de C tiene 4, 1, 4 y 1; por 2, 1, 4 y 4, da 29. Preguntar qué cambió entre C y su transpuesta. (Nada más que la lectura.)',
    },
    'round-trip': {
      title: 'La forma correcta, no el contenido',
      say: 'Bajar y volver a subir: tiene la forma correcta, no el contenido correcto.',
      note: '4 min. Votar primero: ¿volverá x? Aun con el mejor factor, falta 0.545. Cuadro siguiente: se perdieron doce de dieciséis dimensiones, así que ningún camino lineal hacia arriba bajaría de 0.536. Último cuadro: lo que la transpuesta sí promete, 1432 = 1432 con los números de la clase.',
    },
    overlap: {
      title: 'Contar antes de entrenar',
      say: 'Núcleo 3, paso 2: una, dos, una, dos. La cuadrícula está ahí antes de aprender nada.',
      note: '3 min. Entran unos, con un núcleo de unos: los números son los conteos. Preguntar la razón entre la celda interior más pintada y la menos pintada. (4 a 1: los conteos de filas y columnas se multiplican.) Después cambiar el núcleo a 4.',
    },
    'overlap-even': {
      title: 'Un núcleo que el paso divide',
      say: 'Núcleo 4, paso 2: cuatro estampas en cada celda interior. Parejo, y exactamente el doble con relleno 1.',
      note: '2 min. Advertir contra la conclusión rápida: los conteos parejos eliminan solo la parte incorporada. Los pesos al azar todavía dejan una cuadrícula, como mostrarán las imágenes.',
    },
    unpool: {
      title: 'La desagrupación recuerda dónde',
      say: 'La desagrupación por máximo devuelve cada máximo al lugar donde estaba. Lo que perdió contra él sigue perdido.',
      note: '3 min. Comparar con el mapa antes de la agrupación: cuatro números están de vuelta en su lugar y doce son ceros. Preguntar qué hay que guardar para esto. (El lugar de cada ganador.)',
    },
    compare: {
      title: 'Siete caminos hacia arriba',
      say: 'Copiar, poner en una esquina, poner donde estaba, interpolar, pintar, o copiar y luego convolucionar: cada salida es una suma ponderada de entradas.',
      note: '5 min. Con un clic en una celda de cualquier mapa se recorre ese método y se leen sus pesos. Cambiar la cuadrícula: el segundo número del mapa bilineal es 1.25 desde los centros y 1.5 desde las esquinas. Las bibliotecas difieren en esto.',
    },
    'picture-overlap': {
      title: 'Los conteos en una imagen',
      say: 'Lo que un núcleo de 3 y un paso de 2 le hacen a una imagen, con todos los pesos iguales.',
      note: '3 min. Recorrer los pares de núcleo y paso y dejar que la clase diga antes dónde se verá la cuadrícula. Regla: es pareja si el paso divide al núcleo.',
    },
    checkerboard: {
      title: 'Conteos parejos y aun así una cuadrícula',
      say: 'Núcleo 4, paso 2, pesos al azar: los conteos son parejos y el tablero de ajedrez está ahí de todos modos.',
      note: '4 min. Cada una de las cuatro fases de la salida tiene pesos propios, y al azar son distintos. Buscar en el espectro los puntos claros dentro de los anillos, a la mitad de la frecuencia de muestreo. Sortear otros pesos: la cuadrícula cambia, no desaparece.',
    },
    cures: {
      title: 'Dos remedios y hasta dónde llegan',
      say: 'Un núcleo que el paso divide elimina la parte incorporada. Agrandar primero y convolucionar después empieza limpio.',
      note: '4 min. Comparar la proporción medida de la cuadrícula, no solo la impresión. Preguntar qué cuesta el segundo remedio. (La convolución trabaja sobre el mapa grande.)',
    },
    learn: {
      title: 'Uno empieza con cuadrícula, el otro nunca la tuvo',
      say: 'Ver cómo se apaga la cuadrícula en los primeros pasos. El entrenamiento elimina casi toda.',
      note: '6 min. Mostrar el resultado antes de entrenar y después entrenar. Comparar el medidor en los pasos 0, 10, 20 y 40. No afirmar que el tablero de ajedrez es un defecto del entrenamiento: es mayor antes de él.',
    },
  },
};
