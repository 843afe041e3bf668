import type { Translation } from '../../../pattern/words.ts';
import type { sceneWords as english } from './scenes-en.ts';

export const sceneWords: Translation<typeof english> = {
  scenes: {
    errors: {
      title: 'Bien en casi todas partes',
      say: 'La verdad, la predicción y dónde difieren: bien en casi todas partes, mal en el borde.',
      note: '3 min. Una etiqueta para cada píxel: eso es la segmentación semántica, y la U-Net viene de la microscopía (desafíos ISBI). Preguntar antes de mostrar los errores: ¿dónde estarán? (A lo largo de los contornos y en los huecos entre células.) Recorrer algunos ejemplos.',
    },
    accuracy: {
      title: 'Una nota que no puede fallar',
      say: 'Responder «fondo» en todas partes: el 95 % de los píxeles está bien y no se encontró ni una célula.',
      note: '3 min. Cinco de 100 píxeles son objeto. Preguntar la exactitud (95/100) y la IoU del objeto (0 de 5: nada). La IoU media de ambas clases todavía dice cerca de un medio. Después cambiar píxeles de la predicción y ver qué medida se mueve.',
    },
    metrics: {
      title: 'Contar cuatro números',
      say: 'Verdaderos y falsos, positivos y negativos: todas las medidas salen de estos cuatro conteos.',
      note: '4 min. Que la clase cuente primero: TP 5, FP 2, FN 1, TN 8. Exactitud 13/16, IoU 5/8, Dice 10/13. Preguntar por qué Dice nunca es menor que la IoU. (Cuenta dos veces la intersección: 2·IoU / (1 + IoU).)',
    },
    sizes: {
      title: '¿Por qué 388?',
      say: 'Sin relleno: entran 572, salen 388, y cada copia debe recortarse.',
      note: '4 min. Dos convoluciones de 3×3 quitan cuatro píxeles al lado, en cada nivel, al bajar y al subir. Los niveles bajos cuestan más, porque allí un píxel vale dos, cuatro, ocho, dieciséis. Preguntar cuánto se recorta la primera copia. (568 frente a 392: 88 por lado.)',
    },
    'sizes-fail': {
      title: 'No cualquier tamaño sirve',
      say: 'Con 570 la cuenta no sale entera. Ningún número es mágico: deciden las mitades.',
      note: '2 min. Buscar los tamaños siguientes que sirven: uno de cada dieciséis, 572 y 588. Después activar el relleno: ahora sirven los múltiplos de 16, y sale lo mismo que entra. 572 no es uno de ellos.',
    },
    bottom: {
      title: 'Qué, pero no dónde',
      say: 'En el fondo sabe que hay células. Ya no sabe dónde terminan.',
      note: '4 min. Bajar paso a paso: los lados se reducen a la mitad, los canales aumentan. Preguntar hasta dónde ve un número del fondo (68 píxeles en esta pila: más que la imagen) y con qué precisión puede señalar (un bloque de 8 × 8). Ver lejos y ubicar a grandes rasgos: ese es el precio de la agrupación.',
    },
    shelf: {
      title: 'Fotocopias al bajar',
      say: 'Antes de cada reducción, una copia va al estante.',
      note: '3 min. Preguntar: el submuestreo pierde detalles; ¿dónde siguen estando? (En los mapas grandes, los primeros.) Cada nivel deja sus mapas en el estante, a su propio tamaño, para el camino de subida.',
    },
    join: {
      title: 'Uno detrás de otro, no sumados',
      say: 'Los mapas agrandados y las copias se ponen uno detrás de otro: el doble de canales, nada se suma.',
      note: '4 min. Unos dicen qué, los otros dónde; la convolución siguiente aprende a usar ambos. Se oye llamar a esto «conexión residual». Una ResNet suma, y el número de canales se conserva. La U-Net concatena, y el núcleo siguiente es el doble de profundo.',
    },
    scores: {
      title: 'Puntajes y luego etiquetas',
      say: 'Un número por clase en cada píxel; softmax, y gana el mayor.',
      note: '3 min. La salida no es una imagen de clases: son C números por píxel, y el mapa de etiquetas es su arg max. Ir a un píxel del contorno y comparar sus barras con las de un píxel bien adentro.',
    },
    'cut-skip': {
      title: 'Cortar una copia',
      say: 'La misma red entrenada, sin la copia más fina. ¿Qué medida cae más?',
      note: '4 min. Primero predecir. Después leer la IoU del área y la del borde, antes y después, y cortar las otras copias una por una. Decir lo que esto no es: una red entrenada sin copias. Esta sigue esperando números que no llegan.',
    },
    'without-skips': {
      title: 'Un duelo justo',
      say: 'Esta red nunca tuvo copias y aprendió a arreglárselas. Conviene mirar sus contornos.',
      note: '3 min. Manchas en los lugares correctos, esquinas redondeadas, huecos llenos. Preguntar si ayudarían más canales. (En nuestras pruebas una red sin saltos y con la misma cantidad de pesos apenas mejoró: son las copias, no el tamaño.)',
    },
    'train-skips': {
      title: 'Con y sin, lado a lado',
      say: 'Mirar los bordes, no las manchas.',
      note: '6 min. Iniciar el entrenamiento y que la clase siga un contorno. Las dos pérdidas bajan; la IoU del borde es lo que más las separa. Todo menos las copias es igual: imágenes, orden, tasa de aprendizaje.',
    },
    'grown-together': {
      title: 'Dos células, un objeto',
      say: 'Un puente de un píxel de ancho, y dos células se cuentan como una.',
      note: '3 min. Los colores son objetos conexos. Comparar el conteo con la verdad. Preguntar qué dice la exactitud por píxel de un puente así. (Casi nada.) Por eso hay que decirle a la pérdida que esos píxeles importan.',
    },
    'weight-map': {
      title: 'Pagar más por el hueco',
      say: 'Donde dos células están cerca, un píxel del fondo cuenta hasta diez veces más.',
      note: '5 min. Ir de las distancias a la cresta y al mapa completo. Preguntar el peso en d₁ = d₂ = 1. Cambiar σ: los 5 píxeles del artículo son para imágenes de 512 de ancho. La pérdida lleva un signo menos; se ve impresa sin él, y así premiaría las respuestas equivocadas.',
    },
    'weight-forms': {
      title: 'Dos maneras de imprimirlo',
      say: '¿El cuadrado de la suma o la suma de los cuadrados? La segunda cresta es más suave.',
      note: '2 min. El artículo tiene (d₁ + d₂)²; una clase imprime d₁² + d₂². En d₁ = d₂ = 1 con σ = 5: 9.23 frente a 9.61. En una prueba ambas dieron lo mismo para las células. Conviene decir cuál se usa.',
    },
    weighted: {
      title: 'Los huecos vuelven',
      say: 'La misma red, entrenada con el mapa de pesos: más células quedan separadas.',
      note: '3 min. Comparar el conteo y la F1 de objetos con los de la red simple. Después ser justos: la coincidencia por píxeles no mejora; en todo caso empeora un poco. Lo que se afirma es sobre objetos.',
    },
    'moved-cut': {
      title: '¿Cuánto de eso es un umbral?',
      say: 'Otra vez la red simple. Solo se movió el umbral, y muchas células se separan.',
      note: '4 min. No conviene saltarse esta escena. En nuestras pruebas, cerca de dos tercios de lo que ganó el mapa de pesos también lo ganó un umbral movido, sin entrenar de nuevo. El mapa agrega el resto y conserva la medida por píxeles. Preguntar qué más mueve un umbral. (El balance de clases, y aquí en la dirección equivocada.)',
    },
    'train-loss': {
      title: 'Dos pérdidas, una red',
      say: 'Simple frente a ponderada: mirar el conteo de células.',
      note: '6 min. La diferencia se ve pronto, en los primeros cincuenta a cien pasos. Las dos curvas de pérdida no deben compararse: miden cosas distintas. Comparar los objetos y los huecos encontrados.',
    },
    'wrong-ways': {
      title: 'Dos caminos errados',
      say: 'Quedarse a tamaño completo, o preguntar de nuevo por cada píxel: ambos pagan caro por ver lejos.',
      note: '5 min. Para ver tan lejos como la U-Net, una pila de convoluciones de 3×3 necesita 47 capas, todas a tamaño completo. Una ventana por píxel calcula casi lo mismo 4096 veces. Los milisegundos se miden en este equipo; las ventanas se cronometran en una muestra y se extrapolan.',
    },
    'full-size': {
      title: 'Nítida y corta de vista',
      say: 'Ocho convoluciones a tamaño completo: nunca se perdió nada, pero ve 17 píxeles.',
      note: '3 min. Es la falla opuesta. Los contornos son nítidos, y la engañan las paredes falsas y los núcleos, porque no alcanza a ver la célula que los rodea. U-Net: ver lejos abajo y ubicar con exactitud arriba.',
    },
    galaxies: {
      title: 'Un píxel de ambas',
      say: 'Dos galaxias en la misma línea de visión: dos máscaras, que pueden superponerse.',
      note: '4 min. Preguntar por qué dos salidas de sí o no, y no tres clases. (Las clases se excluyen; aquí un píxel puede ser de ambas.) Comparar con umbral y cuencas (watershed), una separación clásica y sencilla: sus máscaras no pueden superponerse, y un par cercano parece un solo pico.',
    },
    paint: {
      title: '¿Conoce las células?',
      say: 'Un dibujo propio: ¿conoce las células, o solo las nuestras?',
      note: '5 min. Que alguien pinte células que se toquen. Después, paredes gruesas, claras sobre fondo oscuro, muy grandes. Falla donde el dibujo se aleja de lo que vio al entrenar. En biología había treinta imágenes etiquetadas; deformar juntas la imagen y la máscara, de forma elástica, las hizo rendir más.',
    },
  },
};
