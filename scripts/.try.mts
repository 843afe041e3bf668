import * as tf from '@tensorflow/tfjs-core';
import '@tensorflow/tfjs-backend-cpu';
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm';
import { registerWasmKernels } from '/work/main/src/engine/kernels/index.ts';
import { trainStep } from '/work/main/src/models/train-digits.ts';
import {firstWeights,weightsTensor,parameterCount} from '/work/main/src/models/digit-classifier.ts';
import { digitBatch } from '/work/main/src/data/digits.ts';
const backend=process.argv[2]??'wasm';
tf.env().set('WASM_HAS_MULTITHREAD_SUPPORT', false);
if(backend==='wasm'){setWasmPaths('/work/main/node_modules/@tensorflow/tfjs-backend-wasm/dist/');registerWasmKernels();}
await tf.setBackend(backend); await tf.ready(); console.log(tf.getBackend(),await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT'));
let t=performance.now(); for(let i=0;i<20;i++)digitBatch(1,64,i); console.log('batch',(performance.now()-t)/20);
let c={weights:weightsTensor(firstWeights(1)),first:tf.zeros([parameterCount]),second:tf.zeros([parameterCount])} as any;
const b=digitBatch(1,64,3);
for(let i=0;i<5;i++)c=trainStep(c,b,i+1,3e-3);
t=performance.now(); for(let i=0;i<20;i++){c=trainStep(c,b,i+6,3e-3); await c.report.data();} console.log('step',(performance.now()-t)/20);
const p=await tf.profile(()=>{const n=trainStep(c,b,9,1e-3);return n.report;});
const by:any={};for(const k of p.kernels){(by[k.name]??={n:0,t:0}).n++;const kt=await k.kernelTimeMs;by[k.name].t+=(kt as any)?.error?0:+kt;}
console.log(Object.entries(by).sort((a:any,b:any)=>b[1].t-a[1].t).slice(0,14).map(([k,v]:any)=>`${k} x${v.n} ${v.t.toFixed(2)}ms`).join('\n'), p.kernels.length);
