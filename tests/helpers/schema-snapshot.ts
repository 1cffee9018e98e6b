import type pg from 'pg'

/** Rows that are rules, kept in tables: a migration that adds some takes them away again. */
const ruleTables = [
  'ledger.account_kinds',
  'ledger.posting_kinds',
  'ledger.posting_rules',
  'core.order_states',
  'core.order_edges',
  'core.payment_edges',
  'core.earning_edges',
  'core.payout_edges',
  'core.offer_edges',
  'core.brief_edges',
]

const ours = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')`

const parts: Record<string, string> = {
  function: `select p.oid::regprocedure::text as name, pg_get_functiondef(p.oid) as definition
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    join pg_language l on l.oid = p.prolang
    where ${ours} and p.prokind = 'f' and l.lanname in ('sql', 'plpgsql')`,
  view: `select c.oid::regclass::text as name, pg_get_viewdef(c.oid) as definition
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where ${ours} and c.relkind = 'v'`,
  constraint: `select format('%s %s', c.conrelid::regclass, c.conname) as name,
      pg_get_constraintdef(c.oid) as definition
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace where ${ours}`,
  trigger: `select format('%s %s', t.tgrelid::regclass, t.tgname) as name,
      pg_get_triggerdef(t.oid) as definition
    from pg_trigger t where not t.tgisinternal`,
  index: `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    join pg_namespace n on n.oid = c.relnamespace where ${ours}`,
  column: `select format('%s %s', c.oid::regclass, a.attname) as name,
      format('%s %s %s', format_type(a.atttypid, a.atttypmod), a.attnotnull,
        pg_get_expr(d.adbin, d.adrelid)) as definition
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    join pg_namespace n on n.oid = c.relnamespace
    left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
    where ${ours} and a.attnum > 0 and not a.attisdropped and c.relkind in ('r', 'v')`,
}

/** What a database is made of: each thing by its kind and name, with its definition. */
export const schemaSnapshot = async (pool: pg.Pool): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const [kind, text] of Object.entries(parts)) {
    const { rows } = await pool.query<{ name: string; definition: string }>(text)
    for (const { name, definition } of rows) found.set(`${kind} ${name}`, definition)
  }
  const { rows: tables } = await pool.query<{ name: string }>(
    'select name from unnest($1::text[]) as name where to_regclass(name) is not null',
    [ruleTables],
  )
  for (const { name } of tables) {
    const { rows } = await pool.query<{ row: string }>(`select x::text as row from ${name} x`)
    for (const { row } of rows) found.set(`rule ${name} ${row}`, '')
  }
  return found
}

/** Names of what is in one snapshot and not, or otherwise, in the other. */
export const schemaDifferences = (
  before: Map<string, string>,
  after: Map<string, string>,
): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .toSorted()
