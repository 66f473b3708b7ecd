import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { declaredCharset, decode } from './decode';

const bytes = (text: string, charset: string) => iconv.encode(text, charset);
const french = 'Le comité a déclaré que les chiffres étaient incomplets, « à ce stade ».';
const russian = 'Комитет заявил в понедельник, что полученные данные неполны и будут уточнены.';
const chinese = '委员会星期一表示,收到的数字不完整,将在春季发布第二份更完整的报告。';
const japanese = '委員会は月曜日、受け取った数字が不完全であると述べた。';

describe('decode', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    'reads %s by its mark',
    (charset) => {
      expect(decode(iconv.encode(`${chinese}😀`, charset, { addBOM: true }))).toBe(`${chinese}😀`);
    },
  );

  it('reads UTF-16 without a mark', () => {
    expect(decode(bytes(french, 'utf-16le'))).toBe(french);
    expect(decode(bytes(french, 'utf-16be'))).toBe(french);
  });

  it.each([
    [french, 'windows-1252', 'text/plain; charset=ISO-8859-1'],
    [russian, 'koi8-r', 'text/html;charset="koi8-r"'],
    [chinese, 'gb18030', 'text/plain; charset=gb2312'],
    [japanese, 'shift_jis', 'text/plain; charset=Shift_JIS'],
    [japanese, 'euc-jp', 'text/plain; charset=euc-jp'],
    [chinese, 'utf-8', 'text/plain; charset=utf-8'],
  ])('reads %s as its header says', (text, charset, contentType) => {
    expect(decode(bytes(text, charset), contentType)).toBe(text);
  });

  it('reads what the document itself declares', () => {
    const page = `<html><head><meta charset="windows-1251"></head>${russian}`;
    expect(decode(bytes(page, 'windows-1251'))).toBe(page);
    const old = `<meta http-equiv="Content-Type" content="text/html; charset=big5">職業技能`;
    expect(decode(bytes(old, 'big5'))).toBe(old);
    expect(declaredCharset(bytes('<?xml version="1.0" encoding="utf-8"?>', 'ascii'))).toBe('utf-8');
  });

  it('detects what nothing declares', () => {
    expect(decode(bytes(french.repeat(4), 'windows-1252'))).toBe(french.repeat(4));
    expect(decode(bytes(russian.repeat(4), 'windows-1251'))).toBe(russian.repeat(4));
    expect(decode(bytes(japanese.repeat(4), 'shift_jis'))).toBe(japanese.repeat(4));
  });

  it('believes the bytes when a declaration is wrong', () => {
    expect(decode(bytes(french, 'utf-8'), 'text/html; charset=iso-8859-1')).toBe(french);
    expect(decode(bytes(french, 'windows-1252'), 'text/html; charset=utf-8')).toBe(french);
  });

  it('reads ISO-2022-JP, which looks like ASCII', () => {
    // "日本" between the escape sequences of JIS X 0208 and ASCII.
    const escaped = Buffer.from('\u001b$BF|K\\\u001b(B', 'latin1');
    expect(decode(escaped, 'text/plain; charset=iso-2022-jp')).toBe('日本');
  });
});
