/*
| Lo que corre `npm run bench`: con `--escala`, los programas que miden cómo se comporta con mucho (escala/correr.ts);
| si no, cuánto cuesta cada pedido al lado de lo mismo escrito a mano (velocidad/correr.ts).
*/
await import(process.argv.includes('--escala') ? './escala/correr.ts' : './velocidad/correr.ts')
