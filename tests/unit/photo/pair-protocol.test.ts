import { describe, expect, it } from 'vitest';
import { parsePairProtocol, protocolKey, protocolKeysOf } from '#domain/photo/pair-protocol.ts';
import { finished } from '#domain/shared/steps.ts';

const told = (text: string) =>
  finished(parsePairProtocol(text))?.pairs.map(
    ({ left, right }) => `${left.person} ${left.number} ${right.person} ${right.number}`,
  ) ?? null;

describe('pairs.txt', () => {
  it('reads both kinds of lines, with and without the line of counts, tabs or spaces', () => {
    const expected = ['Abel_Pacheco 1 Abel_Pacheco 4', 'Abdel_Madi_Shabneh 1 Dean_Barker 2'];
    const lines = 'Abel_Pacheco\t1\t4\nAbdel_Madi_Shabneh\t1\tDean_Barker\t2\n';
    expect(told(`10\t300\n${lines}`)).toEqual(expected);
    expect(told(`1100\r\n${lines.replaceAll('\n', '\r\n')}`)).toEqual(expected);
    expect(told(lines.replaceAll('\t', ' '))).toEqual(expected);
  });

  it('keeps names with spaces and digits apart from numbers', () => {
    expect(told('Abel Pacheco 1 4\nuser 7 1 user 8 2\n')).toEqual([
      'Abel Pacheco 1 Abel Pacheco 4',
      'user 7 1 user 8 2',
    ]);
  });

  it('says which lines name no pair, and does not take other texts for pairs', () => {
    const many = Array.from({ length: 20 }, (_, i) => `Ann\t${i + 1}\t${i + 2}`).join('\n');
    expect(finished(parsePairProtocol(`${many}\nwhat is this`))?.badLines).toEqual([21]);
    for (const text of ['', '10 300', 'Notes of 3 May\nBuy milk', 'Aaron_Eckhart\t1\nBob\t2']) {
      expect(finished(parsePairProtocol(text))).toBeNull();
    }
  });

  it('finds photos by file name, or by person and number', () => {
    const key = protocolKey({ person: 'Abel_Pacheco', number: 4 });
    expect(protocolKeysOf('Abel_Pacheco_0004.jpg', null)).toContain(key);
    expect(protocolKeysOf('abel pacheco-4.png', 'Somebody')).toContain(key);
    expect(protocolKeysOf('4.jpg', 'ABEL PACHECO')).toContain(key);
    expect(protocolKeysOf('portrait.jpg', 'Abel Pacheco')).toEqual([]);
  });
});
