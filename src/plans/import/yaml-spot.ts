import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { Text } from '../../kernel/text.js';
import type { FileProblem } from './file-problem.js';

/** What one reading of a file knows: where lines begin, and the problems told so far. */
export interface Reading {
  readonly lines: LineCounter;
  readonly problems: FileProblem[];
}

/** One place in a YAML file, filled or missing, that can say where it is and what is wrong with it. */
export class Spot {
  /** `node` is null where the file has nothing at this place; `line` is then the line of what it is missing from. */
  constructor(
    private readonly reading: Reading,
    readonly node: Node | null,
    readonly path: string,
    readonly line: number,
  ) {}

  /** Records a problem here. Returns undefined, as every shape does that found one. */
  tell(message: Text): undefined {
    this.reading.problems.push({ path: this.path, line: this.line, message });
    return undefined;
  }

  get isMissing(): boolean {
    return this.node === null;
  }

  /** Missing, or there without a value (`symbol:` or `symbol: null`). */
  get isEmpty(): boolean {
    return this.node === null || (isScalar(this.node) && this.node.value === null);
  }

  /** The value where it is a plain one (text, number, yes or no, null), else undefined. */
  get scalar(): unknown {
    return isScalar(this.node) ? this.node.value : undefined;
  }

  /** The value where it is text, in Unicode's composed form and without outer blanks, else undefined. */
  get text(): string | undefined {
    return typeof this.scalar === 'string' ? this.scalar.normalize('NFC').trim() : undefined;
  }

  /** The value where it is a number, as it is written, else undefined. */
  get number(): string | undefined {
    return typeof this.scalar === 'number' ? String(this.scalar) : undefined;
  }

  /** The place named `key` in this map; a missing one where it has none. */
  key(key: string): Spot {
    const pair = isMap(this.node) ? pairsOf(this.node).find((each) => keyText(each) === key) : undefined;
    const path = this.path === '' ? key : `${this.path}.${key}`;
    return pair === undefined ? new Spot(this.reading, null, path, this.line) : this.inPair(pair, path);
  }

  /** The keys of this map, each with its own place; none where it is no map. */
  keys(): { readonly name: string; readonly spot: Spot }[] {
    if (!isMap(this.node)) return [];
    return pairsOf(this.node).map((pair) => {
      const name = keyText(pair);
      const path = this.path === '' ? name : `${this.path}.${name}`;
      return { name, spot: this.inPair(pair, path) };
    });
  }

  /** The entries of this list in order; none where it is no list. */
  items(): Spot[] {
    if (!isSeq<Node>(this.node)) return [];
    return this.node.items.map(
      (item, index) => new Spot(this.reading, item, `${this.path}[${index}]`, this.lineOf(item)),
    );
  }

  /** What stands here, in a word, for messages. */
  kind(): Text {
    if (isMap(this.node)) return { vi: 'một nhóm khóa', en: 'a map' };
    if (isSeq(this.node)) return { vi: 'một danh sách', en: 'a list' };
    if (isAlias(this.node)) return { vi: 'một tham chiếu (*)', en: 'an alias (*)' };
    if (this.scalar === null) return { vi: 'giá trị trống', en: 'empty' };
    return quoted(String(this.scalar));
  }

  /** A map's or list's own place begins at its first entry, a value's at the value. */
  private inPair(pair: Pair<Node, Node | null>, path: string): Spot {
    const node = pair.value ?? null;
    const place = node === null || isCollection(node) ? pair.key : node;
    return new Spot(this.reading, node, path, this.lineOf(place));
  }

  private lineOf(node: Node): number {
    const offset = node.range?.[0];
    return offset === undefined ? this.line : this.reading.lines.linePos(offset).line;
  }
}

/** A value in quotes, the same in both languages, shortened to what one line can hold. */
export function quoted(value: string): Text {
  const line = value.replaceAll(/\s+/g, ' ');
  const shown = line.length > 60 ? `${line.slice(0, 59)}…` : line;
  return { vi: `“${shown}”`, en: `“${shown}”` };
}

function pairsOf(map: YAMLMap): Pair<Node, Node | null>[] {
  return map.items as Pair<Node, Node | null>[];
}

function keyText(pair: Pair<Node, Node | null>): string {
  return isScalar(pair.key) ? String(pair.key.value) : '?';
}
