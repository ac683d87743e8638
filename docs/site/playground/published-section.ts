import { explain, formatCount, GenderIndicatorsError } from 'gender-indicators';
import { afterPause, element, table, textField } from './dom.ts';
import { copyButton, type PlaygroundPage } from './page.ts';
import { type CheckedRow, checkPublished } from './published.ts';

/** Published figures, checked line by line. */
export function mountPublished(root: HTMLElement, page: PlaygroundPage): void {
  const { texts, locale, state, keepState } = page;
  const said = texts.published;
  const value = state.get('published', said.example);
  const field = textField({ id: 'published', label: said.input, hint: said.hint, value, lines: 6 });
  const status = element('p', { class: 'value', role: 'status' });
  const answers = element('div', {});
  const show = async () => {
    const text = field.input.value;
    const { message, rows } = await answersTo(text, page);
    // What was typed meanwhile has its own answer.
    if (field.input.value !== text) return;
    status.textContent = message;
    answers.replaceChildren(...(rows.length === 0 ? [] : [answerTable(rows, page)]));
  };
  const showSoon = afterPause(() => void show());
  field.input.addEventListener('input', () => {
    state.set('published', field.input.value, said.example);
    showSoon();
  });
  field.input.addEventListener('change', keepState);
  const result = element('div', { class: 'result', role: 'group', 'aria-label': texts.result }, status, answers);
  root.replaceChildren(field.node, result, copyButton(page));
  void show();

  async function answersTo(text: string, { texts: { published } }: PlaygroundPage) {
    if (text.trim() === '') return { message: published.nothing, rows: [] };
    try {
      const rows = await checkPublished(text, locale, published);
      if (rows === undefined || rows.length === 0) return { message: published.noTable, rows: [] };
      const wrong = rows.filter(({ isRight }) => !isRight).length;
      return { message: published.checked(formatCount(rows.length, locale), formatCount(wrong, locale)), rows };
    } catch (error) {
      if (error instanceof GenderIndicatorsError) return { message: explain(error, locale), rows: [] };
      throw error;
    }
  }
}

function answerTable(rows: readonly CheckedRow[], { texts: { published } }: PlaygroundPage): HTMLElement {
  const { columns } = published;
  return table(
    published.table,
    [columns.row, columns.part, columns.whole, columns.published, columns.expected, columns.verdict],
    rows.map(({ id, part, whole, published: figure, expected, isRight, remarks }) => {
      const verdict = element(
        'b',
        { class: isRight ? 'right' : 'wrong' },
        isRight ? `✓ ${published.right}` : `✗ ${published.notRight}`,
      );
      const said = remarks.map((remark) => element('span', { class: 'remark' }, remark));
      return [id, part, whole, figure, expected, element('div', {}, verdict, said)];
    }),
  );
}
