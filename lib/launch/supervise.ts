import { setTimeout as wait } from 'node:timers/promises';

import { log } from '../log/log.ts';
import { type Ask, becomesSilent } from './heartbeat.ts';
import type { ProcessGroup, ProcessGroups } from './process-group.ts';
import { restartDelay, type RestartPolicy, restartPolicy } from './restart-policy.ts';

/** A process that is to run until everything ends. */
export interface Service {
  readonly name: 'lake' | 'site';
  readonly groups: ProcessGroups;
  /**
   * Starts it, and resolves when it serves.
   *
   * @throws LaunchError when it does not; nothing of it runs then
   */
  start(): Promise<ProcessGroup>;
  /** Undefined: it is only started again when it has ended. */
  readonly ask: Ask | undefined;
}

/**
 * Starts a service and resolves when it serves. From then on it is started again, with growing delays,
 * whenever it ends or does not answer any more.
 *
 * @throws LaunchError when it does not start the first time
 */
export async function supervise(
  service: Service,
  policy: RestartPolicy = restartPolicy,
): Promise<void> {
  const first = await service.start();
  void keepRunning(service, first, policy);
}

async function keepRunning(
  service: Service,
  first: ProcessGroup,
  policy: RestartPolicy,
): Promise<void> {
  const { name, groups } = service;
  let running = first;
  let delay: number | undefined;
  for (;;) {
    const began = Date.now();
    const end = await endOf(running, service, policy);
    if (groups.stopping) return;
    delay = restartDelay(delay, Date.now() - began, policy);
    log.warn({ end, delay }, `the ${name} ended and is started again`);
    const again = await startAgain(service, delay, policy);
    if (again === undefined) return;
    ({ running, delay } = again);
    log.info(`the ${name} is back`);
  }
}

/** Tries until it serves. @returns undefined when everything is to end */
async function startAgain(
  { name, groups, start }: Service,
  firstDelay: number,
  policy: RestartPolicy,
): Promise<{ running: ProcessGroup; delay: number } | undefined> {
  for (let delay = firstDelay; ;) {
    await wait(delay);
    if (groups.stopping) return undefined;
    try {
      return { running: await start(), delay };
    } catch (error) {
      if (groups.stopping) return undefined;
      delay = restartDelay(delay, 0, policy);
      log.error({ err: error, delay }, `the ${name} does not start and is tried again`);
    }
  }
}

/** The exit code or the signal of a process, or that it did not answer and was ended for that. */
async function endOf(
  process: ProcessGroup,
  { name, ask }: Service,
  { heartbeat }: RestartPolicy,
): Promise<number | NodeJS.Signals | 'no answer'> {
  if (ask === undefined) return process.ended;
  const ended = new AbortController();
  void process.ended.then(() => ended.abort());
  if (!(await becomesSilent(ask, heartbeat, ended.signal))) return process.ended;
  log.warn({ pid: process.pid }, `the ${name} does not answer and is ended`);
  await process.stop();
  return 'no answer';
}
