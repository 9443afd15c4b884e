/** The main module of an image process: one task at a time, until it is ended. See `ImageProcess`. */
import { writeFile } from 'node:fs/promises';
import { inspectImage, RefusedImage } from './inspect-image.ts';
import type { ImageAnswer, ImageTask } from './image-task.ts';
import { renderImage } from './render-image.ts';

type RenderTask = Extract<ImageTask, { do: 'render' }>;

async function render({ path, rendering, to }: RenderTask) {
  const image = await renderImage(path, rendering);
  try {
    await writeFile(to, image, { mode: 0o600 });
    return { written: image.length };
  } catch {
    return { image };
  }
}

async function answerTo(task: ImageTask): Promise<ImageAnswer> {
  try {
    const result = task.do === 'inspect' ? await inspectImage(task.path) : await render(task);
    return { result, bytes: process.memoryUsage.rss() };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const isRefused = error instanceof RefusedImage;
    return { failure: { message, isRefused }, bytes: process.memoryUsage.rss() };
  }
}

process.on('message', (text) => {
  // Written by the lake, so it is a task.
  const task: ImageTask = JSON.parse(String(text));
  void answerTo(task).then((answer) => process.send?.(answer));
});

// A signal to the whole process group is the lake's to answer; it ends its image processes itself.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => {});
// The lake is gone. An orderly exit would wait for the render.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
