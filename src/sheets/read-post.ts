import type { PostWords } from '../locales/spreadsheet-words.js';
import { positionLevels } from '../schemas/values.js';
import { foldedText, wordsOf } from './fold-text.js';
import type { CellProblem } from './reading.js';
import type { Vocabulary } from './vocabulary.js';

/** What a post says of the person who holds it. */
export interface PostReading {
  /** Absent where the post cannot be read. */
  readonly leadership?: PostWords['leadership'] | undefined;
  readonly positionLevel?: PostWords['level'] | undefined;
  readonly acting?: true | undefined;
  readonly problem?: CellProblem | undefined;
}

/**
 * Reads a post, “Q. Cục trưởng” or “Phó Trưởng phòng Tổ chức”. Of several posts in one cell that on the highest level counts. A post with
 * no word of leadership in it is none of leadership; one with such a word that the table does not have is a problem.
 */
export function readPost(text: string, vocabulary: Vocabulary): PostReading {
  const readings = text
    .split(/[;,/+&\n]|\s+(?:kiêm|kiem|and)\s+|\s+[-–]\s+/iu)
    .map((part) => readOne(part, vocabulary))
    .filter((reading) => reading !== undefined);
  const leading = readings.filter(({ leadership }) => leadership !== 'none');
  const wrong = leading.find(({ problem, leadership }) => problem !== undefined && leadership === undefined);
  const certain = leading.filter(({ leadership }) => leadership !== undefined);
  if (certain.length === 0) return wrong ?? { leadership: 'none' };
  return certain.reduce((best, reading) => (height(reading) < height(best) ? reading : best));
}

// Heads before deputies on one level, and levels from the highest.
function height({ positionLevel, leadership }: PostReading): number {
  const level = positionLevel === undefined ? positionLevels.length : positionLevels.indexOf(positionLevel);
  return 2 * level + (leadership === 'head' ? 0 : 1);
}

function readOne(part: string, vocabulary: Vocabulary): PostReading | undefined {
  const isPlain =
    foldedText(wordsOf(part)) ===
    wordsOf(part)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const asWritten = isPlain ? (text: string) => foldedText(wordsOf(text)) : wordsOf;
  const written = asWritten(part)
    .replace(/\(([^)]*)\)/gu, ' $1 ')
    .replace(/(?<![\p{L}\p{N}])p\.\s*/gu, isPlain ? 'pho ' : 'phó ')
    .replace(/\.\s*/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  if (written === '' || vocabulary.isAbsent(part)) return undefined;
  const acting = vocabulary.acting
    .map(asWritten)
    .find((word) => startsWith(written, word) || written.endsWith(` ${word}`));
  const name = acting !== undefined && startsWith(written, acting) ? written.slice(acting.length).trim() : written;
  let post: PostWords | undefined;
  for (const entry of vocabulary.posts) {
    const words = asWritten(entry.name);
    if (startsWith(name, words) && words.length > (post === undefined ? 0 : asWritten(post.name).length)) post = entry;
  }
  if (post === undefined) {
    const leads = vocabulary.leadershipWords.some((word) => hasWord(written, asWritten(word)));
    return leads ? { problem: { code: 'unknown_post' } } : { leadership: 'none' };
  }
  if (post.leadership === 'none') return { leadership: 'none' };
  return {
    leadership: post.leadership,
    ...(post.level === undefined ? { problem: { code: 'unknown_post_level' } } : { positionLevel: post.level }),
    ...(acting === undefined ? {} : { acting: true }),
  };
}

function startsWith(text: string, start: string): boolean {
  return text.startsWith(start) && !/^[\p{L}\p{N}]/u.test(text.slice(start.length));
}

function hasWord(text: string, word: string): boolean {
  return ` ${text} `.includes(` ${word} `);
}
