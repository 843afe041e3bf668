import type { Translation } from '../../../pattern/words.ts';
import type { sceneWords as english } from './scenes-en.ts';

export const sceneWords: Translation<typeof english> = {
  scenes: {
    window: {
      title: 'Una ventana pequeña',
      say: 'Una ventana: multiplicar, sumar, avanzar. Una convolución no hace nada más.',
      note: '3 min. Recorrer despacio cuatro cuadros y dejar correr hasta el final de la fila. Preguntar antes: ¿cuántos números tendrá la primera fila? (Diez: once columnas y una ventana de dos.) Después cambiar un peso y dejar que la clase diga qué salidas cambian.',
    },
    edges: {
      title: 'Los números deciden',
      say: 'El mismo recorrido con otros pesos: un núcleo nota la izquierda y la derecha; el otro, arriba y abajo.',
      note: '2 min. Tapar los núcleos y mostrar primero los dos mapas: ¿qué núcleo busca qué borde? Donde nada cambia, ambos dan cero. Señalar una salida y comparar sus dos grupos de pesos.',
    },
    flip: {
      title: 'Girado o sin girar',
      say: 'Una capa no gira su núcleo; las matemáticas sí. El nombre es un accidente histórico.',
      note: '3 min. Primera salida sin girar: 323. Dejar que la clase prediga y girar el núcleo: 302. Preguntar: ¿notaría la diferencia una red que aprende sus pesos? (No: aprendería los pesos girados.)',
    },
    border: {
      title: 'Algo debe haber afuera',
      say: 'En el borde la ventana mira más allá de la imagen, así que hay que decidir qué ve allí.',
      note: '3 min. Avanzar al segundo cuadro y leer qué contienen las celdas rayadas. Luego elegir ceros: la esquina de la salida baja aunque la imagen no cambió. Preguntar cuál de los bordes inventa menos.',
    },
    'border-by-hand': {
      title: 'Un borde a mano',
      say: 'Entran cuatro por cuatro y salen cuatro por cuatro: comprobar una esquina en papel.',
      note: '4 min. Todos calculan la esquina con ceros (16) y luego con el espejo (36). Tanto la entrada como el núcleo son producto de una columna por una fila, así que la respuesta se comprueba en un renglón: (4, 8, 10, 7) por sí mismo.',
    },
    move: {
      title: 'Mover la imagen',
      say: 'Mover y luego filtrar, o filtrar y luego mover: el mismo mapa. Eso es equivarianza.',
      note: '3 min. Arrastrar la imagen y mirar el medidor: lejos del borde se queda en cero. Preguntar: ¿la salida es igual que antes? (No, se ha movido. Si fuera igual, sería invariancia.)',
    },
    stride: {
      title: 'Cómo perderla',
      say: 'Con paso 2, mover la imagen un píxel da otro mapa, no el mismo mapa movido.',
      note: '2 min. Predecir primero: ¿el mapa se mueve media celda? Mostrar un píxel y luego dos: con dos el medidor vuelve a cero, porque 2 divide a 2.',
    },
    channels: {
      title: 'Un bloque de pesos, una hoja de salida',
      say: 'Un filtro es tan profundo como su entrada y aun así produce un solo mapa.',
      note: '4 min. Los dos canales dan 0 y 4; con el sesgo 0.5 la primera salida es 4.5. Preguntar: ¿cuántos pesos tiene un filtro sobre una imagen en color? (27 y un sesgo, no 9.)',
    },
    free: {
      title: 'Local, pero no compartido',
      say: 'Conservar la ventana pequeña y renunciar a compartir: ahora cada lugar tiene pesos propios.',
      note: '3 min. Avanzar y ver cómo cambia el núcleo bajo la ventana. Preguntar cuántos pesos tendría un mapa de 100 × 100: 90 000 en lugar de 9. La red tendría que aprender un borde de nuevo en cada lugar.',
    },
    counting: {
      title: 'Lo que ahorra cada idea',
      say: 'La localidad convierte miles de pesos en cientos; compartirlos convierte cientos en nueve.',
      note: '3 min. Leer las tres filas de arriba abajo. Después agrandar la entrada: solo la última fila conserva su número de pesos, mientras que sus multiplicaciones crecen.',
    },
    matrix: {
      title: 'La misma capa como matriz',
      say: 'Como matriz, una convolución son ceros y los mismos nueve números, repetidos una y otra vez.',
      note: '4 min. Dieciséis entradas en una columna y cuatro salidas: una matriz de 4 × 16. Preguntar de dónde vienen los ceros (localidad) y de dónde la repetición (pesos compartidos). Su transpuesta reaparece en la clase sobre sobremuestreo.',
    },
    depth: {
      title: '¿Qué alcanza a ver?',
      say: 'Tres capas pequeñas, una sobre otra, ven siete por siete píxeles.',
      note: '3 min. Agregar capas de una en una y dejar que la clase nombre el tamaño siguiente: 3, 5, 7, 9. Comparar el cuadrado permitido con la mancha que de verdad cuenta.',
    },
    guess: {
      title: 'Adivinar mi filtro',
      say: 'Nadie diseña estos números: se encuentran bajando por la pendiente.',
      note: '5 min. Ocultar el objetivo, entrenar cien pasos y comparar los nueve números. Subir la tasa de aprendizaje por encima de 2 y ver cómo diverge. Preguntar: ¿qué imagen no le enseñaría nada? (Una de un solo color.)',
    },
    digits: {
      title: 'La primera capa de un lector',
      say: 'Ocho núcleos que nadie dibujó: surgieron de leer dígitos.',
      note: '4 min. Mirar los núcleos antes del entrenamiento (ruido) y después. Preguntar por cada uno: ¿trazo, borde o mancha? Después dibujar un dígito y ver qué mapa responde.',
    },
  },
};
