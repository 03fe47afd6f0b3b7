/** `GET /ping`: el servidor responde; no toca nada más (docs/contrato.md §7). */
export default class PingController {
  show() {
    return {}
  }
}
