import type { Table } from '../task.ts';

/** A program that is loaded with people and gives the table. Only `run` is timed. */
export interface Peer {
  readonly run: () => Table | Promise<Table>;
  readonly close?: () => void;
}
