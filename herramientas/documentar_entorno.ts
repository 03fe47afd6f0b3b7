/*
| Escribe `.env.example` y docs/entorno.md de lo que dice `start/entorno/variables/`.
*/
import { writeFileSync } from 'node:fs'
import { documentoDeEntorno, ejemploDeEntorno } from './documentos_del_entorno.js'

writeFileSync(new URL('../.env.example', import.meta.url), ejemploDeEntorno())
writeFileSync(new URL('../docs/entorno.md', import.meta.url), documentoDeEntorno())
