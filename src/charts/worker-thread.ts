import { parentPort, workerData } from 'node:worker_threads';
import type { Chart } from '../cards/card.ts';
import { drawChart } from './draw.ts';

parentPort?.postMessage(await drawChart(workerData as Chart));
