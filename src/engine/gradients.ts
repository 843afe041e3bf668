/** tfjs-core knows no gradients until they are registered, and registering reads flags that its first import defines. */
import '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-core/dist/register_all_gradients';
