import type { Translation } from '../../../pattern/words.ts';
import type { sceneWords as english } from './scenes-en.ts';

export const sceneWords: Translation<typeof english> = {
  scenes: {
    wins: {
      title: 'Quién gana',
      say: 'Entran cuatro números y sale el mayor. No se aprende nada, no se pondera nada.',
      note: '3 min. Recorrer las cuatro ventanas; que la clase nombre al ganador antes de cada segundo cuadro. Después preguntar: ¿cuántos pesos tiene esta capa? (Ninguno.) ¿Y cuánto queda? (Cada lado se reduce a la mitad: una cuarta parte.)',
    },
    heard: {
      title: 'A quién se escucha',
      say: 'En un promedio se escucha a todos, y a nadie muy fuerte.',
      note: '2 min. Comparar aquí 4.25 con el máximo 8 de la misma ventana. Alejarse, cambiar el 8 por 80 y preguntar cuál de las dos agrupaciones lo nota más. (El máximo lo sigue entero; el promedio, en una cuarta parte.)',
    },
    gradient: {
      title: 'Solo aprende el ganador',
      say: 'De regreso, la pendiente toma el camino que tomó el valor.',
      note: '4 min. Preguntar antes del segundo cuadro: de arriba llega 3, ¿adónde va? (Todo al 9.) Cambiar a promedio: cada uno de los cuatro recibe 0.75. Después paso 1: las ventanas se superponen y el 9 recibe de varias.',
    },
    move: {
      title: 'Movimientos pequeños',
      say: 'Los movimientos pequeños desaparecen, los mayores no: la invariancia termina en el borde de la ventana.',
      note: '4 min. Mover de píxel en píxel y leer el medidor sin agrupación, con 2, 4 y 8. Las diapositivas dicen «invariante a desplazamiento, rotación y escala»: que la clase diga dónde se cumple.',
    },
    crosses: {
      title: 'Un paso de más',
      say: 'El mismo paso de una celda: aquí no pasa nada, allá pasa todo.',
      note: '3 min. Tres canales con un solo 1 en las columnas 2, 3 y 4. De 2 a 3 el mapa agrupado se queda igual; de 3 a 4 cambia: en medio está el borde de una ventana. Cambiar a submuestreo: visto, perdido, visto.',
    },
    checkerboard: {
      title: 'Tres respuestas, ninguna es la imagen',
      say: 'Blanco, gris o negro: un tablero agrupado depende de cómo se pregunte.',
      note: '2 min. Que la clase prediga las tres salidas antes de avanzar: todo 1, todo ½, todo 0. Preguntar cuál es correcta. (Ninguna: con este tamaño el patrón ya no se puede decir.)',
    },
    aliasing: {
      title: 'Patrones de la nada',
      say: 'Quien solo mira un píxel sí y otro no ve patrones que no existen.',
      note: '3 min. Submuestrear el patrón fino y compararlo con el promedio. En señales se conoce el remedio: primero suavizar, después muestrear.',
    },
    overlap: {
      title: 'Ventanas que se superponen',
      say: 'Tres de ancho, dos más allá: las ventanas de AlexNet comparten una fila.',
      note: '3 min. Los píxeles de 5×5 de la clase. Preguntar primero el tamaño: 2 × 2. El 105 del centro gana en dos ventanas, así que en el gradiente recibe de ambas.',
    },
    unit: {
      title: 'La agrupación de LeNet podía aprender',
      say: 'La suma por un peso, más otro, a través de una sigmoide: así era la agrupación en 1998.',
      note: '3 min. Primera ventana de la tabla: la suma es 10, 0.25 · 10 − 3 = −0.5, y σ da 0.38. Preguntar cuántos números aprende la capa S2 con 6 mapas. (12.) Mover β y mirar la curva.',
    },
    lost: {
      title: 'Lo que se pierde',
      say: 'Dos entradas distintas, la misma salida: quien solo ve la salida no puede distinguirlas.',
      note: '4 min. Pulsar «Otra» varias veces. Después, que alguien cambie un número a la derecha sin cambiar la salida. Con el máximo cada perdedor es libre hasta el ganador. Cambiar a promedio: un solo cambio se nota enseguida, dos opuestos no.',
    },
    unpool: {
      title: 'De regreso arriba',
      say: 'Se recordaron los lugares, no los perdedores.',
      note: '3 min. Los lugares guardados devuelven a los cuatro ganadores; todo lo demás es 0. Compararlo con copiar. Preguntar: ¿cuál es la inversa de la agrupación? (Ninguna: doce números se han ido.)',
    },
    pyramid: {
      title: 'Bajar y subir',
      say: 'Tres veces abajo, tres veces arriba: lo que una imagen pierde en el camino.',
      note: '4 min. Comparar los errores de los tres métodos. El promedio pierde menos cuando sus números se copian de vuelta: de todas las constantes, la media es la más cercana a una ventana.',
    },
    stack: {
      title: 'Más pequeño, más profundo, más abstracto',
      say: 'De 224 a 7: menos dónde, más qué.',
      note: '3 min. Recorrer las cinco agrupaciones. Preguntar: ¿por qué no conservar 224? (Una unidad debe ver pelaje y orejas a la vez, y están lejos entre sí.) En total, los números bajan de 3.2 millones a 25 mil.',
    },
    shapes: {
      title: '¿Importa al entrenar?',
      say: 'La misma red pequeña con máximo, promedio o paso: entrenada centrada, probada desplazada.',
      note: '5 min. Dejar entrenar y luego mover las imágenes de prueba. Leer las tres semillas, no una: ¿qué diferencias son mayores que la dispersión?',
    },
    race: {
      title: 'Un dígito fuera de lugar',
      say: 'Las tres leen dígitos centrados. Ahora se mueven cuatro píxeles.',
      note: '5 min. Densa, convolución con aplanado, convolución con máximo global. Antes de mover el control, que la clase apueste. Solo a la agrupación global le da igual el lugar.',
    },
  },
};
