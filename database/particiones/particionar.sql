-- Reparte reaccion, comentario, mensaje y notificacion en particiones por hash de su clave de reparto
-- (docs/decisiones/0018), con lo que tengan. Va sobre el esquema ya migrado y con los servidores detenidos: es una
-- transacción, y mientras dura nadie lee ni escribe esas tablas. Lo que ya está repartido queda como está.
--
--   PGOPTIONS='-c chotuve.particiones=16' psql "$DATABASE_URL" -v ON_ERROR_STOP=1 -f database/particiones/particionar.sql
BEGIN;

DO $particionar$
DECLARE
  -- El par de una conversación no es una columna: PostgreSQL no admite ahí una clave única, y cada partición lleva la
  -- suya. El id va primero: también se busca por él solo, en todas.
  repartos CONSTANT text[][] := ARRAY[
    ['reaccion', 'video', 'de la tabla'],
    ['comentario', 'video', 'de la tabla'],
    ['mensaje', 'LEAST(emisor, destinatario), GREATEST(emisor, destinatario)', 'de cada partición'],
    ['notificacion', 'usuario', 'de la tabla']
  ];
  particiones CONSTANT int :=
    COALESCE(NULLIF(current_setting('chotuve.particiones', true), ''), '16')::int;
  tabla text; clave text; unica text; nueva text; particion text;
  vieja regclass; duenio text; secuencia text; columnas text; sentencia text;
  despues text[]; ultimo bigint; usado boolean;
  camino CONSTANT text := current_setting('search_path');
BEGIN
  FOR lugar IN 1 .. array_length(repartos, 1) LOOP
    tabla := repartos[lugar][1];
    clave := repartos[lugar][2];
    unica := repartos[lugar][3];
    nueva := tabla || '_repartida';
    vieja := tabla::regclass;
    IF (SELECT relkind FROM pg_class WHERE oid = vieja) = 'p' THEN
      RAISE NOTICE '% ya está repartida', tabla;
      CONTINUE;
    END IF;
    EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', vieja);
    -- La nueva, sus particiones y su secuencia van al esquema en que está, que puede no ser el primero.
    PERFORM set_config('search_path', relnamespace::regnamespace || ', ' || camino, true)
    FROM pg_class WHERE oid = vieja;

    -- Lo que hay que volver a poner cuando la nueva tenga su nombre: índices, disparadores y permisos.
    SELECT pg_get_userbyid(relowner) INTO duenio FROM pg_class WHERE oid = vieja;
    despues := ARRAY(
      SELECT pg_get_indexdef(indexrelid) FROM pg_index
      WHERE indrelid = vieja AND NOT indisprimary ORDER BY indexrelid::regclass::text
    ) || ARRAY(
      SELECT pg_get_triggerdef(oid) FROM pg_trigger
      WHERE tgrelid = vieja AND NOT tgisinternal ORDER BY tgname
    );
    secuencia := pg_get_serial_sequence(vieja::text, 'id');
    despues := despues || ARRAY(
      SELECT format('GRANT %s ON %s %s TO %s%s', privilege_type,
        CASE relkind WHEN 'S' THEN 'SEQUENCE' ELSE 'TABLE' END,
        CASE relkind WHEN 'S' THEN secuencia ELSE quote_ident(tabla) END,
        CASE grantee WHEN 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(grantee)) END,
        CASE WHEN is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
      FROM pg_class, aclexplode(relacl)
      WHERE pg_class.oid IN (vieja, secuencia::regclass) AND grantee <> relowner
    );
    EXECUTE format('SELECT last_value, is_called FROM %s', secuencia) INTO ultimo, usado;
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columnas
    FROM pg_attribute WHERE attrelid = vieja AND attnum > 0 AND NOT attisdropped;

    EXECUTE format(
      'CREATE TABLE %I (LIKE %s INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING COMMENTS) PARTITION BY HASH (%s)',
      nueva, vieja, clave);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN id DROP DEFAULT', nueva);
    FOR resto IN 0 .. particiones - 1 LOOP
      particion := format('%s_p%s', tabla, resto);
      EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES WITH (MODULUS %s, REMAINDER %s)',
        particion, nueva, particiones, resto);
      EXECUTE format('ALTER TABLE %I OWNER TO %I', particion, duenio);
    END LOOP;
    EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM %s', nueva, columnas, columnas, vieja);

    -- Falla, y no cambia nada, si algo más depende de ella.
    EXECUTE format('DROP TABLE %s', vieja);
    EXECUTE format('ALTER TABLE %I RENAME TO %I', nueva, tabla);
    EXECUTE format('ALTER TABLE %I OWNER TO %I', tabla, duenio);
    EXECUTE format('CREATE SEQUENCE %s', secuencia);
    EXECUTE format('ALTER SEQUENCE %s OWNER TO %I', secuencia, duenio);
    EXECUTE format('ALTER SEQUENCE %s OWNED BY %I.id', secuencia, tabla);
    PERFORM setval(secuencia, ultimo, usado);
    EXECUTE format('ALTER TABLE %I ALTER COLUMN id SET DEFAULT nextval(%L)', tabla, secuencia);

    IF unica = 'de la tabla' THEN
      EXECUTE format('ALTER TABLE %I ADD CONSTRAINT %I PRIMARY KEY (id, %s)',
        tabla, tabla || '_pkey', clave);
    ELSE
      FOR resto IN 0 .. particiones - 1 LOOP
        EXECUTE format('CREATE UNIQUE INDEX %I ON %I (id, %s)',
          format('%s_p%s_unico', tabla, resto), format('%s_p%s', tabla, resto), clave);
      END LOOP;
    END IF;
    FOREACH sentencia IN ARRAY despues LOOP
      EXECUTE sentencia;
    END LOOP;
    RAISE NOTICE '% quedó en % particiones', tabla, particiones;
  END LOOP;
END
$particionar$;

COMMIT;

-- Las de una tabla repartida no las junta nadie solo: sin ellas se planea a ciegas.
ANALYZE reaccion, comentario, mensaje, notificacion;
