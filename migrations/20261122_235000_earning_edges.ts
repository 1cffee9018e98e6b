import { sql, type MigrateDownArgs, type MigrateUpArgs } from '@payloadcms/db-postgres'

/**
 * An earning moves along its own edges only, and is available only once the ledger says so. The
 * edges mirror src/domain/orders/money-edges.ts; a test compares them.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create table core.earning_edges (
      from_status text not null,
      to_status text not null,
      primary key (from_status, to_status)
    );
    insert into core.earning_edges (from_status, to_status) values
      ('none', 'held'),
      ('held', 'pending'),
      ('held', 'frozen'),
      ('held', 'none'),
      ('held', 'reversed'),
      ('pending', 'available'),
      ('pending', 'frozen'),
      ('pending', 'reversed'),
      ('available', 'reversed'),
      ('frozen', 'pending'),
      ('frozen', 'held'),
      ('frozen', 'reversed'),
      ('frozen', 'none');

    create function core.guard_earning() returns trigger language plpgsql as $$
    begin
      if not exists (
        select from core.earning_edges
        where from_status = old.earning_status and to_status = new.earning_status)
      then
        raise exception 'order %: no edge of its earning % -> %',
          old.id, old.earning_status, new.earning_status using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger guard_earning before update on public.orders
      for each row when (old.earning_status is distinct from new.earning_status)
      execute function core.guard_earning();

    -- At the end of the transaction: what an earning says, the ledger has posted.
    create function ledger.check_earning() returns trigger language plpgsql as $$
    begin
      if new.earning_status in ('pending', 'available') and not exists (
        select from ledger.headers h
        where h.order_id = new.id and h.kind in ('release', 'split'))
      then
        raise exception 'order %: its earning is % but nothing was released',
          new.id, new.earning_status using errcode = 'restrict_violation';
      end if;
      if new.earning_status = 'available' and not exists (
        select from ledger.headers h where h.order_id = new.id and h.kind = 'clearing')
        and exists (
          select from core.earnings e where e.order_id = new.id and e.amount_minor > 0)
      then
        raise exception 'order %: its earning is available but was not cleared', new.id
          using errcode = 'restrict_violation';
      end if;
      return null;
    end $$;
    create constraint trigger check_earning after update of earning_status on public.orders
      deferrable initially deferred for each row execute function ledger.check_earning();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger check_earning on public.orders;
    drop function ledger.check_earning();
    drop trigger guard_earning on public.orders;
    drop function core.guard_earning();
    drop table core.earning_edges;
  `)
}
