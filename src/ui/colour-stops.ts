/** The two colour maps at equal distances, six hexadecimal digits a colour. `tests/ui/colour.test.ts` makes them again with d3 and compares. */
import type { Theme } from './stage.ts';

/** Brown, the theme's surface, teal: straight lines in CIELAB, 16 steps to each side of zero. */
export const divergingStops: Readonly<Record<Theme, string>> = {
  light:
    'a4510fab5b20b2662fb9703dc07b4bc78659cd9067d39b76d9a684deb193e4bca2e9c7b1eed2c0f2ddd0f7e8dffbf4efffffff' +
    'f1f6f5e3eeecd6e5e3c8ddd9bad4d0adccc79fc4be91bbb584b3ac76aba368a39a5a9a924b92893b8a812882780b7a70',
  dark:
    'ee9f5fdf965bd18d58c38554b57c50a7734d996b498c63457e5b4271523e644b3a5843374b3b333f342f332c2b2725281b1e24' +
    '1f272c233134273b3d2a45462e4f4f315a58346461376f6b3a7a743c867e3f9188419d9243a99c45b5a647c1b149cdbb',
  contrast:
    '8a3b009347129c5222a45e31ac6a40b5764fbc825dc48e6dcb9a7cd3a68bdab29be0bfabe7cbbcedd8ccf3e5ddf9f2eeffffff' +
    'f0f4f4e1eae8d2dfddc3d5d2b4cac7a6c0bc97b6b189aca67ba29c6c98915e8e874f847d407b733071691e675f005e56',
};

/** Cividis (Nuñez, Anderton, Renslow 2018), 32 steps from 0 to 1. */
export const sequentialStops =
  '00205100265d012b6508316911366c1c3c6e26426e31476e3c4d6e47536d51586e5a5e6e62646f6a6a707270717976737f7c75' +
  '8682768c8877938e789a9478a19b78a9a177b2a874bbaf71c5b66dcebd68d8c462e2cb5cebd355f3da4ffae249fdea45';
