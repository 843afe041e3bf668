import type { Translation } from '../../../pattern/words.ts';
import type { sceneWords as english } from './scenes-en.ts';

export const sceneWords: Translation<typeof english> = {
  scenes: {
    window: {
      title: 'Una ventana pequeña',
      say: 'Una ventana: multiplicar, sumar, avanzar. Una convolución no hace nada más.',
      note: '3 min. Recorre despacio cuatro cuadros y deja que siga hasta el final de la fila. Pregunta antes: ¿cuántos números tendrá la primera fila? (Diez: once columnas y una ventana de dos.) Después cambia un peso y pregunta qué salidas cambian. (Todas, salvo donde ese peso cae sobre un 0.)',
    },
    edges: {
      title: 'Los números deciden',
      say: 'Los mismos pasos con otros pesos: un núcleo responde a los cambios de izquierda a derecha; el otro, a los cambios de arriba abajo.',
      note: '2 min. Tapa los núcleos y muestra primero los dos mapas: ¿qué núcleo busca qué borde? Donde la imagen es constante, ambos dan cero. Señala una salida y mira en qué lado sus pesos son positivos y en cuál negativos.',
    },
    flip: {
      title: 'Girado o sin girar',
      say: 'Las matemáticas giran el núcleo; una capa de una red, no. A las dos cosas se las llama convolución.',
      note: '3 min. La primera salida sin girar es 323. Deja que el grupo prediga y gira el núcleo: 302. Pregunta: ¿notaría la diferencia una red que aprende sus pesos? (No: aprendería los pesos girados.)',
    },
    border: {
      title: '¿Qué hay fuera?',
      say: 'En el borde la ventana sobresale de la imagen, así que hay que decidir qué lee allí.',
      note: '3 min. Avanza al segundo cuadro y lee qué contienen las celdas rayadas. Luego elige ceros: la esquina de la salida baja aunque la imagen no cambió. Pregunta qué relleno no agrega nada que no esté en la imagen. (Todos menos los ceros.)',
    },
    'border-by-hand': {
      title: 'Un borde a mano',
      say: 'Entran cuatro por cuatro y salen cuatro por cuatro: calculemos una esquina en papel.',
      note: '4 min. Todos calculan la esquina con ceros (16) y luego con el espejo (36). La entrada y el núcleo son, cada uno, el producto de una columna por una fila, así que con ceros toda la salida se comprueba en un renglón: (4, 8, 10, 7) como columna, por sí mismo como fila.',
    },
    move: {
      title: 'Mover la imagen',
      say: 'Mover y luego filtrar, o filtrar y luego mover: el mapa es el mismo. Eso es equivarianza.',
      note: '3 min. Arrastra la imagen y mira el medidor: lejos del borde se queda en cero. Pregunta: ¿la salida es igual que antes? (No, se ha movido. Si fuera igual, sería invariancia.)',
    },
    stride: {
      title: 'El paso 2 rompe la equivarianza',
      say: 'Con paso (stride) 2, mover la imagen un píxel da otro mapa, no el mismo mapa movido.',
      note: '2 min. Pide primero una predicción: ¿el mapa se mueve media celda? Muestra un píxel y luego dos: con dos el medidor vuelve a cero, porque el paso divide el desplazamiento.',
    },
    channels: {
      title: 'Un bloque de pesos, un mapa de salida',
      say: 'Un filtro tiene pesos para cada canal de su entrada y aun así produce un solo mapa.',
      note: '4 min. Los dos canales dan 0 y 4; con el sesgo 0.5 la primera salida es 4.5. Pregunta: ¿cuántos pesos tiene un filtro sobre una imagen en color? (27 y un sesgo, no 9.)',
    },
    free: {
      title: 'Local, pero no compartido',
      say: 'La ventana sigue siendo pequeña, pero los pesos ya no se comparten: cada lugar tiene los suyos.',
      note: '3 min. Avanza y observa cómo el núcleo cambia de un lugar a otro. Pregunta cuántos pesos necesitaría un mapa de 100 × 100: 90 000 en lugar de 9. La red tendría que aprender a detectar un borde de nuevo en cada lugar.',
    },
    counting: {
      title: 'Lo que ahorra cada idea',
      say: 'La localidad convierte miles de pesos en cientos; compartirlos convierte cientos en nueve.',
      note: '3 min. Lee las tres filas de arriba abajo. Después agranda la entrada: solo la última fila conserva su número de pesos, mientras que sus multiplicaciones crecen.',
    },
    matrix: {
      title: 'La misma capa como matriz',
      say: 'Como matriz, una convolución son sobre todo ceros y los mismos nueve números en cada fila.',
      note: '4 min. Dieciséis entradas en una columna y cuatro salidas: una matriz de 4 × 16. Pregunta por qué hay ceros (localidad) y por qué se repiten los números (pesos compartidos). Su transpuesta reaparece en la lección sobre sobremuestreo (upsampling).',
    },
    depth: {
      title: '¿Hasta dónde ve?',
      say: 'Tres capas de 3×3 seguidas ven siete por siete píxeles.',
      note: '3 min. Agrega capas de una en una y pregunta por el tamaño siguiente: 3, 5, 7, 9. Compara el cuadrado que puede influir en la unidad con la mancha más pequeña, en su centro, que de verdad influye.',
    },
    guess: {
      title: 'Adivinar mi filtro',
      say: 'Nadie diseña estos números: los encuentra el descenso por el gradiente.',
      note: '5 min. Oculta el objetivo, entrena cien pasos y compara los nueve números. Sube la tasa de aprendizaje por encima de 2 y mira cómo diverge. Pregunta: ¿de qué imagen no se podría aprender nada? (De una de un solo color.)',
    },
    digits: {
      title: 'La primera capa de un clasificador de dígitos',
      say: 'Ocho núcleos que nadie diseñó: se aprendieron al clasificar dígitos.',
      note: '4 min. Mira los núcleos antes del entrenamiento (ruido) y después. Pregunta por cada uno: ¿responde a un trazo, a un borde o a una mancha? Después dibuja un dígito y mira qué mapa responde.',
    },
  },
};
