import type { Words } from '../../../pattern/words.ts';

/** The sentence of each frame. */
export const captions = {
  net: {
    input:
      '① The input: {side}×{side} pixels with {cells} cells, generated from a seed and not used in training. The net labels every pixel.',
    down: '② Level {shelf}, going down: a 3×3 convolution with ReLU makes {channels} maps from what comes in. Each number sees {seen}×{seen} of the picture.',
    downAgain: '② A second 3×3 convolution on level {shelf}: {channels} maps, and each number now sees {seen}×{seen}.',
    keep: '③ Skip connection {shelf}: these {channels} maps of {side}×{side} are kept for the way up, with every edge still in its place.',
    cut: '③ Skip connection {shelf} is cut: the decoder gets {channels} maps of zeros instead.',
    pool: '② Max pooling keeps the largest number of every 2×2: {sideBefore}×{sideBefore} become {side}×{side}. Where exactly it stood is lost.',
    poolBottom: '④ To the bottleneck: max pooling leaves a grid of {side}×{side}.',
    centreFirst:
      '④ The bottleneck: {channels} maps on a grid of only {side}×{side}. Each number sees {seen}×{seen} of the {sideOfPicture}×{sideOfPicture} pixels.',
    centre:
      '④ The bottleneck can tell that there are cells, but only on a {side}×{side} grid: it knows what, but hardly where.',
    up: '⑤ Upsampling: interpolation makes {channels} maps twice as large, {sideBefore}×{sideBefore} to {side}×{side}. They are larger, not sharper.',
    join: '⑤ Concatenation: the upsampled maps, then the maps of skip connection {shelf}. Together {channels} maps; nothing is added.',
    joinCut:
      '⑤ Concatenation with skip connection {shelf} cut: half of the {channels} maps are zeros, so the next convolution has only the upsampled maps to work with.',
    fuse: '⑤ A 3×3 convolution reads all {before} maps and makes {channels}. It combines what the bottleneck found with where the edges are.',
    fuseAgain: '⑤ A second 3×3 convolution on level {shelf}: {channels} maps of {side}×{side}.',
    scores: '⑥ Scores: a 1×1 convolution makes two numbers per pixel, one for background and one for cell.',
    softmax: '⑥ Softmax turns both scores into probabilities; at ({row}, {column}): background {zero}, cell {one}.',
    labels: '⑥ Arg max: every pixel gets its more probable class. Only now is the output a picture of labels.',
    compare:
      'Compared with the truth: {wrong} of 1024 pixels are wrong ({false} false positives, {missed} false negatives). Accuracy {accuracy}, but IoU {iou}.',
    cutPrice:
      'With all skip connections the IoU of this picture is {before}, with this cut {after}; the net was not trained again.',
    number: {
      convolution: 'At ({row}, {column}) of map {channel} all products, their sum and the bias make {value}.',
      stopped: 'At ({row}, {column}) of map {channel} the sum is below 0, so ReLU leaves 0.',
      scores: 'At ({row}, {column}) score {channel} is {value}.',
      keep: 'At ({row}, {column}) of map {channel} the skip connection carries {value}.',
      pool: 'At ({row}, {column}) of map {channel} the largest of four is {value}.',
      up: 'At ({row}, {column}) of map {channel} interpolation gives {value}.',
      joinUp: 'Map {channel} is an upsampled one: {value} at ({row}, {column}).',
      joinKept: 'Map {channel} comes over the skip connection: {value} at ({row}, {column}).',
      softmax: 'Probability {channel} is {value}.',
      labels: 'At ({row}, {column}) the label is {value}.',
    },
    ask: {
      input: 'Which number is at ({row}, {column})?',
      convolution: 'What do the products, the bias and ReLU give at ({row}, {column}) of map {channel}?',
      keep: 'What does the skip connection carry at ({row}, {column}) of map {channel}?',
      pool: 'Which of these four numbers does max pooling keep?',
      up: 'What does interpolation give at ({row}, {column})?',
      join: 'Which number is at ({row}, {column}) of map {channel} of the concatenated maps?',
      scores: 'What is score {channel} at ({row}, {column})?',
      softmax: 'Which probability does softmax give for score {channel}?',
      labels: 'Which label does arg max choose: 0, background, or 1, cell?',
      compare: 'What is the IoU?',
    },
  },
  weights: {
    instancesInside: '{count} cells, each with a number. Pixel ({row}, {column}) lies in cell {instance}.',
    instancesOutside: '{count} cells, each with a number. Pixel ({row}, {column}) lies in none: it is background.',
    d1Inside: 'd₁ is the distance to the nearest cell. The pixel lies in one, so d₁ = 0.',
    d1Outside: 'd₁ is the distance to the nearest cell: {value} pixels from ({row}, {column}).',
    d2: 'd₂ is the distance to the second nearest cell: {value} pixels. Both distances are small only where two cells are close together.',
    d2Alone: 'There is no second cell, so d₂ is infinite and there is no gap to keep open.',
    sum: 'The paper adds the distances: d₁ + d₂ = {value}. In a narrow gap both are small.',
    squares:
      'One lecture adds the squares instead: d₁² + d₂² = {value}. That lacks 2·d₁·d₂ of the paper’s formula, so the ridge falls off more slowly.',
    ridge:
      'w₀·exp(…) is large where the distances are small, a ridge along the gaps: {value} here, with w₀ = {w0} and σ = {sigma} pixels.',
    backgroundInside: 'Only background pixels get the ridge. This pixel is in a cell, so it gets 0.',
    backgroundOutside: 'Only background pixels get the ridge. This pixel is background and keeps {value}.',
    balanceInside:
      'The class weight 1/(2f), with f the share of the class, balances the classes: a cell pixel counts {value} times.',
    balanceOutside:
      'The class weight 1/(2f), with f the share of the class, balances the classes: a background pixel counts {value} times.',
    balanceOff: 'Without class balance the class weight of every pixel is {value}.',
    weight: 'The sum is the weight: the loss of pixel ({row}, {column}) counts {base} + {ridge} = {value} times.',
    ask: {
      instances: 'In which cell does pixel ({row}, {column}) lie?',
      d1: 'How far is it from pixel ({row}, {column}) to the nearest cell, in pixels?',
      d2: 'How far is it from pixel ({row}, {column}) to the second nearest cell?',
      sum: 'd₁ = {d1}, d₂ = {d2}: which number goes into the exponent?',
      ridge: 'd₁ = {d1}, d₂ = {d2}, w₀ = {w0}, σ = {sigma}: how high is the ridge here?',
      background: 'How much of the ridge does pixel ({row}, {column}) keep?',
      balance: 'How many times does a pixel of this class count?',
      weight: 'What is the weight of pixel ({row}, {column})?',
    },
  },
  metrics: {
    masks: 'A prediction and the truth, {n}×{n} pixels each. They differ in {wrong}. Click a pixel to change it.',
    tp: 'Pixel ({row}, {column}): predicted as foreground, and it is. A true positive; now TP = {tp}.',
    fp: 'Pixel ({row}, {column}): predicted as foreground, but it is background. A false positive; now FP = {fp}.',
    fn: 'Pixel ({row}, {column}): predicted as background, but it is foreground. A false negative; now FN = {fn}.',
    tn: 'Pixel ({row}, {column}): background in both. A true negative; now TN = {tn}.',
    tally: 'All {all} pixels are counted, each once: TP {tp}, FP {fp}, FN {fn}, TN {tn}.',
    accuracy: 'Accuracy: {value} of all pixels are classified correctly, background included.',
    flatters: 'But the IoU is {iou}: where most pixels are background, accuracy is high even for a bad prediction.',
    iou: 'IoU: of the pixels that are foreground in at least one mask, {value} are foreground in both. TN do not count.',
    backgroundIou: 'The same for the background, with TN in place of TP: {value}.',
    meanIou: 'Mean IoU: the mean over the classes that occur, {value}.',
    dice: 'Dice counts the overlap twice: {value}. It is 2·IoU/(1 + IoU), never below the IoU.',
    precision: 'Precision: of the predicted foreground, {value} is right.',
    recall: 'Recall: of the true foreground, {value} was found.',
    nothing: 'This score would be 0/0, which has no value, so it is left out of means.',
    askCell: 'Pixel ({row}, {column}): true or false, positive or negative?',
    ask: {
      masks: 'In how many pixels do they differ?',
      tally: 'How many pixels are counted?',
      accuracy: 'What is the accuracy, the share of all pixels that are classified correctly?',
      iou: 'What is the IoU, the intersection divided by the union?',
      backgroundIou: 'What is the IoU of the background?',
      meanIou: 'What is the mean over both classes?',
      dice: 'What is Dice, which counts TP twice?',
      precision: 'What is the precision, the share of the predicted foreground that is right?',
      recall: 'What is the recall, the share of the true foreground that was found?',
    },
  },
  sizes: {
    input: 'A picture of {side}×{side} goes in.',
    convolution:
      'Level {level}: a 3×3 convolution without padding loses one pixel at each edge, {before} becomes {side}.',
    convolutionBottom:
      'The bottleneck: a 3×3 convolution without padding loses one pixel at each edge, {before} becomes {side}.',
    padded: 'Level {level}: a padded 3×3 convolution keeps the side, {side}.',
    paddedBottom: 'The bottleneck: a padded 3×3 convolution keeps the side, {side}.',
    pool: '2×2 pooling halves {before} to {side}.',
    broken: '2×2 pooling cannot halve {before}: {side} is not a whole number of pixels. This input size does not fit.',
    usedUp: 'No pixel is left: the side would be {side}. This input is too small for so many levels.',
    upsample:
      'Upsampling doubles {before} to {side}; the skip connection of level {level} has the same side, so nothing is cropped.',
    crop: 'Upsampling doubles {before} to {side}. The maps of skip connection {level} have side {skip}, so {cut} pixels are cropped at each edge.',
    fits: '{side} fits: all {levels} halvings give whole numbers. The next larger size that fits is {above}; such sizes lie {apart} apart.',
    fitsLast: '{side} fits: all {levels} halvings give whole numbers. Such sizes lie {apart} apart.',
    nearest: '{side} does not fit. The nearest sizes that do are {below} and {above}; such sizes lie {apart} apart.',
    above: '{side} does not fit. The smallest size that does is {above}; from there such sizes lie {apart} apart.',
    below: '{side} does not fit. The nearest size that does is {below}; such sizes lie {apart} apart.',
    parameters:
      'Channels double from {width} to {deepest}: {total} parameters, {head} of them in the last 1×1 layer. Their number does not depend on the input size.',
    ask: {
      input: 'How large is the picture?',
      convolution: 'Which side does the 3×3 convolution make of {before}?',
      pool: 'Which side does pooling make of {before}?',
      upsample: 'Which side does upsampling make of {before}?',
    },
  },
} as const satisfies Words;
