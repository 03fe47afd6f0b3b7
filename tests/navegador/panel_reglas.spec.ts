import { test } from '@japa/runner'
import { SIN_CHROMIUM } from '#tests/apoyo/navegador/chromium'
import { abrirPagina } from '#tests/apoyo/navegador/pagina'
import { entrarEnElPanel } from '#tests/apoyo/navegador/panel'
import { urlPropia } from '#tests/servidor_aparte'

import { poblar } from './panel_poblado.js'

test.group('Una regla del panel, en un navegador', (group) => {
  group.tap((prueba) => prueba.skip(SIN_CHROMIUM !== undefined, SIN_CHROMIUM))

  test('una regla que se prueba y se guarda cambia el muro del teléfono', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { beto, video, corto } = await poblar(client)
    const muro = async () => {
      const respuesta = await client.get('/video').bearerToken(beto.token)
      return respuesta.body().map(({ id }: { id: string }) => id)
    }
    const { pagina, cerrar } = await abrirPagina(urlPropia())
    cleanup(cerrar)
    await entrarEnElPanel(pagina)
    await pagina.goto('/panel/reglas/nueva')

    await pagina.getByLabel('Nombre').fill('Los largos primero')
    await pagina.getByLabel('Condiciones, una por renglón').fill('duracion > 60\nduracion > 5')
    await pagina.getByLabel('Cuánto cambia la importancia').fill('90')
    await pagina.getByLabel('De quién').fill(beto.email)
    await pagina.getByRole('button', { name: 'Ver antes y después' }).click()
    await pagina.getByText('sube 1').waitFor()
    assert.deepEqual(await muro(), [corto, video])

    await pagina.getByRole('button', { name: 'Guardar…' }).click()
    await pagina.getByRole('button', { name: 'Guardar la regla' }).click()
    await pagina.getByText('rige en menos de 5 segundos').waitFor()
    assert.deepEqual(await muro(), [video, corto])
  })

  test('la vista previa de una regla se actualiza sola mientras se la escribe', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { beto } = await poblar(client)
    const { pagina, quejas, cerrar } = await abrirPagina(urlPropia())
    cleanup(cerrar)
    await entrarEnElPanel(pagina)
    await pagina.goto('/panel/reglas/nueva')
    await pagina.getByText('Se actualiza sola').waitFor()
    const vista = pagina.locator('#vista-previa')
    const condiciones = pagina.getByLabel('Condiciones, una por renglón')

    await pagina.getByLabel('Nombre').fill('Los largos <b>primero</b>')
    await pagina.getByLabel('Cuánto cambia la importancia').fill('90')
    await pagina.getByLabel('De quién').fill(beto.email)
    await condiciones.fill('duracion > ')
    await vista.getByText('Así no se puede guardar').waitFor()
    await condiciones.fill('duracion > 60')
    await vista.getByText('sube 1').waitFor()
    assert.include(await vista.innerText(), 'Los largos <b>primero</b>')
    await condiciones.fill('duracion < 60')
    await vista.getByText('sube 1').waitFor({ state: 'detached' })

    // Sin saber de quién, lo de antes ya no es de nadie.
    await pagina.getByLabel('De quién').fill('')
    await vista.getByRole('table').waitFor({ state: 'detached' })

    // Lo que se está escribiendo no se toca.
    assert.equal(await condiciones.inputValue(), 'duracion < 60')
    assert.deepEqual(
      quejas().filter((queja) => !queja.includes('400')),
      []
    )
  })
})
