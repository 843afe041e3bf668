import type { Words } from '../../../pattern/words.ts';

export const questionWords = {
  questions: {
    size: {
      ask: 'The original U-Net: four levels, no padding, 572 pixels in. How many come out?',
      because:
        'Two 3×3 convolutions take four pixels off on every level, going down and going up, and a pixel of the bottleneck is worth sixteen of the picture. 572 becomes 388.',
      options: { '572': '572', '388': '388', '536': '536', '556': '556' },
      refutes: {
        '572': 'That would need padding. Here the very first convolution already gives 570.',
        '536':
          'That counts nine blocks of four pixels each, all alike. But upsampling doubles the side, and with it what was lost on the deeper levels.',
        '556':
          'That counts only the way down, and every level as if it were the first. There are convolutions on the way up, too.',
      },
    },
    'size-now': {
      ask: 'The size calculator as it is set: side {side}, levels: {levels}, and each 3×3 convolution takes {lost} off the side. Which side comes out? (0 if a halving does not give a whole number.)',
      because:
        'Two convolutions and a halving on every level, two convolutions in the bottleneck, then a doubling and two convolutions on every level.',
    },
    fits: {
      ask: 'Four levels, no padding. For which of these sides does every halving give a whole number?',
      because:
        'After two convolutions each, 572 halves to 284, 140, 68 and 32. Every sixteenth side fits: 556, 572, 588.',
      options: { '512': '512', '570': '570', '572': '572', '576': '576' },
      refutes: {
        '512': 'A power of two, but each level takes four pixels off before it halves: 508, 254, 250, 125, 121 is odd.',
        '570': 'To be even is not enough: 566 halves to 283, two convolutions leave 279, and that is odd.',
        '576': 'Multiples of 16 fit with padding. Without it four pixels are lost before each halving.',
      },
    },
    padded: {
      ask: 'Three levels, padded convolutions. Which side fits?',
      because: 'With padding only the halvings change the side, so it must be a multiple of 2³ = 8.',
      options: { '572': '572', '100': '100', '60': '60', '64': '64' },
      refutes: {
        '572': '572 fits the original, which has no padding. With padding: 572, 286, 143, and 143 is odd.',
        '100': 'It halves twice, to 25, and no further.',
        '60': 'It halves twice, to 15, and no further.',
      },
    },
    crop: {
      ask: 'The original with an input of 572. The first skip connection has side 568, the upsampled map 392. How many pixels are cropped from the skip connection at each edge?',
      because: '(568 − 392) / 2 = 88. The deepest skip connection loses 4 at each edge, then 16, 40 and 88.',
    },
    head: {
      ask: 'The last layer of the original: a 1×1 convolution from 64 channels to 2 classes, with biases. How many parameters?',
      because: '1 · 1 · 64 · 2 weights and 2 biases: 130, of 31 030 658 in all.',
    },
    heaviest: {
      ask: 'Which part of the original U-Net holds most of its parameters?',
      because:
        'Parameters depend on the product of input and output channels, not on the size of the map: the two convolutions with 1024 channels alone have 14 155 776, biases not counted.',
      options: { encoder: 'The encoder', centre: 'The bottleneck', decoder: 'The decoder', head: 'The last layer' },
      refutes: {
        encoder: 'Its maps are the largest, its kernels are not: few channels, few weights.',
        decoder: 'Close. Concatenation makes its kernels deep, but none of its convolutions has 1024 output channels.',
        head: 'Its 1×1 kernels are the smallest part of all.',
      },
    },
    detail: {
      ask: 'Downsampling has lost the fine detail. Where in the net does it still exist?',
      because:
        'In the early, large maps, where each number still belongs to one pixel. That is why skip connections carry them to the decoder.',
      options: {
        bottom: 'In the bottleneck, well encoded',
        early: 'In the early, large maps',
        upsampling: 'Upsampling brings it back',
      },
      refutes: {
        bottom:
          'There one number stands for a block of 8 × 8 pixels. It sees far, but cannot locate more precisely than that.',
        upsampling: 'These maps are large again, but blurred: they hold what the bottleneck knew, spread out.',
      },
    },
    deeper: {
      ask: 'One more level is added. How precisely can the bottleneck alone locate an edge?',
      because:
        'Each halving doubles the side of the block that one number stands for: it sees farther and locates less precisely.',
      options: { sharper: 'More: deeper is sharper', coarser: 'Less: blocks of twice the side', same: 'The same' },
      refutes: {
        sharper: 'Depth brings context, at the price of position: compare this map with the outlines of the picture.',
        same: 'The maps of the bottleneck have half as many rows as before.',
      },
    },
    channels: {
      ask: 'A skip connection has 24 channels, and so has the upsampled map. How many channels does the next convolution read?',
      because: '24 + 24 = 48. They are concatenated, and each kernel is as deep as both together.',
    },
    residual: {
      ask: 'How does the U-Net combine the skip connection with the upsampled map?',
      because: 'It concatenates: both sets of maps are kept, and the number of channels doubles. A ResNet adds.',
      options: { add: 'It adds them', concatenate: 'It concatenates their channels', multiply: 'It multiplies them' },
      refutes: {
        add: 'Then the number of channels would stay the same, and the two could no longer be told apart. That is a residual connection.',
        multiply: 'That would be a gate. Here every map is kept unchanged.',
      },
    },
    mismatch: {
      ask: 'The lecture’s code is called with channels [16, 32, 48] instead of [16, 32, 64]. What happens?',
      because:
        'The bottleneck returns 32 channels, the skip connection has 32, together 64, but the block expects the last entry of the list: 48. It fits only if channels double.',
      options: {
        runs: 'It runs, with fewer weights',
        side: 'The sides do not fit',
        channels: 'The channels do not fit',
      },
      refutes: {
        runs: 'Count the channels that go into the decoder’s block: twice those of its level, whatever the list says for the next level.',
        side: 'Channels do not change the sides, which depend only on the halvings.',
      },
    },
    finest: {
      ask: 'The finest skip connection of the trained net is cut. Which score falls most?',
      because:
        'What is missing is the exact position of the outline. Outlines are few of all pixels, so accuracy hardly changes, the IoU of the area falls a little and boundary IoU most.',
      options: { accuracy: 'Pixel accuracy', area: 'IoU of the area', boundary: 'Boundary IoU' },
      refutes: {
        accuracy: 'Most pixels lie well inside or well outside, where the coarser skip connections suffice.',
        area: 'It falls, but most pixels of an area are not on the outline. Compare both scores.',
      },
    },
    field: {
      ask: 'Three poolings, two 3×3 convolutions on each level: how many pixels across does one number of the bottleneck see?',
      because:
        'Each convolution adds two pixels of its own map, worth 1, 2, 4 and 8 pixels of the picture; each pooling adds one pixel of the map that it halves. Together 68.',
      options: { '17': '17', '8': '8', '68': '68', '3': '3' },
      refutes: {
        '17': 'That is what eight convolutions see at full resolution. After each halving a step is worth twice as much.',
        '8': 'Eight is the distance between neighbours in the bottleneck, in pixels. What they see is much larger and overlaps.',
        '3': 'Three pixels of the previous map, and each of those has already seen many.',
      },
    },
    stack: {
      ask: 'The U-Net of this page sees {field} pixels across. How many layers does a stack of 3×3 convolutions without pooling need to see at least as much?',
      because:
        'Each layer adds two pixels: n layers see 2n + 1. {fewer} layers see {less}, {layers} see {seen}, all of them at full resolution.',
    },
    iou: {
      ask: 'The prediction and the truth of the worked example. What is the IoU of the foreground?',
      because: '5 pixels are foreground in both masks, 8 in at least one: 5/8 = 0.625.',
    },
    dice: {
      ask: 'The same two masks. What is Dice?',
      because: 'The intersection counts twice: 2·5 / (7 + 6) = 10/13 = 0.769. From IoU: 2 · 0.625 / 1.625.',
    },
    'iou-now': {
      ask: 'The two masks of {n}×{n} as they are now. What is the IoU of the foreground? (0 if neither has any.)',
      because: 'TP / (TP + FP + FN): pixels in both masks divided by pixels in at least one.',
    },
    'dice-now': {
      ask: 'And Dice of these two masks? (0 if neither has any foreground.)',
      because: '2·TP / (2·TP + FP + FN), which is 2·IoU / (1 + IoU).',
    },
    'nothing-found': {
      ask: 'One pixel in twenty is foreground. The prediction is background everywhere. What is the IoU of the foreground?',
      because: 'None of it was found: 0/5 = 0. The accuracy is 0.95, since it also counts the background.',
      options: { high: 'About 0.95', half: 'About 0.48', zero: '0' },
      refutes: {
        high: 'That is the accuracy. IoU leaves out the pixels that are background in both masks.',
        half: 'That is the mean over both classes: 0.95 for the background and 0 for the foreground.',
      },
    },
    accuracy: {
      ask: 'The same prediction, background everywhere, with 5 of 100 pixels foreground. What is the pixel accuracy?',
      because: '95 of 100 pixels are right: 0.95, although nothing was found.',
    },
    output: {
      ask: 'A picture of 64 × 64 and two classes. How many numbers does the net output, before the arg max?',
      because: 'One score for each class at each pixel: 2 · 64 · 64 = 8192. The label map is computed from them.',
    },
    cost: {
      ask: 'The scores at a pixel are 2, 1 and 0, and the second class is true. What is the cross-entropy of this pixel?',
      because: 'Softmax gives 0.665, 0.245 and 0.090; −ln 0.245 = 1.41.',
    },
    minus: {
      ask: 'Some print the loss without a minus sign: J = Σ w log p. What happens if that is minimized?',
      because:
        'log p falls when p falls, so gradient descent makes the right answer less and less probable, without limit. With the minus sign it is the weighted cross-entropy.',
      options: {
        same: 'The same: the sign cancels',
        wrong: 'Right answers are unlearned',
        slower: 'It only learns more slowly',
      },
      refutes: {
        same: 'There is nothing for it to cancel with. Look at the bars: this loss is smallest where the true class has probability 0.',
        slower: 'The steps are as large as before, but in the opposite direction.',
      },
    },
    gap: {
      ask: 'w₀ = 10, σ = 5, the paper’s formula. A background pixel is one pixel away from one cell and one pixel from another. How much does the ridge add to its weight?',
      because: '10 · exp(−(1 + 1)² / 50) = 9.23. As one lecture prints it, with 1² + 1², it is 9.61.',
    },
    'gap-now': {
      ask: 'With w₀ = {w0}, σ = {sigma} and {exponent} in the exponent: what does the ridge add where d₁ = 1 and d₂ = 2?',
      because: 'w₀ · exp(−{exponent} / 2σ²) with d₁ = 1 and d₂ = 2.',
    },
    softer: {
      ask: 'd₁² + d₂² instead of (d₁ + d₂)², same w₀ and σ. Three pixels from both cells: which gives more weight?',
      because: '18 is less than 36, so the exponential is larger: 6.98 against 4.87. The ridge is wider.',
      options: { paper: '(d₁ + d₂)²', deck: 'd₁² + d₂²', same: 'Both the same' },
      refutes: {
        paper: 'The square of the sum is larger by 2·d₁·d₂, and it stands in the exponent with a minus sign.',
        same: 'They are equal only inside a cell, where d₁ = 0 and both exponents have d₂².',
      },
    },
    balance: {
      ask: 'Only class weights, no ridge: each class counts in inverse proportion to its share. In these pictures, does that help to find the gaps between cells?',
      because:
        'Cells are the rarer class, so they count more and the background less, and gaps are background. It acts like a threshold of about 0.37 instead of 0.5 on the plain loss: there object F1 falls from 0.71 to 0.52 (shipped net, 24 held-out pictures).',
      options: { better: 'Yes, rare pixels count more', worse: 'No, gaps fill up', nothing: 'It changes nothing' },
      refutes: {
        better:
          'Gaps are rare, but they have no class of their own: they are background, the more frequent class. Look at their weight here.',
        nothing:
          'The two classes have different weights on this map, so the best prediction at uncertain pixels changes.',
      },
    },
    evidence: {
      ask: 'A net cannot tell certain pixels apart, and 10 % of them are foreground. Both classes have the weight 1/(2f). Which probability of foreground minimizes the loss at these pixels?',
      because:
        '5 · 0.1 / (5 · 0.1 + 0.556 · 0.9) = 0.5. With these weights the shares of the classes no longer matter.',
    },
    threshold: {
      ask: 'One net was trained with every background pixel counted three times, another with all pixels counted once. Which threshold must the second one use to give the labels that the first gives at 0.5?',
      because:
        'q = p / (p + 3(1 − p)) is one half where p = 3(1 − p): at 0.75. One weight for the whole background acts like a moved threshold.',
    },
    'whole-map': {
      ask: 'Instead of training with the weight map, the threshold of the net with plain loss is moved. How much of the gain in object F1 does that bring?',
      because:
        'A large part: 82 % with the shipped nets on the 24 held-out pictures, measured in Train. The rest is due to the place: the map weights gaps, not all of the background, and a threshold cannot tell them apart.',
      options: { all: 'All of it', part: 'A part of it', none: 'None of it' },
      refutes: {
        all: 'A higher threshold moves every outline inwards. The map gives more weight only where two cells are close.',
        none: 'Move it and count: bridges between cells are uncertain pixels, and they disappear first.',
      },
    },
    both: {
      ask: 'Two galaxies overlap, and a pixel can belong to both. Which function must the net end with?',
      because:
        'A sigmoid for each mask, so that each has a probability of its own. Softmax probabilities add up to 1, so two classes cannot both be above one half.',
      options: {
        softmax: 'A softmax over three classes',
        sigmoid: 'A sigmoid for each mask',
        argmax: 'An arg max over both masks',
      },
      refutes: {
        softmax: 'Its probabilities add up to 1, so at most one of them is above one half. Look at the overlap.',
        argmax: 'It gives each pixel to one mask only. The overlap would be cut in two.',
      },
    },
  },
} as const satisfies Words;
