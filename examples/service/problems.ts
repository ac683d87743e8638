// What a caller did wrong: a code for programs, the place, and a sentence that says what to do.
import { z } from '@hono/zod-openapi';
import { explain, type GenderIndicatorsError, type Issue } from 'gender-indicators';
import type { Locale } from 'gender-indicators/locales';

export const problemSchema = z.object({
  code: z.string().openapi({ example: 'unknown_unit' }),
  place: z.record(z.string(), z.unknown()).openapi({ example: { recordSet: 'returns', row: 0, field: 'unitId' } }),
  message: z.string(),
});
export const problemsSchema = z.object({ problems: z.array(problemSchema) }).openapi('Problems');
export type Problem = z.infer<typeof problemSchema>;

/** What the service itself refuses; the library says everything else. */
const texts = {
  wrong_body: {
    vi: 'Nội dung gửi lên không đúng dạng. Hãy gửi JSON {"returns": […]}.',
    en: 'The body cannot be read. Send JSON {"returns": […]}.',
  },
  body_too_large: {
    vi: 'Nội dung gửi lên quá lớn. Hãy chia thành nhiều lần gửi, mỗi lần không quá 1 MB.',
    en: 'The body is too large. Send it in parts of at most 1 MB.',
  },
  no_such_address: {
    vi: 'Không có địa chỉ này. Các địa chỉ được liệt kê tại /openapi.json.',
    en: 'There is no such address. See /openapi.json.',
  },
  internal: { vi: 'Hệ thống gặp lỗi. Hãy thử lại sau.', en: 'The service failed. Try again later.' },
} as const;

export function ownProblem(code: keyof typeof texts, { code: language }: Locale): Problem {
  return { code, place: {}, message: texts[code][language === 'vi' ? 'vi' : 'en'] };
}

export function problemOfError(error: GenderIndicatorsError, locale: Locale): Problem {
  return { code: error.code, place: { ...error.facts }, message: explain(error, locale) };
}

export function problemOfIssue(issue: Issue, locale: Locale): Problem {
  const { recordSet, row, field } = issue;
  return { code: issue.code, place: { recordSet, row, field }, message: explain(issue, locale) };
}
