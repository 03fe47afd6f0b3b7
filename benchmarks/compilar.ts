import { spawnSync } from 'node:child_process'

/** Deja en `build/` lo que se despliega, con sus dependencias. */
export function compilar(): string {
  const banderas = ['--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund']
  const hecho =
    spawnSync(process.execPath, ['ace.js', 'build'], { stdio: 'inherit' }).status === 0 &&
    spawnSync('npm', ['ci', ...banderas], { cwd: 'build', stdio: 'inherit' }).status === 0
  if (!hecho) {
    throw new Error('No se pudo compilar')
  }
  return 'build'
}
