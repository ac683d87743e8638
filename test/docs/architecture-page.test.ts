import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, roomOf, sourceFiles } from '../architecture/imports.js';

const docs = join(import.meta.dirname, '../../docs');

/** The floors of the diagram: each line names the rooms of one, the highest first. */
function floorsOf(language: string): readonly (readonly string[])[] {
  const text = readFileSync(join(docs, language, 'architecture.md'), 'utf8');
  const diagram = /```text\n(.*?)```/su.exec(text)?.[1] ?? '';
  const lines = diagram.split('\n').filter((line) => line.startsWith('│'));
  return lines.map((line) => (line.split('│')[1] ?? '').trim().split(/\s+/u));
}

/** Rooms that are folders, with the rooms that they import; types alone do not load a room. */
function importsOfRooms(): ReadonlyMap<string, ReadonlySet<string>> {
  const byRoom = new Map<string, Set<string>>();
  for (const [file, text] of sourceFiles()) {
    if (!file.includes('/')) continue;
    const room = roomOf(file);
    const imported = byRoom.get(room) ?? new Set<string>();
    for (const { target, isPackage, typeOnly } of importsOf(file, text))
      if (!isPackage && !typeOnly && target.includes('/') && roomOf(target) !== room) imported.add(roomOf(target));
    byRoom.set(room, imported);
  }
  return byRoom;
}

const rooms = importsOfRooms();

describe.each(['vi', 'en'])('the diagram of docs/%s/architecture.md', (language) => {
  const floors = floorsOf(language);

  it('has every room once', () => {
    expect(floors.flat().sort()).toEqual([...rooms.keys()].sort());
  });

  it('shows imports as they are: each room imports from lower floors alone', () => {
    const floorOf = new Map(floors.flatMap((floor, i) => floor.map((room) => [room, floors.length - i] as const)));
    const upward = [...rooms].flatMap(([room, imported]) =>
      [...imported].filter((each) => floorOf.get(each)! >= floorOf.get(room)!).map((each) => `${room} imports ${each}`),
    );
    expect(upward).toEqual([]);
  });

  it('puts each room on the lowest floor that its imports allow', () => {
    const floorOf = new Map(floors.flatMap((floor, i) => floor.map((room) => [room, floors.length - i] as const)));
    const tooHigh = [...rooms].filter(
      ([room, imported]) => floorOf.get(room) !== 1 + Math.max(0, ...[...imported].map((each) => floorOf.get(each)!)),
    );
    expect(tooHigh.map(([room]) => room)).toEqual([]);
  });
});
