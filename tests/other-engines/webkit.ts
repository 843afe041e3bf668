/** WebKit, as GTK builds it: its driver starts the small browser on a display that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { type AddressInfo, createServer } from 'node:net';
import { Builder, By, Capabilities, type WebDriver } from 'selenium-webdriver';
import { ensureOtherEngines } from '../../scripts/other-engines.mjs';
import type { Driven } from './driven.ts';

/** A display of its own; the number is the display's choice. */
async function openDisplay(program: string): Promise<{ readonly process: ChildProcess; readonly name: string }> {
  const args = ['-displayfd', '3', '-screen', '0', '1400x900x24', '-nolisten', 'tcp'];
  const process = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const name = await new Promise<string>((resolve, reject) => {
    process.once('error', reject);
    process.once('exit', (code) => reject(new Error(`the display ended with ${code}`)));
    process.stdio[3]?.once('data', (data: Buffer) => resolve(`:${String(data).trim()}`));
  });
  return { process, name };
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function untilUp(address: string): Promise<void> {
  for (let i = 0; i < 100; i++) {
    const up = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the WebKit driver did not start');
}

async function openSession(address: string, miniBrowser: string): Promise<WebDriver> {
  const options = { binary: miniBrowser, args: ['--automation'] };
  const wanted = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options });
  const driver = await new Builder().usingServer(address).withCapabilities(wanted).build();
  await driver.manage().setTimeouts({ script: 30_000, pageLoad: 60_000 });
  return driver;
}

export async function openWebkit(): Promise<Driven> {
  const { display: program, webkitDriver, miniBrowser } = ensureOtherEngines();
  const display = await openDisplay(program);
  const port = await freePort();
  const env = { ...process.env, DISPLAY: display.name };
  const service = spawn(webkitDriver, [`--port=${port}`], { env, stdio: 'ignore' });
  const end = () => {
    service.kill();
    display.process.kill();
  };
  try {
    await untilUp(`http://127.0.0.1:${port}`);
    const driver = await openSession(`http://127.0.0.1:${port}`, miniBrowser);
    return {
      open: (address) => driver.get(address),
      reload: () => driver.navigate().refresh(),
      read: (expression) => driver.executeScript(`return (${expression})`),
      click: async (xpath) => (await driver.findElement(By.xpath(xpath))).click(),
      close: () => driver.quit().finally(end),
    };
  } catch (error) {
    end();
    throw error;
  }
}
