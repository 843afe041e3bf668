import type { Translation } from '../../../pattern/words.ts';
import type { sceneWords as english } from './scenes-en.ts';

export const sceneWords: Translation<typeof english> = {
  scenes: {
    wins: {
      title: 'Gana el mayor',
      say: 'Entran cuatro números y sale el mayor. No hay pesos, así que no se aprende nada.',
      note: '3 min. Recorre las cuatro ventanas; que el grupo nombre el máximo antes de cada segundo cuadro. Después pregunta: ¿cuántos pesos tiene esta capa? (Ninguno.) ¿Y cuántos números quedan? (Cada lado se reduce a la mitad: una cuarta parte.)',
    },
    heard: {
      title: 'Cada celda cuenta',
      say: 'En un promedio cuentan todas las celdas, y todas por igual.',
      note: '2 min. Compara aquí 4.25 con el máximo 8 de la misma ventana. Aléjate, cambia el 8 por 80 y pregunta cuál de las dos agrupaciones lo nota más. (El máximo sube los 72 enteros; el promedio, una cuarta parte, 18.)',
    },
    gradient: {
      title: 'Solo el máximo recibe gradiente',
      say: 'De regreso, el gradiente toma el camino que tomó el valor.',
      note: '4 min. Pregunta antes del segundo cuadro: el gradiente que llega es 3, ¿adónde va? (Todo al 9.) Cambia a promedio: cada uno de los cuatro recibe 0.75. Después paso 1: las ventanas se superponen y el 9 recibe gradiente de varias.',
    },
    move: {
      title: 'Movimientos pequeños',
      say: 'Los movimientos pequeños apenas cambian el mapa agrupado, los mayores sí: la invariancia termina en el borde de la ventana.',
      note: '4 min. Mueve de píxel en píxel y lee el medidor sin agrupación, con 2, 4 y 8. Las diapositivas dicen «invariante a desplazamiento, rotación y escala»: pregunta cuándo se cumple.',
    },
    crosses: {
      title: 'Más allá del borde de una ventana',
      say: 'Un movimiento de una celda: dentro de una ventana no cambia nada; más allá de su borde, cambia la salida.',
      note: '3 min. Tres canales con un solo 1 en las columnas 2, 3 y 4. De 2 a 3 el mapa agrupado se queda igual; de 3 a 4 cambia: en medio está el borde de una ventana. Cambia a submuestreo: el 1 se conserva, se pierde, se conserva.',
    },
    checkerboard: {
      title: 'Tres salidas, ninguna como la imagen',
      say: 'Todo 1, todo ½ o todo 0: un tablero agrupado solo depende de cómo se agrupe.',
      note: '2 min. Que el grupo prediga las tres salidas antes de avanzar: todo 1, todo ½, todo 0. Pregunta cuál es correcta. (Ninguna: un mapa de este tamaño ya no puede contener el patrón.)',
    },
    aliasing: {
      title: 'Solapamiento (aliasing): patrones que no existen',
      say: 'Si solo se conserva un píxel sí y otro no, aparecen patrones que no están en la imagen.',
      note: '3 min. Submuestrea el patrón fino y compáralo con el promedio. En procesamiento de señales se conoce el remedio: primero suavizar, después muestrear.',
    },
    overlap: {
      title: 'Ventanas que se superponen',
      say: 'Ventanas de 3 con paso 2: las vecinas comparten una fila o una columna, como en AlexNet.',
      note: '3 min. La tabla de 5×5 píxeles del curso. Pregunta primero el tamaño de la salida: 2 × 2. El 105 del centro es el máximo de dos ventanas, así que recibe el gradiente de ambas.',
    },
    unit: {
      title: 'La agrupación de LeNet podía aprender',
      say: 'La suma por un peso, más un sesgo, y una sigmoide: así era la agrupación de LeNet en 1998.',
      note: '3 min. Primera ventana de la tabla: la suma es 10, luego 0.25 · 10 − 3 = −0.5, y σ(−0.5) = 0.38. Pregunta cuántos números aprende la capa S2 con 6 mapas. (12.) Mueve β y mira la curva.',
    },
    lost: {
      title: 'Lo que se pierde',
      say: 'Dos entradas distintas, la misma salida: con la salida sola nadie puede saber cuál era.',
      note: '4 min. Pulsa «Otra» varias veces. Después, que alguien cambie un número a la derecha sin cambiar la salida. Con el máximo, cada una de las demás celdas es libre hasta el máximo. Cambia a promedio: un solo cambio altera la salida; dos opuestos, no.',
    },
    unpool: {
      title: 'Desagrupación (unpooling)',
      say: 'Se guardaron los índices de los máximos, no los demás números.',
      note: '3 min. Los índices devuelven los cuatro máximos a su sitio; todo lo demás es 0. Compáralo con copiar. Pregunta: ¿cuál es la inversa de la agrupación? (Ninguna: se han perdido doce números.)',
    },
    pyramid: {
      title: 'Bajar y volver a subir',
      say: 'Agrupada tres veces y agrandada tres veces: esto es lo que la imagen ha perdido.',
      note: '4 min. Compara los errores de los tres métodos. El promedio es el que menos pierde cuando sus números se copian de vuelta: de todas las constantes, la media tiene el menor error cuadrático en su ventana.',
    },
    stack: {
      title: 'Mapas más pequeños, pero más mapas',
      say: 'De 224 a 7: menos posiciones, más canales.',
      note: '3 min. Recorre las cinco agrupaciones. Pregunta: ¿por qué no conservar 224? (Una unidad debe ver pelaje y orejas a la vez, y están lejos entre sí.) En total, los números bajan de 3.2 millones a 25 mil.',
    },
    shapes: {
      title: '¿Importa cómo se agrupa?',
      say: 'La misma red pequeña con agrupación por máximo, por promedio o con paso (stride): entrenada con imágenes centradas, probada con desplazadas.',
      note: '5 min. Deja entrenar y luego mueve las imágenes de prueba. Mira el rango entre semillas, no solo la media: ¿qué diferencias son mayores que ese rango?',
    },
    race: {
      title: 'Un dígito fuera de lugar',
      say: 'Las tres redes leen dígitos centrados. Ahora movemos los dígitos cuatro píxeles.',
      note: '5 min. Densa, convolución con aplanado, convolución con máximo global. Antes de mover el control, que el grupo adivine. Solo la red con el máximo global sigue leyendo casi todos. (Si se mueven a la derecha y abajo a la vez, también falla en algunos: mira la ficha.)',
    },
  },
};
