import fc from 'fast-check';

/** Queries that grow: each is harmless at its smallest, and more than anybody may ask for at its largest. */
export function blowUps(expression: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc.oneof(
    fc.nat(40).map((times) => `{"a":[1,1]}${'{"a":[...a,...a]}'.repeat(times)}`),
    fc.nat(40).map((times) => `*[0]${'{"a": @, "b": @}'.repeat(times)}`),
    fc.nat(30).map((times) => `{"s":$s}${'{"s":s+s}'.repeat(times)}`),
    fc
      .tuple(fc.nat(26), fc.constantFrom('""', '"a"', '$t'))
      .map(([n, at]) => `count(string::split({"s":$s}${'{"s":s+s}'.repeat(n)}.s, ${at}))`),
    fc.nat(26).map((n) => `{"s":$s}${'{"s":s+s}'.repeat(n)}.s match $t`),
    fc.nat(26).map((n) => `array::join([$v${',$v'.repeat(n)}], $s)`),
    fc
      .tuple(fc.constantFrom('+', '&&', '||', '**', '=='), fc.nat(400))
      .map(([op, n]) => `1${`${op}1`.repeat(n)}`),
    fc.nat(260).map((n) => '('.repeat(n) + '1' + ')'.repeat(n)),
    fc.nat(260).map((n) => '['.repeat(n) + '1' + ']'.repeat(n)),
    fc.nat(220).map((n) => `*[0]${'.refs[0]->'.repeat(n)}`),
    fc.nat(220).map((n) => `*${'[true]'.repeat(n)}`),
    fc.nat(120).map((n) => `*[0]${'{...}'.repeat(n)}`),
    fc.nat(60).map((n) => `*${' | order(n)'.repeat(n)}`),
    fc.nat(20).map((n) => `*${' | score(name match $s)'.repeat(n)}`),
    fc.nat(4).map((n) => `${'count(*['.repeat(n)}n > 1${']) > ^.n'.repeat(n)}`),
    fc.nat(4).map((n) => `${'*[count('.repeat(n)}refs[]->${') > 0]'.repeat(n)}`),
    fc.nat(3).map((n) => `*${'{"x": *'.repeat(n)}${'}'.repeat(n)}`),
    fc.nat(8).map((n) => `count($v[]${'{"x": $v[]'.repeat(n)}${'}'.repeat(n)})`),
    fc.nat(14).map((n) => `select(true => $s) in select(true => path("${'**.'.repeat(n)}x"))`),
    fc
      .nat(24)
      .map(
        (n) =>
          `fn f::f0($x) = $x{n};${Array.from({ length: n }, (_, k) => `fn f::f${k + 1}($x) = $x{"a": f::f${k}(@), "b": f::f${k}(@)};`).join('')}count([f::f${n}(*[0])])`,
      ),
    fc.nat(200).map((n) => `[${'*[0]._id, '.repeat(n)}1]`),
    expression.map((inner) => `*[${inner}]{"x": *[${inner}]{"y": ${inner}}}`),
    fc.tuple(expression, fc.nat(12)).map(([inner, n]) => `[${`${inner}, `.repeat(n)}1]`),
    fc
      .array(expression, { minLength: 1, maxLength: 6 })
      .map((items) => `*{"x": [${items.join(', ')}]}`),
  );
}
