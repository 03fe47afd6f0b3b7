/** El comando se usó mal: termina con estado 2 y este mensaje. */
export class ErrorDeUso extends Error {}

/** El comando no pudo hacer lo que se le pidió: termina con estado 1 y este mensaje. */
export class ErrorDeComando extends Error {}
