import type { Translation } from '../../../pattern/words.ts';
import type { sceneWords as english } from './scenes-en.ts';

export const sceneWords: Translation<typeof english> = {
  scenes: {
    errors: {
      title: 'Bien en casi todas partes',
      say: 'La verdad, la predicción y dónde difieren: bien en casi todas partes, mal en el borde.',
      note: '3 min. Una etiqueta para cada píxel: eso es la segmentación semántica, y la U-Net viene de la microscopía (desafíos ISBI). Pregunta antes de mostrar los errores: ¿dónde estarán? (A lo largo de los contornos y en los huecos entre células.) Recorre algunos ejemplos.',
    },
    accuracy: {
      title: 'Exactitud alta, nada encontrado',
      say: 'Predecir fondo en todas partes: el 95 % de los píxeles está bien y no se encontró ni un objeto.',
      note: '3 min. Cinco de 100 píxeles son primer plano. Pregunta la exactitud (95/100) y la IoU del primer plano (0/5 = 0). La IoU media de ambas clases todavía es cerca de un medio (0.475). Después cambia píxeles de la predicción y mira qué medidas cambian.',
    },
    metrics: {
      title: 'Cuatro conteos',
      say: 'Verdaderos y falsos, positivos y negativos: todas las medidas se calculan con estos cuatro conteos.',
      note: '4 min. Que el grupo cuente primero: TP 5, FP 2, FN 1, TN 8. Exactitud 13/16, IoU 5/8, Dice 10/13. Pregunta por qué Dice nunca es menor que la IoU. (Cuenta dos veces la intersección: 2·IoU / (1 + IoU).)',
    },
    sizes: {
      title: '¿Por qué 388?',
      say: 'Sin relleno (padding): entran 572, salen 388, y los mapas de cada conexión de salto se recortan.',
      note: '4 min. Dos convoluciones de 3×3 quitan cuatro píxeles al lado, en cada nivel, al bajar y al subir. Los niveles más profundos cuestan más, porque allí un píxel vale dos, cuatro, ocho o dieciséis píxeles de la imagen. Pregunta cuánto se recorta en la primera conexión de salto. (568 frente a 392: 88 en cada borde.)',
    },
    'sizes-fail': {
      title: 'No cualquier tamaño sirve',
      say: '570 no encaja: una de las divisiones entre dos da medio píxel.',
      note: '2 min. Busca los tamaños siguientes que sirven: uno de cada dieciséis, 572 y 588. Después activa el relleno: ahora sirven los múltiplos de 16, y la salida es tan grande como la entrada. 572 no es múltiplo de 16.',
    },
    bottom: {
      title: 'Qué, pero no dónde',
      say: 'El cuello de botella puede decir que hay células, pero ya no dónde terminan.',
      note: '4 min. Baja paso a paso: los lados se reducen a la mitad, los canales aumentan. Pregunta cuánto ve de la imagen un número del cuello de botella (68 píxeles de lado en esta red: más que la imagen) y con qué precisión puede ubicar algo (en un bloque de 8 × 8). Ve lejos pero ubica a grandes rasgos: ese es el precio de la agrupación (pooling).',
    },
    shelf: {
      title: 'Conexiones de salto al bajar',
      say: 'Antes de cada reducción, los mapas se guardan para una conexión de salto (skip connection).',
      note: '3 min. Pregunta: el submuestreo pierde detalles; ¿dónde siguen estando? (En los mapas grandes, los primeros.) Cada nivel pasa sus mapas, a su tamaño completo, al mismo nivel del decodificador.',
    },
    join: {
      title: 'Uno detrás de otro, no sumados',
      say: 'Los mapas agrandados y la conexión de salto se concatenan: el doble de canales, nada se suma.',
      note: '4 min. Los mapas agrandados dicen qué, la conexión de salto dice dónde; la convolución siguiente aprende a usar ambos. A veces se llama a esto «conexión residual», pero una ResNet suma, y el número de canales se conserva. La U-Net concatena, y el núcleo siguiente es el doble de profundo.',
    },
    scores: {
      title: 'Puntuaciones y luego etiquetas',
      say: 'Una puntuación por clase en cada píxel; softmax da probabilidades, y la mayor da la etiqueta.',
      note: '3 min. La salida no es una imagen de clases: son C números por píxel, y el mapa de etiquetas es su arg max. Ve a un píxel del contorno y compara sus barras con las de un píxel bien adentro.',
    },
    'cut-skip': {
      title: 'Cortar una conexión de salto',
      say: 'La misma red entrenada, con la conexión de salto más fina cortada. ¿Qué medida cae más?',
      note: '4 min. Primero predice. Después lee la exactitud, la IoU media y la del borde, antes y después, y corta las otras conexiones una por una. Di lo que esto no es: una red entrenada sin conexiones de salto. Esta se entrenó con ellas, y sus pesos siguen esperando esos mapas.',
    },
    'without-skips': {
      title: 'Entrenada sin conexiones de salto',
      say: 'Esta red se entrenó sin conexiones de salto. Mira sus contornos.',
      note: '3 min. Las células están en su lugar, pero las esquinas se redondean y los huecos se llenan. Para ser justos: sin conexiones de salto la red tiene también menos pesos, 137 902 en lugar de 165 118, porque su decodificador lee la mitad de los canales; una más ancha no se mide aquí.',
    },
    'train-skips': {
      title: 'Con y sin, lado a lado',
      say: 'La misma red con y sin conexiones de salto: mira los contornos.',
      note: '6 min. Inicia el entrenamiento y que el grupo siga un contorno. Las dos pérdidas bajan, pero sin conexiones de salto la IoU del borde se queda atrás mucho más que la IoU media. Todo lo demás es igual: imágenes, orden, tasa de aprendizaje.',
    },
    'grown-together': {
      title: 'Dos células, un objeto',
      say: 'Un puente de un píxel de ancho, y dos células se cuentan como una.',
      note: '3 min. Cada objeto conexo tiene un color. Compara el conteo con la verdad. Pregunta cuánta exactitud por píxel cuesta un puente así. (Casi ninguna.) Por eso la pérdida tiene que dar más peso a esos píxeles.',
    },
    'weight-map': {
      title: 'Más peso para el hueco',
      say: 'Donde dos células están cerca, un píxel del fondo cuenta hasta unas ocho veces.',
      note: '5 min. Ve de las distancias a la cresta y al mapa completo. Pregunta la cresta en d₁ = d₂ = 1. (7.26 con σ = 2.5.) Cambia σ: los 5 píxeles del artículo son para imágenes de 512 de ancho. La pérdida lleva un signo menos; a veces se imprime sin él, y así premiaría las respuestas equivocadas.',
    },
    'weight-forms': {
      title: 'Dos versiones de la fórmula',
      say: '¿El cuadrado de la suma o la suma de los cuadrados? La segunda da una cresta más ancha.',
      note: '2 min. El artículo tiene (d₁ + d₂)²; una lección imprime d₁² + d₂². En d₁ = d₂ = 1 con σ = 5 dan 9.23 y 9.61; en d₁ = d₂ = 3, ya 4.87 y 6.98. Nuestras redes con pérdida ponderada se entrenaron con la fórmula del artículo. Di siempre cuál se usa.',
    },
    weighted: {
      title: 'Los huecos vuelven',
      say: 'La misma red, entrenada con el mapa de pesos: más células son objetos separados.',
      note: '3 min. Compara el conteo y la F1 de objetos con los de la pérdida sin pesos. Después sé justo: la IoU media empeora un poco. Lo que se afirma es sobre objetos, no sobre píxeles.',
    },
    'moved-cut': {
      title: '¿Cuánto de eso es un umbral?',
      say: 'Otra vez la red con pérdida sin pesos. Solo se movió el umbral, y muchas células se separan.',
      note: '4 min. No te saltes esta escena. Con las redes incluidas, el 82 % de la ganancia en F1 de objetos se obtiene también con un umbral movido, sin entrenar: la pérdida sin pesos sube de 0.71 a 0.85, el mapa de pesos llega a 0.88. El mapa agrega el resto, y su IoU media es mayor que la del umbral movido. Pregunta qué más actúa como un umbral movido. (Los pesos de clase, y aquí en la dirección equivocada.)',
    },
    'train-loss': {
      title: 'Dos pérdidas, una red',
      say: 'Pérdida sin pesos frente a ponderada: mira cuántas células se encuentran.',
      note: '6 min. La diferencia se ve en los primeros 50 a 100 pasos. Las dos curvas de pérdida no pueden compararse: miden cosas distintas. Compara la F1 de objetos y los huecos encontrados.',
    },
    'wrong-ways': {
      title: 'Dos caminos costosos',
      say: 'Quedarse a resolución completa, o clasificar una ventana por cada píxel: a ambos les cuesta mucho ver lejos.',
      note: '5 min. La U-Net ve 116 píxeles de lado. Para ver lo mismo, una pila de convoluciones de 3×3 necesita 58 capas, todas a resolución completa. Una ventana por cada uno de los 4096 píxeles calcula casi lo mismo 4096 veces. Los milisegundos se miden en este dispositivo; se cronometra una muestra de ventanas y se extrapola.',
    },
    'full-size': {
      title: 'Nítida pero corta de vista',
      say: 'Ocho convoluciones a resolución completa no pierden detalle, pero una salida solo ve 17 píxeles de lado.',
      note: '3 min. Es la falla opuesta. Los contornos son nítidos, pero toma núcleos celulares y bordes falsos por huecos, porque no alcanza a ver la célula que los rodea. La U-Net hace ambas cosas: el cuello de botella ve lejos, y las conexiones de salto ubican con exactitud.',
    },
    galaxies: {
      title: 'Un píxel de ambas galaxias',
      say: 'Dos galaxias en la misma línea de visión: dos máscaras que pueden superponerse.',
      note: '4 min. Pregunta por qué dos salidas de sí o no, y no tres clases. (Las clases se excluyen; aquí un píxel puede ser de ambas.) Compara con umbral y watershed (cuencas), un método clásico y sencillo: sus máscaras no pueden superponerse, y un par cercano parece un solo pico.',
    },
    paint: {
      title: 'Ponte en el lugar de la red',
      say: 'Pinta tú la máscara y después compara tu IoU con la de la red.',
      note: '5 min. Que alguien pinte todas las células y deje una línea entre las que se tocan; después muestra la respuesta de la red. Luego elige Segmentar y dibuja células: con contornos gruesos, claras sobre fondo oscuro, muy grandes. La red falla donde una imagen difiere de las de su entrenamiento. El artículo de la U-Net tenía treinta imágenes etiquetadas y deformó juntas imagen y máscara, de forma elástica, para aprovecharlas más.',
    },
  },
};
