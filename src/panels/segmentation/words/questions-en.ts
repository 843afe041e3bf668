import type { Words } from '../../../pattern/words.ts';

export const questionWords = {
  questions: {
    size: {
      ask: 'The original U-Net: four levels, no padding, 572 pixels in. How many come out?',
      because:
        'Two 3×3 convolutions cost four pixels on every level, going down and going up; a pixel of the bottom is worth sixteen. 572 becomes 388.',
      options: { '572': '572', '388': '388', '536': '536', '556': '556' },
      refutes: {
        '572': 'That would need padding. Here the very first convolution already gives 570.',
        '536':
          'Nine blocks of four pixels each, all counted alike. But the side is doubled on the way up, and what was lost below is doubled with it.',
        '556': 'That counts the way down only, and each level as if it were the first. The way up convolves too.',
      },
    },
    'size-now': {
      ask: 'The size calculator as it stands: side {side}, levels: {levels}, and each 3×3 convolution takes {lost} off the side. What side comes out? (0 if a halving does not come out whole.)',
      because:
        'Follow it: two convolutions and a halving on every level, two at the bottom, then doubling and two more on every level.',
    },
    fits: {
      ask: 'Four levels, no padding. Which of these sides goes through without a half pixel?',
      because:
        '572 halves to 284, 140, 68 and 32, after two convolutions each. Every sixteenth side does: 556, 572, 588.',
      options: { '512': '512', '570': '570', '572': '572', '576': '576' },
      refutes: {
        '512': 'A power of two, but each level takes four pixels off before it halves: 508, 254, 250, 125, 121 is odd.',
        '570': 'Even is not enough: 566 halves to 283, and 279 does not halve.',
        '576': 'A multiple of 16 is the rule with padding. Without it four pixels go before each halving.',
      },
    },
    padded: {
      ask: 'Three levels, padded convolutions. Which side fits?',
      because: 'With padding only the halvings count: the side must be a multiple of 8.',
      options: { '572': '572', '100': '100', '60': '60', '64': '64' },
      refutes: {
        '572': 'There is no magic in 572: 572, 286, 143, and 143 is odd.',
        '100': 'It halves twice, to 25, and no further.',
        '60': 'It halves twice, to 15, and no further.',
      },
    },
    crop: {
      ask: 'The original, 572 in. The copy of the first level has 568, the upsampled map 392. How many pixels are trimmed off the copy on each side?',
      because: '(568 − 392) / 2 = 88. The deepest copy loses 4 a side, then 16, 40 and 88.',
    },
    head: {
      ask: 'The last layer of the original: a 1×1 convolution from 64 channels to 2 classes, with biases. How many parameters?',
      because: '1 · 1 · 64 · 2 weights and 2 biases: 130, of 31 030 658 in all.',
    },
    heaviest: {
      ask: 'Which part of the original U-Net holds most of its parameters?',
      because:
        'Parameters go with the product of the channels, not with the size of the map: the two convolutions at 1024 channels alone have 14 155 776 of them, biases apart.',
      options: { encoder: 'The way down', centre: 'The bottom', decoder: 'The way up', head: 'The last layer' },
      refutes: {
        encoder: 'Its maps are the largest, its kernels are not: few channels, few weights.',
        decoder: 'Close. Concatenation makes its kernels deep, but none of its convolutions puts out 1024 channels.',
        head: 'Its 1×1 kernels are the smallest part of all.',
      },
    },
    detail: {
      ask: 'Downsampling has lost the fine detail. Where in the net does it still exist?',
      because:
        'In the early, large maps, where one number still stands for one pixel. They are copied forward for that reason.',
      options: {
        bottom: 'At the bottom, well coded',
        early: 'In the early, large maps',
        upsampling: 'Upsampling brings it back',
      },
      refutes: {
        bottom:
          'There one number stands for a block of 8 × 8 pixels. It has seen far, and knows the place only so exactly.',
        upsampling: 'These maps are large again, and blurred: they hold what the bottom knew, spread out.',
      },
    },
    deeper: {
      ask: 'One more level is added below. What does the bottom alone know of the place of an edge?',
      because: 'Each halving doubles the block that one number stands for: it sees farther and points less exactly.',
      options: { sharper: 'More: deeper is sharper', coarser: 'Less: blocks twice as large', same: 'The same' },
      refutes: {
        sharper:
          'Depth brings context. Its price is the place; compare what this map shows with the outlines of the picture.',
        same: 'The map at the bottom has half as many rows as before.',
      },
    },
    channels: {
      ask: 'A copy has 24 channels, and so has the upsampled map. How many channels does the next convolution read?',
      because: '24 + 24 = 48. They lie behind one another, and each kernel is as deep as both together.',
    },
    residual: {
      ask: 'How does the U-Net bring the copy and the upsampled map together?',
      because: 'It concatenates: old and new maps are both still there, and the channels count double. A ResNet adds.',
      options: { add: 'It adds them', concatenate: 'It lays them behind one another', multiply: 'It multiplies them' },
      refutes: {
        add: 'Then the channels would stay as many, and nobody could tell old from new. That is a residual connection, another thing.',
        multiply: 'That would be a gate. Here every map is still there as it was.',
      },
    },
    mismatch: {
      ask: 'The lecture’s code is called with channels [16, 32, 48] instead of [16, 32, 64]. What happens?',
      because:
        'The bottom hands back 32 channels, the copy has 32, together 64, but the block expects the next entry of the list: 48. It fits only if channels double.',
      options: {
        runs: 'It runs, with fewer weights',
        side: 'The sides do not fit',
        channels: 'The channels do not fit',
      },
      refutes: {
        runs: 'Count what goes into the block of the way up: it is twice the level’s channels, whatever the list says below.',
        side: 'Channels have no say in sides: those come from the halvings alone.',
      },
    },
    finest: {
      ask: 'The finest copy of the trained net is cut. Which score falls most?',
      because:
        'What is missing is the place of the outline, to the pixel. Outlines are few pixels of many, so accuracy hardly moves, area IoU a little, boundary IoU most.',
      options: { accuracy: 'Pixel accuracy', area: 'IoU of the area', boundary: 'Boundary IoU' },
      refutes: {
        accuracy: 'Most pixels lie well inside or well outside, and the coarse copies place those.',
        area: 'It falls, but most of an area is not outline. Read both scores.',
      },
    },
    field: {
      ask: 'Three poolings, two 3×3 convolutions on each level: how many pixels across does one number at the bottom see?',
      because:
        'Each convolution adds two pixels of its own map, worth 1, 2, 4 and 8 pixels of the picture; each pooling adds one pixel of the map that it halves. Together 68.',
      options: { '17': '17', '8': '8', '68': '68', '3': '3' },
      refutes: {
        '17': 'That is what eight convolutions see at full size. Below a halving each step is worth twice as much.',
        '8': 'Eight is the distance between neighbours at the bottom. What they see overlaps by far.',
        '3': 'Three pixels of the map just above it, and those have seen a great deal.',
      },
    },
    stack: {
      ask: 'A stack of 3×3 convolutions that never pools: how many layers until a pixel sees 95 pixels across?',
      because: 'Each layer adds two: 2n + 1 = 95, so n = 47, all of them at full size.',
    },
    iou: {
      ask: 'The prediction and the truth of the worked example. What is the IoU of the foreground?',
      because: '5 pixels in both, 8 in either: 5/8 = 0.625.',
    },
    dice: {
      ask: 'The same two masks. What is Dice?',
      because: 'The intersection counts twice: 2·5 / (7 + 6) = 10/13 = 0.769. From IoU: 2 · 0.625 / 1.625.',
    },
    'iou-now': {
      ask: 'The two masks of {n}×{n} as they stand. What is the IoU of the foreground? (0 if neither has any.)',
      because: 'TP / (TP + FP + FN): pixels in both over pixels in either.',
    },
    'dice-now': {
      ask: 'And Dice of these two masks? (0 if neither has any foreground.)',
      because: '2·TP / (2·TP + FP + FN), which is 2·IoU / (1 + IoU).',
    },
    'nothing-found': {
      ask: 'One pixel in twenty is foreground. The answer is “background” everywhere. What is the IoU of the foreground?',
      because: 'Nothing of it was found: 0 over 5. Accuracy says 0.95, since it counts what was easy.',
      options: { high: 'About 0.95', half: 'About 0.48', zero: '0' },
      refutes: {
        high: 'That is the accuracy. IoU leaves out the pixels that are background in both masks.',
        half: 'That is the mean over both classes: 0.95 for the background and 0 for the foreground.',
      },
    },
    accuracy: {
      ask: 'The same answer, “background” everywhere, with 5 of 100 pixels foreground. What is the pixel accuracy?',
      because: '95 of 100 pixels are right: 0.95 for a net that has found nothing.',
    },
    output: {
      ask: 'A picture of 64 × 64 and two classes. How many numbers does the net put out, before any arg max?',
      because: 'A score for each class at each pixel: 2 · 64 · 64 = 8192. The label map is made of them afterwards.',
    },
    cost: {
      ask: 'The scores at a pixel are 2, 1 and 0, and the second class is true. What does this pixel cost (cross-entropy)?',
      because: 'Softmax gives 0.665, 0.245 and 0.090; −ln 0.245 = 1.41.',
    },
    minus: {
      ask: 'Some prints of the loss have no minus sign: J = Σ w log p. What if it is minimised just so?',
      because:
        'log p falls when p falls: going downhill makes the right answer less likely, without end. With the minus sign it is the weighted cross-entropy.',
      options: {
        same: 'The same: signs cancel',
        wrong: 'Right answers are unlearned',
        slower: 'It only learns more slowly',
      },
      refutes: {
        same: 'There is nothing for it to cancel with. Look at the bars: the loss is smallest where the true class has none.',
        slower: 'The steps are as large as before. They go the other way.',
      },
    },
    gap: {
      ask: 'w₀ = 10, σ = 5, the paper’s formula. A pixel stands one pixel from one cell and one from another. How much does the ridge add to its weight?',
      because: '10 · exp(−(1 + 1)² / 50) = 9.23. As one lecture prints it, with 1² + 1², it is 9.61.',
    },
    'gap-now': {
      ask: 'With w₀ = {w0}, σ = {sigma} and {exponent} in the exponent: what does the ridge add where d₁ = 1 and d₂ = 2?',
      because: 'w₀ · exp(−{exponent} / 2σ²) with d₁ = 1 and d₂ = 2.',
    },
    softer: {
      ask: 'd₁² + d₂² instead of (d₁ + d₂)², same w₀ and σ. Three pixels from both cells: which gives more weight?',
      because: '18 is less than 36, so the exponential is larger: 6.98 against 4.87. The ridge is wider and softer.',
      options: { paper: '(d₁ + d₂)²', deck: 'd₁² + d₂²', same: 'Both the same' },
      refutes: {
        paper: 'The square of the sum has 2·d₁·d₂ more, and all of it goes into the exponent, with a minus.',
        same: 'Only on the cells themselves, where one distance is 0 and both are d₂².',
      },
    },
    balance: {
      ask: 'Only class balance, no ridge: each class counts in inverse proportion to its share. In these pictures, does that help the gaps between cells?',
      because:
        'Cells are the rarer class, so cells count more and the background less, and gaps are background. In a trial object F1 fell from 0.78 to 0.63.',
      options: { better: 'Yes, rare things count more', worse: 'No, gaps fill up', nothing: 'It changes nothing' },
      refutes: {
        better:
          'Gaps are rare, but they have no class of their own: they are background, the commoner one. See what they weigh.',
        nothing: 'The two classes weigh differently on this map, so the best answer at doubtful pixels moves.',
      },
    },
    evidence: {
      ask: 'A net has nothing to go by at a pixel, and 10 % of such pixels are foreground. Both classes are balanced with 1/(2f). What probability of foreground is now its best answer?',
      because: '5 · 0.1 / (5 · 0.1 + 0.556 · 0.9) = 0.5. Balancing takes out what was known of the shares.',
    },
    threshold: {
      ask: 'One net counts background pixels three times, another all alike. At which probability must the second be cut to give the labels that the first gives at 0.5?',
      because:
        'q = p / (p + 3(1 − p)) is one half where p = 3(1 − p): at 0.75. A weight that is the same everywhere is a moved threshold.',
    },
    'whole-map': {
      ask: 'The threshold of the plain net is moved instead of training with the weight map. How much of the gain in separated cells does that bring?',
      because:
        'A part, and not a small one: about two thirds in our trials. The rest is the place: the map weighs gaps, not all background, and a threshold cannot tell them apart.',
      options: { all: 'All of it', part: 'A part of it', none: 'Nothing of it' },
      refutes: {
        all: 'A threshold pushes every outline back. The map asks for more only where two cells are near.',
        none: 'Move it and count: bridges between cells are doubtful pixels, and they go first.',
      },
    },
    both: {
      ask: 'Two galaxies overlap, and a pixel can belong to both. What must stand at the end of the net?',
      because:
        'A sigmoid for each mask, a yes or no of its own. Softmax shares out one: two classes cannot both be likely.',
      options: {
        softmax: 'A softmax over three classes',
        sigmoid: 'A sigmoid for each mask',
        argmax: 'An arg max over both masks',
      },
      refutes: {
        softmax: 'Its probabilities add up to one, so at most one of them is above one half. Look at the overlap.',
        argmax: 'It gives each pixel to one mask only. The overlap would be cut in two.',
      },
    },
  },
} as const satisfies Words;
